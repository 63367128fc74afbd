#include "structure/enumerator.h"

#include <utility>

#include "structure/enumerator_signs.h"
#include "structure/marked_number.h"
#include "structure/ordinal.h"
#include "text/character.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// The length of what counts at the beginning of `text`: a numeral, a letter or
// a stem; 0 where there is none.
size_t CountLength(std::string_view text) {
  const size_t length = NumeralLength(text);
  if (ParseNumeral(text.substr(0, length))) return length;
  const char32_t c = CharacterBehind(text, 0);
  const bool counts =
      IsLetter(c) || kStems.find(c) != std::u32string_view::npos;
  return counts ? Utf8Length(text[0]) : 0;
}

// `number` with signs of the kind that `sign` is, or "" where they go no
// further.
std::string SpellAs(std::string_view sign, uint32_t number) {
  std::string spelled;
  const char32_t c = CharacterBehind(sign, 0);
  // SpellNumeral would write ⑵: both are numerals in brackets.
  if (c >= U'㈠' && c <= U'㈩') {
    if (number >= 1 && number <= 10) AppendUtf8(spelled, U'㈠' + (number - 1));
  } else if (const auto numeral = ParseNumeral(sign)) {
    spelled = SpellNumeral({number, numeral->script});
  } else if (IsLetter(c)) {
    if (number >= 1 && number <= 26) {
      AppendUtf8(spelled, (c <= 'Z' ? U'A' : U'a') + (number - 1));
    }
  } else if (number >= 1 && number <= kStems.size()) {
    AppendUtf8(spelled, kStems[number - 1]);
  }
  return spelled;
}

}  // namespace

std::optional<Enumerator> ParseEnumerator(std::string_view text) {
  if (text.empty()) return std::nullopt;
  size_t behind = 0;
  const char32_t first = NextCharacter(text, behind);
  switch (first) {
    case U'第':
      return ParseOrdinal(text);
    case U'其':
      return ParseAmong(text);
    case U'篇':
      return ParsePiece(text);
    case U'（':
    case U'(':
    case U'【':
    case U'〔':
      return ParseBracketed(text, behind);
    default:
      break;
  }
  if (IsDigit(first)) {
    if (auto path = ParsePath(text)) return path;
    return ParseMarkedNumeral(text);
  }
  if (IsLetter(first)) return ParseLetter(text);
  if (kStems.find(first) != std::u32string_view::npos) return ParseStem(text);
  if (IsHan(first) && !IsHanNumeral(first)) return std::nullopt;
  return ParseMarkedNumeral(text);
}

std::optional<Enumerator> ParsePieceAtEnd(std::string_view text) {
  constexpr std::string_view kPiece = "篇";
  for (size_t close = text.size(); close > 0;) {
    size_t at = close;
    const char32_t last = PreviousCharacter(text, at);
    if (!IsClosing(last)) {
      text = text.substr(0, close);
      break;
    }
    close = at;
  }
  const size_t at = text.rfind(kPiece);
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const auto piece = ParsePiece(text.substr(at));
  if (!piece || at + piece->text.size() != text.size()) return std::nullopt;
  return piece;
}

std::optional<Enumerator> ParseDoubtfulEnumerator(std::string_view text) {
  return ParseDoubtfulNumeral(text);
}

std::optional<Enumerator> ParseRunInEnumerator(std::string_view text) {
  if (text.empty()) return std::nullopt;
  size_t behind = 0;
  const char32_t first = NextCharacter(text, behind);
  switch (first) {
    case U'第': {
      const auto found = ParseOrdinal(text);
      if (found && found->style != EnumeratorStyle::kOrdinal) return {};
      return found;
    }
    case U'其':
      if (auto found = ParseAmong(text)) return found;
      return ParseCountingWord(text);
    case U'首':
    case U'再':
    case U'最':
      return ParseCountingWord(text);
    case U'（':
    case U'(':
      return ParseBracketed(text, behind);
    default:
      break;
  }
  if (IsHanNumeral(first) || IsDigit(first) ||
      (first >= U'①' && first <= U'⒛')) {
    return ParseMarkedNumeral(text);
  }
  return std::nullopt;
}

std::string WithNumber(const Enumerator& enumerator, uint32_t number) {
  const std::string_view text = enumerator.text;
  if (auto word = WordWithNumber(text, number)) return std::move(*word);
  const size_t dot = text.rfind('.');
  size_t at = enumerator.style == EnumeratorStyle::kPath ? dot + 1 : 0;
  for (; at < text.size(); at += Utf8Length(text[at])) {
    const std::string_view rest = text.substr(at);
    const size_t length = CountLength(rest);
    if (length == 0) continue;
    const std::string spelled = SpellAs(rest.substr(0, length), number);
    if (spelled.empty()) return "";
    return std::string(text.substr(0, at)) + spelled +
           std::string(rest.substr(length));
  }
  return "";
}

}  // namespace reportlint
