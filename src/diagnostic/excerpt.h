#pragma once

#include <string_view>

#include "diagnostic/diagnostic.h"

namespace reportlint {

// The part of `line` around `place` that a terminal shows: at most some 100
// display columns, with … where it is cut.
Excerpt MakeExcerpt(std::string_view line, const Place& place);

}  // namespace reportlint
