#pragma once

#include <string_view>

namespace reportlint {

// What part of the characters of Chinese reports `c` is, roughly.
double Frequency(char32_t c);

// How often `text` begins at a character of theirs, as if each character stood
// by itself. That is only an order of magnitude, as is the answer.
double Frequency(std::u32string_view text);

}  // namespace reportlint
