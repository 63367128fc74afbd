#pragma once

#include <string_view>

#include "diagnostic/diagnostic.h"

namespace reportlint {

// The part of `line` around `place` that a terminal shows: at most some 100
// display columns, cut ends marked with …, tabs as blanks, what does not print
// as ·.
Excerpt MakeExcerpt(std::string_view line, const Place& place);

}  // namespace reportlint
