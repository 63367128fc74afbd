#pragma once

#include <string_view>

#include "value/mistake.h"
#include "value/value.h"

namespace reportlint {

// The value that a YAML text spells, with the place of each part; nothing where
// it cannot be read. Mistakes are appended to `mistakes`: what is no YAML, and
// what YAML lets pass but no author means (a key twice, a quote that never
// closes, an alias, a second document). Only this file's source knows the YAML
// library.
Value ParseYaml(std::string_view text, Mistakes& mistakes);

}  // namespace reportlint
