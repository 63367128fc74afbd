#include "text/character.h"

#include <unicode/uchar.h>

#include "text/character_map.h"
#include "text/utf8.h"

namespace reportlint {

bool IsWord(char32_t c) {
  return IsHan(c) || u_isalnum(static_cast<UChar32>(c));
}

bool EndsAsProse(std::string_view text) {
  static constexpr CharacterMap<bool> kMarks = {
      {U'。', true}, {U'．', true}, {'.', true},   {U'；', true}, {';', true},
      {U'，', true}, {',', true},   {U'、', true}, {U'！', true}, {'!', true},
      {U'？', true}, {'?', true},   {U'：', true}, {':', true},   {U'…', true}};
  return kMarks.Of(CharacterBefore(text, text.size()));
}

bool EndsOpen(std::string_view text) {
  static constexpr CharacterMap<bool> kMarks = {
      {U'，', true}, {U'、', true}, {',', true},   {U'（', true},
      {'(', true},   {U'“', true},  {U'‘', true},  {U'《', true},
      {U'〈', true}, {U'「', true}, {U'『', true}, {U'－', true}};
  const char32_t last = CharacterBefore(text, text.size());
  return IsHan(last) || kMarks.Of(last) || IsWord(last);
}

bool IsShortLine(std::string_view text, size_t characters) {
  return text.size() <= 4 * characters && !EndsAsProse(text) &&
         FitsIn(text, characters);
}

char32_t NarrowLower(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (IsHan(c)) return c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

int DisplayWidth(char32_t c) {
  if (c < 0x7F) return c < 0x20 ? (c == '\t' ? 1 : 0) : 1;
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x3029) ||
      (c >= 0xFF01 && c <= 0xFF60)) {
    return 2;
  }
  if (c >= 0x2010 && c <= 0x2027) return 1;  // – — “ ” …
  const auto ch = static_cast<UChar32>(c);
  switch (u_charType(ch)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(ch, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::string_view Trim(std::string_view text) {
  size_t begin = 0;
  while (begin < text.size()) {
    size_t next = begin;
    if (!IsBlank(NextCharacter(text, next))) break;
    begin = next;
  }
  size_t end = text.size();
  while (end > begin) {
    size_t previous = end;
    if (!IsBlank(PreviousCharacter(text, previous))) break;
    end = previous;
  }
  return text.substr(begin, end - begin);
}

}  // namespace reportlint
