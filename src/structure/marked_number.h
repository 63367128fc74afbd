#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "structure/enumerator.h"

namespace reportlint {

// Enumerators that a mark makes of a number: 一、 （一） 1. 1.1 A) ①.

// （一）, (1), 【二】, （a）, （甲）. `open`: where its opening bracket ends.
std::optional<Enumerator> ParseBracketed(std::string_view text, size_t open);

// 1.1, 2.3.1, before a blank or, unless 1.1 may be an amount, before Han.
// REQUIRES: `text` begins with a digit.
std::optional<Enumerator> ParsePath(std::string_view text);

// 一、 1. 1、 1) ① ⑴ ⒈ Ⅰ、
std::optional<Enumerator> ParseMarkedNumeral(std::string_view text);

// 二、 before 三, which is one only beside others: 二、三等奖.
std::optional<Enumerator> ParseDoubtfulNumeral(std::string_view text);

// A. a) and 甲、, each before Han or a blank: A、B两组 counts nothing.
// REQUIRES: `text` begins with a letter, or with a heavenly stem.
std::optional<Enumerator> ParseLetter(std::string_view text);
std::optional<Enumerator> ParseStem(std::string_view text);

}  // namespace reportlint
