#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "structure/enumerator.h"
#include "text/utf8.h"

namespace reportlint {

// What the grammars of enumerators share.

// Beyond this, a Han, ordinal or bracketed number counts no items: 一百、,
// （2024）.
inline constexpr uint32_t kLargestItem = 99;

// The heavenly stems, which count up to ten.
inline constexpr std::u32string_view kStems = U"甲乙丙丁戊己庚辛壬癸";

constexpr bool IsHanNumeral(char32_t c) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十廿卅";
  return kNumerals.find(c) != std::u32string_view::npos;
}

// The place of a letter in its alphabet, from 1.
constexpr uint32_t LetterNumber(char32_t c) {
  return c <= 'Z' ? c - 'A' + 1 : c - 'a' + 1;
}

// The length of the character at `at` where it is one of `set`, or 0.
inline size_t OneOf(std::string_view text, size_t at, std::u32string_view set) {
  if (at >= text.size()) return 0;
  size_t next = at;
  const char32_t c = NextCharacter(text, next);
  return set.find(c) == std::u32string_view::npos ? 0 : next - at;
}

// The first `length` bytes of `text` as an enumerator.
inline std::optional<Enumerator> MakeEnumerator(EnumeratorStyle style,
                                                uint32_t number,
                                                std::string_view text,
                                                size_t length) {
  return Enumerator{
      .style = style, .number = number, .text = text.substr(0, length)};
}

}  // namespace reportlint
