#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "structure/enumerator.h"

namespace reportlint {

// Enumerators that a word makes of a number: 第一章, 其二，, 篇3, 首先.

// 第一章, 第3条, 第二步：, 第一，. REQUIRES: `text` begins with 第.
std::optional<Enumerator> ParseOrdinal(std::string_view text);

// 其一，. REQUIRES: `text` begins with 其.
std::optional<Enumerator> ParseAmong(std::string_view text);

// 篇1. REQUIRES: `text` begins with 篇.
std::optional<Enumerator> ParsePiece(std::string_view text);

// 首先, 其次，: words that count by themselves.
std::optional<Enumerator> ParseCountingWord(std::string_view text);

// `text`, which begins with a word that counts, with the one for `number` in
// its place, or "" where there is none; nothing where it begins otherwise.
std::optional<std::string> WordWithNumber(std::string_view text,
                                          uint32_t number);

}  // namespace reportlint
