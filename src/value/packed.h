#pragma once

#include <string>
#include <string_view>

#include "value/value.h"

namespace reportlint {

// A value as bytes that are read back without parsing: how the built-in rules
// stand inside the program. Places are left out.
std::string PackValue(const Value& value);

// REQUIRES: `bytes` come from PackValue.
Value UnpackValue(std::string_view bytes);

}  // namespace reportlint
