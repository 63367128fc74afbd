#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/span.h"

namespace reportlint {

// A character that stands in a number for one of its digits: O for 0 in 2O25年,
// for 〇 in 二O二五年.
struct FalseDigit {
  Span at = {};            // of the text; up to the last one of its number
  char32_t character = 0;  // the first one
};

// Digits of Chinese, every 〇 that is written so.
bool IsHanDigit(char32_t c);

// What is taken for 〇: O and 0, full-width, Greek and Cyrillic ones, too.
bool IsFalseZero(char32_t c);

// A false zero among Han digits from `at` on, where they are a year, a document
// number, or three digits more. Moves `at` behind what was looked at.
std::optional<FalseDigit> FindFalseZero(std::string_view text, size_t& at);

// The first letter in the number around `at` that stands for a digit there: of
// a year (2O25年), a month or a day (l2月), or a quantity (1O0亩). Moves `at`
// behind what was looked at.
std::optional<FalseDigit> FindFalseDigit(std::string_view text, size_t& at);

}  // namespace reportlint
