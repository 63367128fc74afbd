#include "document/enumerator.h"

#include <array>

#include "text/character.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr uint32_t kLargestHan = 99;
constexpr size_t kMostDigits = 3;

struct Noun {
  std::string_view text;
  EnumeratorStyle style;
};

// What 第N may count. A longer noun comes before its beginning.
constexpr std::array kNouns = {
    Noun{"部分", EnumeratorStyle::kPart},
    Noun{"篇", EnumeratorStyle::kPiece},
    Noun{"编", EnumeratorStyle::kPart},
    Noun{"編", EnumeratorStyle::kPart},
    Noun{"章", EnumeratorStyle::kChapter},
    Noun{"节", EnumeratorStyle::kSection},
    Noun{"節", EnumeratorStyle::kSection},
    Noun{"条", EnumeratorStyle::kArticle},
    Noun{"條", EnumeratorStyle::kArticle},
};

char32_t CharacterAt(std::string_view text, size_t at) {
  return at < text.size() ? NextCharacter(text, at) : 0;
}

// The length of the character at `at` where it is one of `set`, or 0.
size_t OneOf(std::string_view text, size_t at, std::u32string_view set) {
  if (at >= text.size()) return 0;
  size_t next = at;
  const char32_t c = NextCharacter(text, next);
  return set.find(c) == std::u32string_view::npos ? 0 : next - at;
}

std::optional<Enumerator> Make(EnumeratorStyle style, uint32_t number,
                               std::string_view text, size_t length) {
  return Enumerator{style, number, text.substr(0, length)};
}

// 第一章, 第3条
std::optional<Enumerator> ParseOrdinal(std::string_view text) {
  constexpr std::string_view kOrdinal = "第";
  if (!text.starts_with(kOrdinal)) return std::nullopt;
  const std::string_view rest = text.substr(kOrdinal.size());
  const size_t length = NumeralLength(rest);
  const auto numeral = ParseNumeral(rest.substr(0, length));
  if (!numeral) return std::nullopt;
  const std::string_view behind = rest.substr(length);
  for (const Noun& noun : kNouns) {
    if (!behind.starts_with(noun.text)) continue;
    const char32_t next = CharacterAt(behind, noun.text.size());
    // 第二条线索 is no article.
    const bool ends = next == 0 || IsBlank(next) || next == U'：' ||
                      next == ':' || next == U'之' || next == U'、';
    if (noun.style == EnumeratorStyle::kArticle && !ends) break;
    return Make(noun.style, numeral->value, text,
                kOrdinal.size() + length + noun.text.size());
  }
  return std::nullopt;
}

// 篇1
std::optional<Enumerator> ParsePiece(std::string_view text) {
  constexpr std::string_view kPiece = "篇";
  if (!text.starts_with(kPiece)) return std::nullopt;
  const size_t length = NumeralLength(text.substr(kPiece.size()));
  const auto numeral = ParseNumeral(text.substr(kPiece.size(), length));
  if (!numeral) return std::nullopt;
  return Make(EnumeratorStyle::kPiece, numeral->value, text,
              kPiece.size() + length);
}

// （一）, (1)
std::optional<Enumerator> ParseBracketed(std::string_view text) {
  const size_t open = OneOf(text, 0, U"（(");
  if (open == 0) return std::nullopt;
  const size_t length = NumeralLength(text.substr(open));
  const auto numeral = ParseNumeral(text.substr(open, length));
  const size_t close = OneOf(text, open + length, U"）)");
  if (!numeral || close == 0 || numeral->value > kLargestHan) {
    return std::nullopt;
  }
  return Make(numeral->script == NumeralScript::kHan
                  ? EnumeratorStyle::kHanBracketed
                  : EnumeratorStyle::kDigitBracketed,
              numeral->value, text, open + length + close);
}

// 1.1, 2.3.1, which must be followed by a blank: 1.1倍 is a number.
std::optional<Enumerator> ParsePath(std::string_view text) {
  size_t at = 0;
  int parts = 0;
  uint32_t number = 0;
  while (true) {
    const size_t length = NumeralLength(text.substr(at));
    if (length == 0 || length > kMostDigits || text[at] < '0' ||
        text[at] > '9') {
      return std::nullopt;
    }
    number = ParseNumeral(text.substr(at, length))->value;
    at += length;
    ++parts;
    if (at >= text.size() || text[at] != '.') break;
    ++at;
  }
  if (parts < 2 || (at < text.size() && !IsBlank(CharacterAt(text, at)))) {
    return std::nullopt;
  }
  return Make(EnumeratorStyle::kPath, number, text, at);
}

// Whether `text` goes on counting from `number` in Han, as 一、二年级 and
// 七、八月 do. 一、三农工作 and 一、2024年工作 do not: they are headings.
bool IsNextNumber(std::string_view text, uint32_t number) {
  const auto numeral = ParseNumeral(text.substr(0, NumeralLength(text)));
  return numeral == Numeral{number + 1, NumeralScript::kHan};
}

// 一、 1. 1、 1) ① ⑴ ⒈
std::optional<Enumerator> ParseBare(std::string_view text) {
  const size_t length = NumeralLength(text);
  const auto numeral = ParseNumeral(text.substr(0, length));
  if (!numeral) return std::nullopt;
  const uint32_t number = numeral->value;
  switch (numeral->script) {
    case NumeralScript::kCircled:
      return Make(EnumeratorStyle::kCircled, number, text, length);
    case NumeralScript::kParenthesized: {
      const bool han = CharacterAt(text, 0) >= U'㈠';
      return Make(han ? EnumeratorStyle::kHanBracketed
                      : EnumeratorStyle::kDigitBracketed,
                  number, text, length);
    }
    case NumeralScript::kFullStop:
      return Make(EnumeratorStyle::kDigit, number, text, length);
    case NumeralScript::kRoman:
      return std::nullopt;
    case NumeralScript::kHan: {
      const size_t mark = OneOf(text, length, U"、．.");
      if (mark == 0 || number == 0 || number > kLargestHan) {
        return std::nullopt;
      }
      if (IsNextNumber(text.substr(length + mark), number)) return std::nullopt;
      return Make(EnumeratorStyle::kHan, number, text, length + mark);
    }
    case NumeralScript::kDigits:
    case NumeralScript::kFullWidth: {
      if (length > kMostDigits * (text[0] < 0 ? 3 : 1)) return std::nullopt;
      if (const size_t close = OneOf(text, length, U"）)")) {
        return Make(EnumeratorStyle::kDigitBracketed, number, text,
                    length + close);
      }
      if (const size_t mark = OneOf(text, length, U"、")) {
        return Make(EnumeratorStyle::kDigit, number, text, length + mark);
      }
      const size_t dot = OneOf(text, length, U".．");
      // 1.5倍, 2024.5
      if (dot == 0 || NumeralLength(text.substr(length + dot)) > 0) {
        return std::nullopt;
      }
      return Make(EnumeratorStyle::kDigit, number, text, length + dot);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Enumerator> ParseEnumerator(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (auto found = ParseOrdinal(text)) return found;
  if (auto found = ParsePiece(text)) return found;
  if (auto found = ParseBracketed(text)) return found;
  if (auto found = ParsePath(text)) return found;
  return ParseBare(text);
}

}  // namespace reportlint
