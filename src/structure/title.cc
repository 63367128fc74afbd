#include "structure/title.h"

#include "text/character.h"
#include "text/find.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// The longest line that is a counter though it ends in a mark, as no title
// does: 第二篇：. Ten Han characters, by eye.
constexpr size_t kLongestCounter = 30;  // bytes

bool IsBracketOrBlank(char32_t c) {
  return IsBlank(c) || IsOneOf(c, U"【】（）()[]：:、");
}

// 第二篇：总结, 篇2, 【篇2】总结
std::optional<TitleCounter> CounterAtBegin(std::string_view text) {
  const bool ordinal = text.starts_with("第");
  constexpr std::string_view kPiece = "篇";
  std::string_view rest = text.substr(ordinal ? kPiece.size() : 0);
  if (!ordinal) {
    if (!rest.starts_with(kPiece)) return std::nullopt;
    rest.remove_prefix(kPiece.size());
  }
  rest = Trim(rest);
  const size_t length = NumeralLength(rest);
  const auto numeral = ParseNumeral(rest.substr(0, length));
  if (!numeral) return std::nullopt;
  rest.remove_prefix(length);
  if (ordinal) {
    if (!rest.starts_with(kPiece)) return std::nullopt;
    rest.remove_prefix(kPiece.size());
  }
  TrimBrackets(rest);
  return TitleCounter{numeral->value, true, rest};
}

// 总结 篇2, 总结【篇二】, 总结范文2
std::optional<TitleCounter> CounterAtEnd(std::string_view text) {
  std::string_view end = text;
  TrimBrackets(end);
  size_t last = end.size();
  if (last > 0) PreviousCharacter(end, last);
  if (NumeralLength(end.substr(last)) == 0) return std::nullopt;
  for (const std::string_view noun : {"篇", "范文", "範文"}) {
    const size_t at = text.rfind(noun);
    if (at == std::string_view::npos || at == 0) continue;
    std::string_view number = text.substr(at + noun.size());
    TrimBrackets(number);
    const auto numeral = ParseNumeral(number);
    if (!numeral || NumeralLength(number) != number.size()) continue;
    std::string_view rest = text.substr(0, at);
    TrimBrackets(rest);
    return TitleCounter{numeral->value, false, rest};
  }
  return std::nullopt;
}

}  // namespace

bool MayBeTitle(const Block& block) {
  return (block.kind == BlockKind::kParagraph ||
          block.kind == BlockKind::kTitle ||
          block.kind == BlockKind::kHeading) &&
         IsShortLine(block.text, kLongestTitle);
}

std::optional<TitleCounter> CounterOf(const Block& block) {
  // 篇二： is a counter all the same.
  if (block.text.size() > kLongestCounter &&
      !IsShortLine(block.text, kLongestTitle)) {
    return std::nullopt;
  }
  if (!HasWord(block.text, "篇") && !HasWord(block.text, "文")) {
    return std::nullopt;
  }
  std::string_view text = block.text;
  TrimBrackets(text);
  if (auto counter = CounterAtBegin(text)) return counter;
  return CounterAtEnd(text);
}

std::string TitleKey(std::string_view title) {
  if (const auto counter = CounterAtEnd(title)) title = counter->rest;
  std::string folded = Fold(title);
  std::string key;
  for (size_t at = 0; at < folded.size();) {
    const size_t begin = at;
    const bool digit = folded[at] >= '0' && folded[at] <= '9';
    NextCharacter(folded, at);
    const bool after_digit =
        begin > 0 && folded[begin - 1] >= '0' && folded[begin - 1] <= '9';
    const std::string_view c =
        std::string_view(folded).substr(begin, at - begin);
    if (digit || (after_digit && (c == "年" || c == "篇" || c == "份"))) {
      continue;
    }
    key += c;
  }
  for (const std::string_view word :
       {"精选", "推荐", "最新", "通用", "合集", "模板", "范文", "篇"}) {
    while (key.ends_with(word)) key.resize(key.size() - word.size());
  }
  return key;
}

void TrimBrackets(std::string_view& text) {
  for (size_t next = 0; !text.empty(); next = 0) {
    if (!IsBracketOrBlank(NextCharacter(text, next))) break;
    text.remove_prefix(next);
  }
  for (size_t last = text.size(); !text.empty(); last = text.size()) {
    if (!IsBracketOrBlank(PreviousCharacter(text, last))) break;
    text = text.substr(0, last);
  }
}

}  // namespace reportlint
