#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reportlint {

// How a number is written.
enum class NumeralScript {
  kDigits,         // 12
  kFullWidth,      // １２
  kHan,            // 十二, 二〇二五, 廿一
  kCircled,        // ⑫
  kParenthesized,  // ⑿ ㈠: the brackets are part of the character
  kFullStop,       // ⒓: the stop is part of the character
  kRoman,          // Ⅻ
};

struct Numeral {
  uint32_t value = 0;
  NumeralScript script = NumeralScript::kDigits;
  bool operator==(const Numeral&) const = default;
};

// The number that all of `text` spells, up to 99,999,999; nothing where it
// spells none. Han numerals may count with 十百千万 or stand digit by digit.
std::optional<Numeral> ParseNumeral(std::string_view text);

// The number as it is written in its script, Han numerals as they count (十二,
// up to 9999); empty where that script has no such number.
std::string SpellNumeral(const Numeral& numeral);

// The length in bytes of the numeral of one script at the beginning of `text`.
size_t NumeralLength(std::string_view text);

}  // namespace reportlint
