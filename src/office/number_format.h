#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reportlint {

// A number of a list as Word writes it in a format of ECMA-376 part 1, 17.18.59
// ("decimal", "chineseCounting", "upperRoman"). Nothing for "none" and
// "bullet"; decimal for what is unknown, and for a number that the format has
// no sign for.
std::string FormatNumber(std::string_view format, uint32_t number);

}  // namespace reportlint
