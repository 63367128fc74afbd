#include "structure/enumerator.h"

#include <algorithm>
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
    Noun{"步", EnumeratorStyle::kStep},
    Noun{"阶段", EnumeratorStyle::kStep},
    Noun{"階段", EnumeratorStyle::kStep},
};

// Words that count in running text.
struct Word {
  std::string_view text;
  uint32_t number;
  bool loose;
};

constexpr std::array kWords = {
    Word{"首先", 1, false}, Word{"其次", 2, true}, Word{"再次", 3, true},
    Word{"最后", 0, true},  Word{"最後", 0, true},
};

constexpr std::u32string_view kStems = U"甲乙丙丁戊己庚辛壬癸";

// The length of the character at `at` where it is one of `set`, or 0.
size_t OneOf(std::string_view text, size_t at, std::u32string_view set) {
  if (at >= text.size()) return 0;
  size_t next = at;
  const char32_t c = NextCharacter(text, next);
  return set.find(c) == std::u32string_view::npos ? 0 : next - at;
}

// The place of a letter in its alphabet, from 1.
uint32_t LetterNumber(char32_t c) {
  return c <= 'Z' ? c - 'A' + 1 : c - 'a' + 1;
}

bool IsHanNumeral(char32_t c) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十廿卅";
  return kNumerals.find(c) != std::u32string_view::npos;
}

std::optional<Enumerator> Make(EnumeratorStyle style, uint32_t number,
                               std::string_view text, size_t length) {
  return Enumerator{
      .style = style, .number = number, .text = text.substr(0, length)};
}

// The length of what ends 第一， 其二： 第三是, or 0: 第一、第二产业 counts
// nothing.
size_t OrdinalEnd(std::string_view behind) {
  if (const size_t mark = OneOf(behind, 0, U"，,：:、")) {
    const char32_t next = CharacterBehind(behind, mark);
    return next != U'第' && !IsHanNumeral(next) ? mark : 0;
  }
  return behind.starts_with("是") && !behind.starts_with("是否")
             ? std::string_view("是").size()
             : 0;
}

// 第一章, 第3条, 第二步：, 第一，
std::optional<Enumerator> ParseOrdinal(std::string_view text) {
  constexpr size_t kOrdinal = std::string_view("第").size();
  const std::string_view rest = text.substr(kOrdinal);
  const size_t length = NumeralLength(rest);
  const auto numeral = ParseNumeral(rest.substr(0, length));
  if (!numeral) return std::nullopt;
  const std::string_view behind = rest.substr(length);
  for (const Noun& noun : kNouns) {
    if (!behind.starts_with(noun.text)) continue;
    const char32_t next = CharacterBehind(behind, noun.text.size());
    // 第二条线索 is no article.
    const bool ends = next == 0 || IsBlank(next) || next == U'：' ||
                      next == ':' || next == U'之' || next == U'、';
    const bool ends_step = (ends && next != U'之') || next == U'，' ||
                           next == U'（' || next == '(';
    if (noun.style == EnumeratorStyle::kArticle && !ends) break;
    // 第三条、第五条所列
    if (behind.substr(noun.text.size()).starts_with("、第")) break;
    if (noun.style == EnumeratorStyle::kStep && !ends_step) break;
    return Make(noun.style, numeral->value, text,
                kOrdinal + length + noun.text.size());
  }
  const size_t end = OrdinalEnd(behind);
  if (numeral->value == 0 || numeral->value > kLargestHan || end == 0) {
    return std::nullopt;
  }
  return Make(EnumeratorStyle::kOrdinal, numeral->value, text,
              kOrdinal + length + end);
}

// 其一，
std::optional<Enumerator> ParseAmong(std::string_view text) {
  constexpr size_t kAmong = std::string_view("其").size();
  const std::string_view rest = text.substr(kAmong);
  if (!IsHanNumeral(CharacterBehind(rest, 0))) return std::nullopt;
  const size_t length = NumeralLength(rest);
  const auto numeral = ParseNumeral(rest.substr(0, length));
  const size_t end = OrdinalEnd(rest.substr(length));
  if (!numeral || end == 0) return std::nullopt;
  return Make(EnumeratorStyle::kOrdinal, numeral->value, text,
              kAmong + length + end);
}

// 首先, 其次，
std::optional<Enumerator> ParseWord(std::string_view text) {
  for (const Word& word : kWords) {
    if (!text.starts_with(word.text)) continue;
    const std::string_view behind = text.substr(word.text.size());
    const size_t end = OrdinalEnd(behind);
    // 最后 and 再次 are adverbs, too; 首先 by itself does no harm.
    if (word.loose && end == 0) return std::nullopt;
    return Enumerator{.style = EnumeratorStyle::kOrdinal,
                      .loose = word.loose,
                      .number = word.number,
                      .text = text.substr(0, word.text.size() + end)};
  }
  return std::nullopt;
}

// 篇1
std::optional<Enumerator> ParsePiece(std::string_view text) {
  constexpr size_t kPiece = std::string_view("篇").size();
  const size_t length = NumeralLength(text.substr(kPiece));
  const auto numeral = ParseNumeral(text.substr(kPiece, length));
  if (!numeral) return std::nullopt;
  return Make(EnumeratorStyle::kPiece, numeral->value, text, kPiece + length);
}

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

// （一）, (1), 【二】, （a）, （甲）
std::optional<Enumerator> ParseBracketed(std::string_view text, size_t open) {
  const std::string_view rest = text.substr(open);
  size_t length = NumeralLength(rest);
  EnumeratorStyle style = EnumeratorStyle::kDigitBracketed;
  uint32_t number = 0;
  if (length > 0) {
    const auto numeral = ParseNumeral(rest.substr(0, length));
    if (!numeral || numeral->value > kLargestHan) return std::nullopt;
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
  return Make(style, number, text, open + length + close);
}

// What stands behind a number rather than behind an enumerator: 1.5倍.
bool IsUnit(char32_t c) {
  constexpr std::u32string_view kUnits =
      U"倍亿億万萬千百十元米吨噸人个個公平立度年月日时時分秒点點级級层層寸升克"
      U"斤里亩畝"
      U"折成版号號寸伏瓦兆毫厘左至到以多余餘条條次件项項名座台套户戶家辆輛";
  return kUnits.find(c) != std::u32string_view::npos;
}

// 1.1, 2.3.1, before a blank or, unless 1.1 may be an amount, before Han.
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
  return Make(EnumeratorStyle::kPoint, number, text, length + verb);
}

// 一、 一. 一）
std::optional<Enumerator> ParseHan(std::string_view text, size_t length,
                                   uint32_t number, bool doubtful) {
  if (number == 0 || number > kLargestHan || text.starts_with("两")) {
    return std::nullopt;
  }
  if (auto point = ParsePoint(text, length, number)) return point;
  if (const size_t close = OneOf(text, length, U"）)")) {
    return Make(EnumeratorStyle::kHanBracketed, number, text, length + close);
  }
  const size_t mark = OneOf(text, length, U"、．.，,");
  if (mark == 0) return std::nullopt;
  const std::string_view behind = text.substr(length + mark);
  if (IsNextNumber(behind, number) != doubtful) return std::nullopt;
  return Make(EnumeratorStyle::kHan, number, text, length + mark);
}

// 1. 1、 1) and 1，before Han
std::optional<Enumerator> ParseDigits(std::string_view text, size_t length,
                                      uint32_t number) {
  if (!FitsIn(text.substr(0, length), kMostDigits)) return std::nullopt;
  if (const size_t close = OneOf(text, length, U"）)")) {
    return Make(EnumeratorStyle::kDigitBracketed, number, text, length + close);
  }
  if (const size_t mark = OneOf(text, length, U"、")) {
    if (IsNextDigit(text.substr(length + mark), number)) return std::nullopt;
    return Make(EnumeratorStyle::kDigit, number, text, length + mark);
  }
  if (const size_t comma = OneOf(text, length, U"，,")) {
    if (number == 0 || !IsHan(CharacterBehind(text, length + comma))) {
      return std::nullopt;
    }
    return Make(EnumeratorStyle::kDigit, number, text, length + comma);
  }
  const size_t dot = OneOf(text, length, U".．");
  const char32_t next = CharacterBehind(text, length + dot);
  // 1.5倍, 2024.5
  if (dot == 0 || IsDigit(next) || (next >= U'０' && next <= U'９')) {
    return std::nullopt;
  }
  return Make(EnumeratorStyle::kDigit, number, text, length + dot);
}

// 一、 1. 1、 1) ① ⑴ ⒈ Ⅰ、
std::optional<Enumerator> ParseBare(std::string_view text) {
  const size_t length = NumeralLength(text);
  const auto numeral = ParseNumeral(text.substr(0, length));
  if (!numeral) return std::nullopt;
  const uint32_t number = numeral->value;
  switch (numeral->script) {
    case NumeralScript::kCircled:
      return Make(EnumeratorStyle::kCircled, number, text, length);
    case NumeralScript::kParenthesized: {
      const bool han = CharacterBehind(text, 0) >= U'㈠';
      return Make(han ? EnumeratorStyle::kHanBracketed
                      : EnumeratorStyle::kDigitBracketed,
                  number, text, length);
    }
    case NumeralScript::kFullStop:
      return Make(EnumeratorStyle::kDigit, number, text, length);
    case NumeralScript::kRoman: {
      const size_t mark = OneOf(text, length, U"、．.");
      if (mark == 0) return std::nullopt;
      return Make(EnumeratorStyle::kRoman, number, text, length + mark);
    }
    case NumeralScript::kHan:
      return ParseHan(text, length, number, false);
    case NumeralScript::kDigits:
    case NumeralScript::kFullWidth:
      return ParseDigits(text, length, number);
  }
  return std::nullopt;
}

// A. a) B、 甲、, each before Han or a blank: A、B两组 counts nothing.
std::optional<Enumerator> ParseSign(std::string_view text,
                                    EnumeratorStyle style, uint32_t number,
                                    std::u32string_view marks) {
  const size_t length = Utf8Length(text[0]);
  const size_t mark = OneOf(text, length, marks);
  if (mark == 0) return std::nullopt;
  const char32_t next = CharacterBehind(text, length + mark);
  if (!IsHan(next) && !IsBlank(next)) return std::nullopt;
  if (kStems.find(next) != std::u32string_view::npos) return std::nullopt;
  return Make(style, number, text, length + mark);
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
    return ParseBare(text);
  }
  if (IsLetter(first)) {
    return ParseSign(text, EnumeratorStyle::kLetter, LetterNumber(first),
                     U"．.、)）");
  }
  if (const size_t stem = kStems.find(first);
      stem != std::u32string_view::npos) {
    return ParseSign(text, EnumeratorStyle::kStem,
                     static_cast<uint32_t>(stem) + 1, U"、．.");
  }
  if (IsHan(first) && !IsHanNumeral(first)) return std::nullopt;
  return ParseBare(text);
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
  if (text.empty() || !IsHanNumeral(CharacterBehind(text, 0)))
    return std::nullopt;
  const size_t length = NumeralLength(text);
  const auto numeral = ParseNumeral(text.substr(0, length));
  return numeral ? ParseHan(text, length, numeral->value, true) : std::nullopt;
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
      return ParseWord(text);
    case U'首':
    case U'再':
    case U'最':
      return ParseWord(text);
    case U'（':
    case U'(':
      return ParseBracketed(text, behind);
    default:
      break;
  }
  if (IsHanNumeral(first) || IsDigit(first) ||
      (first >= U'①' && first <= U'⒛')) {
    return ParseBare(text);
  }
  return std::nullopt;
}

std::string WithNumber(const Enumerator& enumerator, uint32_t number) {
  const std::string_view text = enumerator.text;
  for (const Word& word : kWords) {
    if (!text.starts_with(word.text)) continue;
    const auto other = std::ranges::find(kWords, number, &Word::number);
    if (number == 0 || other == kWords.end()) return "";
    return std::string(other->text) +
           std::string(text.substr(word.text.size()));
  }
  const size_t dot = text.rfind('.');
  size_t at = enumerator.style == EnumeratorStyle::kPath ? dot + 1 : 0;
  for (; at < text.size(); at += Utf8Length(text[at])) {
    const std::string_view rest = text.substr(at);
    std::string spelled;
    size_t length = NumeralLength(rest);
    const char32_t c = CharacterBehind(rest, 0);
    if (const auto numeral = ParseNumeral(rest.substr(0, length))) {
      // ㈡ and ⑵ are of one script.
      if (c >= U'㈠' && c <= U'㈩') {
        if (number >= 1 && number <= 10) {
          AppendUtf8(spelled, U'㈠' + (number - 1));
        }
      } else {
        spelled = SpellNumeral({number, numeral->script});
      }
    } else if (IsLetter(c)) {
      length = 1;
      if (number >= 1 && number <= 26) {
        AppendUtf8(spelled, (c <= 'Z' ? U'A' : U'a') + (number - 1));
      }
    } else if (kStems.find(c) != std::u32string_view::npos) {
      length = Utf8Length(rest[0]);
      if (number >= 1 && number <= kStems.size()) {
        AppendUtf8(spelled, kStems[number - 1]);
      }
    } else {
      continue;
    }
    if (spelled.empty()) return "";
    return std::string(text.substr(0, at)) + spelled +
           std::string(rest.substr(length));
  }
  return "";
}

}  // namespace reportlint
