#include "structure/marked_number.h"

#include "structure/enumerator_signs.h"
#include "text/character.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Of a number of an item or a part; 2024、 is a year.
constexpr size_t kMostDigits = 3;

// Whether a bracketed number is spoken of rather than counting:
// （四）、（五）项, （一）至（三）项.
bool IsReference(std::string_view behind) {
  for (const std::string_view noun : {"项", "項", "款", "目"}) {
    if (behind.starts_with(noun) && !behind.starts_with("项目") &&
        !behind.starts_with("項目") && !behind.starts_with("目标") &&
        !behind.starts_with("目標") && !behind.starts_with("目的")) {
      return true;
    }
  }
  size_t at = OneOf(behind, 0, U"、，和及与与或至到—-");
  while (at > 0 && at < behind.size() && OneOf(behind, at, U"—-") > 0) {
    at += OneOf(behind, at, U"—-");
  }
  return at > 0 && OneOf(behind, at, U"（(第") > 0;
}

// What follows a number rather than an enumerator: 1.5倍.
bool IsUnit(char32_t c) {
  constexpr std::u32string_view kUnits =
      U"倍亿億万萬千百十元米吨噸人个個公平立度年月日时時分秒点點级級层層寸升克"
      U"斤里亩畝"
      U"折成版号號寸伏瓦兆毫厘左至到以多余餘条條次件项項名座台套户戶家辆輛";
  return kUnits.find(c) != std::u32string_view::npos;
}

// Whether `text` goes on counting from `number` in Han, as 一、二年级 and
// 七、八月 do. 一、三农工作 and 一、2024年工作 do not: they are headings.
bool IsNextNumber(std::string_view text, uint32_t number) {
  if (text.starts_with("两")) return false;
  const auto numeral = ParseNumeral(text.substr(0, NumeralLength(text)));
  return numeral == Numeral{number + 1, NumeralScript::kHan};
}

// The same in digits: 1、2号楼, 3、4、5. But 1、2个重点 counts.
bool IsNextDigit(std::string_view text, uint32_t number) {
  const size_t length = NumeralLength(text);
  const auto numeral = ParseNumeral(text.substr(0, length));
  return numeral && numeral->value == number + 1 &&
         OneOf(text, length, U"、号號#") > 0;
}

// 一是, 三要; 一是一，二是二 counts nothing.
std::optional<Enumerator> ParsePoint(std::string_view text, size_t length,
                                     uint32_t number) {
  const std::string_view behind = text.substr(length);
  size_t verb = 0;
  if (behind.starts_with("是")) {
    verb = std::string_view("是").size();
    const char32_t next = CharacterBehind(behind, verb);
    if (next == U'否' || next == U'非') return std::nullopt;
    if (next == CharacterBehind(text, 0)) return std::nullopt;
  } else if (behind.starts_with("要")) {
    verb = std::string_view("要").size();
    if (CharacterBehind(behind, verb) == U'素') return std::nullopt;
  } else {
    return std::nullopt;
  }
  return MakeEnumerator(EnumeratorStyle::kPoint, number, text, length + verb);
}

// 一、 一. 一）
std::optional<Enumerator> ParseHan(std::string_view text, size_t length,
                                   uint32_t number, bool doubtful) {
  if (number == 0 || number > kLargestItem || text.starts_with("两")) {
    return std::nullopt;
  }
  if (auto point = ParsePoint(text, length, number)) return point;
  if (const size_t close = OneOf(text, length, U"）)")) {
    return MakeEnumerator(EnumeratorStyle::kHanBracketed, number, text,
                          length + close);
  }
  const size_t mark = OneOf(text, length, U"、．.，,");
  if (mark == 0) return std::nullopt;
  const std::string_view behind = text.substr(length + mark);
  if (IsNextNumber(behind, number) != doubtful) return std::nullopt;
  return MakeEnumerator(EnumeratorStyle::kHan, number, text, length + mark);
}

// 1. 1、 1) and 1，before Han
std::optional<Enumerator> ParseDigits(std::string_view text, size_t length,
                                      uint32_t number) {
  if (!FitsIn(text.substr(0, length), kMostDigits)) return std::nullopt;
  if (const size_t close = OneOf(text, length, U"）)")) {
    return MakeEnumerator(EnumeratorStyle::kDigitBracketed, number, text,
                          length + close);
  }
  if (const size_t mark = OneOf(text, length, U"、")) {
    if (IsNextDigit(text.substr(length + mark), number)) return std::nullopt;
    return MakeEnumerator(EnumeratorStyle::kDigit, number, text, length + mark);
  }
  if (const size_t comma = OneOf(text, length, U"，,")) {
    if (number == 0 || !IsHan(CharacterBehind(text, length + comma))) {
      return std::nullopt;
    }
    return MakeEnumerator(EnumeratorStyle::kDigit, number, text,
                          length + comma);
  }
  const size_t dot = OneOf(text, length, U".．");
  const char32_t next = CharacterBehind(text, length + dot);
  // 1.5倍, 2024.5
  if (dot == 0 || IsDigit(next) || (next >= U'０' && next <= U'９')) {
    return std::nullopt;
  }
  return MakeEnumerator(EnumeratorStyle::kDigit, number, text, length + dot);
}

// A. 甲、
std::optional<Enumerator> ParseSign(std::string_view text,
                                    EnumeratorStyle style, uint32_t number,
                                    std::u32string_view marks) {
  const size_t length = Utf8Length(text[0]);
  const size_t mark = OneOf(text, length, marks);
  if (mark == 0) return std::nullopt;
  const char32_t next = CharacterBehind(text, length + mark);
  if (!IsHan(next) && !IsBlank(next)) return std::nullopt;
  if (kStems.find(next) != std::u32string_view::npos) return std::nullopt;
  return MakeEnumerator(style, number, text, length + mark);
}

}  // namespace

std::optional<Enumerator> ParseBracketed(std::string_view text, size_t open) {
  const std::string_view rest = text.substr(open);
  size_t length = NumeralLength(rest);
  EnumeratorStyle style = EnumeratorStyle::kDigitBracketed;
  uint32_t number = 0;
  if (length > 0) {
    const auto numeral = ParseNumeral(rest.substr(0, length));
    if (!numeral || numeral->value > kLargestItem) return std::nullopt;
    if (numeral->script == NumeralScript::kHan) {
      style = EnumeratorStyle::kHanBracketed;
    }
    number = numeral->value;
  } else {
    const char32_t c = CharacterBehind(rest, 0);
    const size_t stem = kStems.find(c);
    if (IsLetter(c)) {
      style = EnumeratorStyle::kLetter;
      number = LetterNumber(c);
    } else if (stem != std::u32string_view::npos) {
      style = EnumeratorStyle::kStem;
      number = static_cast<uint32_t>(stem) + 1;
    } else {
      return std::nullopt;
    }
    length = Utf8Length(rest[0]);
  }
  const size_t close = OneOf(rest, length, U"）)】〕");
  if (close == 0 || IsReference(rest.substr(length + close))) {
    return std::nullopt;
  }
  return MakeEnumerator(style, number, text, open + length + close);
}

std::optional<Enumerator> ParsePath(std::string_view text) {
  size_t at = 0;
  uint8_t parts = 0;
  uint32_t number = 0;
  while (true) {
    const size_t length = NumeralLength(text.substr(at));
    if (length == 0 || length > kMostDigits || !IsDigit(text[at])) {
      return std::nullopt;
    }
    number = ParseNumeral(text.substr(at, length))->value;
    at += length;
    if (parts < UINT8_MAX) ++parts;
    if (at >= text.size() || text[at] != '.') break;
    ++at;
  }
  // 0.16 1.67 is a row of figures.
  if (parts < 2 || text[0] == '0') return std::nullopt;
  const char32_t next = CharacterBehind(text, at);
  if (next != 0 && !IsBlank(next) && (!IsHan(next) || IsUnit(next))) {
    return std::nullopt;
  }
  if (parts == 2 && IsDigit(CharacterBehind(Trim(text.substr(at)), 0))) {
    return std::nullopt;
  }
  return Enumerator{.style = EnumeratorStyle::kPath,
                    .depth = parts,
                    .number = number,
                    .text = text.substr(0, at)};
}

std::optional<Enumerator> ParseMarkedNumeral(std::string_view text) {
  const size_t length = NumeralLength(text);
  const auto numeral = ParseNumeral(text.substr(0, length));
  if (!numeral) return std::nullopt;
  const uint32_t number = numeral->value;
  switch (numeral->script) {
    case NumeralScript::kCircled:
      return MakeEnumerator(EnumeratorStyle::kCircled, number, text, length);
    case NumeralScript::kParenthesized: {
      const bool han = CharacterBehind(text, 0) >= U'㈠';
      return MakeEnumerator(han ? EnumeratorStyle::kHanBracketed
                                : EnumeratorStyle::kDigitBracketed,
                            number, text, length);
    }
    case NumeralScript::kFullStop:
      return MakeEnumerator(EnumeratorStyle::kDigit, number, text, length);
    case NumeralScript::kRoman: {
      const size_t mark = OneOf(text, length, U"、．.");
      if (mark == 0) return std::nullopt;
      return MakeEnumerator(EnumeratorStyle::kRoman, number, text,
                            length + mark);
    }
    case NumeralScript::kHan:
      return ParseHan(text, length, number, false);
    case NumeralScript::kDigits:
    case NumeralScript::kFullWidth:
      return ParseDigits(text, length, number);
  }
  return std::nullopt;
}

std::optional<Enumerator> ParseDoubtfulNumeral(std::string_view text) {
  if (!IsHanNumeral(CharacterBehind(text, 0))) return std::nullopt;
  const size_t length = NumeralLength(text);
  const auto numeral = ParseNumeral(text.substr(0, length));
  return numeral ? ParseHan(text, length, numeral->value, true) : std::nullopt;
}

std::optional<Enumerator> ParseLetter(std::string_view text) {
  return ParseSign(text, EnumeratorStyle::kLetter,
                   LetterNumber(CharacterBehind(text, 0)), U"．.、)）");
}

std::optional<Enumerator> ParseStem(std::string_view text) {
  const size_t stem = kStems.find(CharacterBehind(text, 0));
  return ParseSign(text, EnumeratorStyle::kStem,
                   static_cast<uint32_t>(stem) + 1, U"、．.");
}

}  // namespace reportlint
