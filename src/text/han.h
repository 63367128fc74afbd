#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace reportlint {

// The Chinese scripts, character by character, from OpenCC's dictionaries
// (read when the program is built).

enum class HanForm { kShared, kSimplified, kTraditional };

// Whether `c` is written so in one script only.
HanForm HanFormOf(char32_t c);

// The simplified form of `c`, by OpenCC's first choice, or `c` itself.
char32_t Simplified(char32_t c);

// The traditional form of `c`, by OpenCC's first choice, or `c` itself.
char32_t Traditional(char32_t c);

// `c`, which is of OpenCC's own traditional standard, as it is written today:
// 裏 as 裡, 爲 as 為, 麪 as 麵.
char32_t TodaysForm(char32_t c);

// How many bits it takes to say that a character of a Chinese text is this one
// (U+4E00 to U+9FFF), common ones few: 5 to 18.
extern const std::array<uint8_t, 0x5200> kHanCosts;
inline uint32_t HanCost(char32_t c) { return kHanCosts[c - 0x4E00]; }

// What the generator writes: a character of one script only, or one whose form
// differs in the other. Sorted by character.
struct HanEntry {
  char32_t character = 0;
  char32_t simplified = 0;
  char32_t traditional = 0;
  HanForm form = HanForm::kShared;
};
extern const std::span<const HanEntry> kHanEntries;
// Of each row of characters up to U+FFFF, how many entries stand before it; one
// more at the end.
inline constexpr size_t kHanRow = 32;
extern const std::array<uint16_t, 0x10000 / kHanRow + 1> kHanEntriesBefore;
extern const std::span<const std::pair<char32_t, char32_t>> kTodaysForms;

}  // namespace reportlint
