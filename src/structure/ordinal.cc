#include "structure/ordinal.h"

#include <algorithm>
#include <array>

#include "structure/enumerator_signs.h"
#include "text/character.h"
#include "text/numeral.h"

namespace reportlint {
namespace {

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

}  // namespace

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
    return MakeEnumerator(noun.style, numeral->value, text,
                          kOrdinal + length + noun.text.size());
  }
  const size_t end = OrdinalEnd(behind);
  if (numeral->value == 0 || numeral->value > kLargestItem || end == 0) {
    return std::nullopt;
  }
  return MakeEnumerator(EnumeratorStyle::kOrdinal, numeral->value, text,
                        kOrdinal + length + end);
}

std::optional<Enumerator> ParseAmong(std::string_view text) {
  constexpr size_t kAmong = std::string_view("其").size();
  const std::string_view rest = text.substr(kAmong);
  if (!IsHanNumeral(CharacterBehind(rest, 0))) return std::nullopt;
  const size_t length = NumeralLength(rest);
  const auto numeral = ParseNumeral(rest.substr(0, length));
  const size_t end = OrdinalEnd(rest.substr(length));
  if (!numeral || end == 0) return std::nullopt;
  return MakeEnumerator(EnumeratorStyle::kOrdinal, numeral->value, text,
                        kAmong + length + end);
}

std::optional<Enumerator> ParseCountingWord(std::string_view text) {
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

std::optional<Enumerator> ParsePiece(std::string_view text) {
  constexpr size_t kPiece = std::string_view("篇").size();
  const size_t length = NumeralLength(text.substr(kPiece));
  const auto numeral = ParseNumeral(text.substr(kPiece, length));
  if (!numeral) return std::nullopt;
  return MakeEnumerator(EnumeratorStyle::kPiece, numeral->value, text,
                        kPiece + length);
}

std::optional<std::string> WordWithNumber(std::string_view text,
                                          uint32_t number) {
  const auto word = std::ranges::find_if(
      kWords, [text](const Word& one) { return text.starts_with(one.text); });
  if (word == kWords.end()) return std::nullopt;
  const auto other = std::ranges::find(kWords, number, &Word::number);
  if (number == 0 || other == kWords.end()) return "";
  return std::string(other->text) + std::string(text.substr(word->text.size()));
}

}  // namespace reportlint
