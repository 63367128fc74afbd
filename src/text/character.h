#pragma once

#include <string_view>

namespace reportlint {

// What a character is, as far as a report's checks care.

// A Chinese character: the unified blocks, the compatibility block, and 〇.
constexpr bool IsHan(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF) ||
         c == U'〇';
}

// 0 to 9, in their half-width form.
constexpr bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

// A to Z and a to z, in their half-width form.
constexpr bool IsLetter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// What a Latin word or a number is made of, in half-width form.
constexpr bool IsLatin(char32_t c) { return IsDigit(c) || IsLetter(c); }

// A character that leaves paper white: spaces of every width, tabs, line ends
// and form feeds.
constexpr bool IsBlank(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  if (IsHan(c)) return false;  // as most are
  return c == 0x3000 || c == 0xA0 || c == 0x1680 || c == 0x85 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0xFEFF;
}

// Whether `c` is among `marks`, none of which is Han.
inline bool IsOneOf(char32_t c, std::u32string_view marks) {
  return !IsHan(c) && marks.find(c) != std::u32string_view::npos;
}

// A letter or digit of any script; Han counts.
bool IsWord(char32_t c);

// 。！？ and their half-width forms ! and ?, which end a sentence
// (GB/T 15834-2011, 4.1 to 4.3). A half-width full stop does not: 3.5, J.P.
inline bool IsSentenceEnd(char32_t c) {
  if (IsHan(c)) return false;  // as most are
  return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?';
}

// A quote or bracket that closes, and so belongs to the sentence before it.
inline bool IsClosing(char32_t c) {
  if (IsHan(c)) return false;
  return c == U'”' || c == U'’' || c == U'」' || c == U'』' || c == U'）' ||
         c == U')' || c == U'》' || c == U'】' || c == U'〕' || c == U'"';
}

// Whether `text` ends as no title does: in a mark that ends a clause, or in 、
// or a colon, which announce what follows.
bool EndsAsProse(std::string_view text);

// Whether `text` ends in mid-sentence: with a word, a comma or an opening mark.
bool EndsOpen(std::string_view text);

// Whether `text` is a line of at most so many characters that does not end as
// prose does. Most paragraphs are too long, which is told by their bytes.
bool IsShortLine(std::string_view text, size_t characters);

// The same character, half-width where it has such a form, in lower case.
char32_t NarrowLower(char32_t c);

// How many columns of a terminal `c` takes: 0, 1 or 2 (UAX #11; ambiguous
// characters count 1, as terminals in UTF-8 draw them). A tab counts 1 here.
int DisplayWidth(char32_t c);

// `text` without the blanks around it; a view into the same bytes.
std::string_view Trim(std::string_view text);

}  // namespace reportlint
