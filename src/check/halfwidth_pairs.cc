#include "check/halfwidth_pairs.h"

#include <algorithm>

#include "check/straight_quotes.h"
#include "text/ends.h"
#include "text/numeral.h"

namespace reportlint {
namespace {

constexpr size_t kNone = std::string_view::npos;

// Whether Chinese stands between two marks; looks at their sides alone where
// they are far from each other, since pairs may enclose pairs.
bool EnclosesChinese(std::string_view inner) {
  constexpr size_t kSide = 192;  // bytes
  const auto has = [](std::string_view side) {
    for (size_t at = 0; at < side.size();) {
      if (IsChinese(NextCharacter(side, at))) return true;
    }
    return false;
  };
  if (inner.size() <= 2 * kSide) return has(inner);
  return has(Head(inner, kSide)) || has(Tail(inner, kSide));
}

bool IsChinesePair(std::string_view text, size_t open, size_t close) {
  const std::string_view inner = text.substr(open + 1, close - open - 1);
  if (EnclosesChinese(inner)) return true;
  const char32_t before = BeforeAll(text, open, "");
  const char32_t behind = BehindAll(text, close + 1, "");
  if (IsChinese(before)) return true;
  return before == 0 && IsChinese(behind);
}

// The year of (2020)9号, whose brackets have a form of their own.
bool IsDocumentYear(std::string_view text, size_t open, size_t close) {
  const std::string_view inner = text.substr(open + 1, close - open - 1);
  if (inner.size() != 4 || NumeralLength(inner) != 4) return false;
  std::string_view behind = text.substr(close + 1);
  if (behind.starts_with(' ')) behind.remove_prefix(1);
  const size_t digits = NumeralLength(behind);
  if (digits == 0) return false;
  behind.remove_prefix(digits);
  if (behind.starts_with(' ')) behind.remove_prefix(1);
  return behind.starts_with("号") || behind.starts_with("號");
}

// [1], [2-4], [J], [x], [^1] and a link's [text](address).
bool IsReferencePair(std::string_view text, size_t open, size_t close) {
  const std::string_view inner = text.substr(open + 1, close - open - 1);
  const std::string_view behind = text.substr(close + 1);
  if (inner.empty() || inner == " " || inner == "x" || inner == "√" ||
      inner.starts_with('^') || behind.starts_with('(')) {
    return true;
  }
  const bool numbers = std::ranges::all_of(
      inner, [](char c) { return IsDigit(c) || c == ',' || c == '-'; });
  if (numbers) return !IsDocumentYear(text, open, close);
  return std::ranges::all_of(
      inner, [](char c) { return (c >= 'A' && c <= 'Z') || c == '/'; });
}

// An opening mark that waits for its partner.
struct Opened {
  size_t at = 0;
  size_t index = kNone;  // among the marks of the block; none: a full-width one
};

// Judges the brackets of one shape, full-width ones being partners, too.
void JudgeBrackets(std::string_view text, std::vector<HalfwidthMark>& marks) {
  std::vector<Opened> open;
  const auto judge = [&](size_t index, bool chinese, Verdict verdict) {
    if (index != kNone && chinese) marks[index].judgement = verdict;
  };
  const auto close = [&](size_t at, size_t index) {
    if (open.empty()) {
      // 1) and a) are numbers, :) a face.
      judge(index, IsChinese(CharacterBefore(text, at)), {"）", false});
      return;
    }
    const Opened opened = open.back();
    open.pop_back();
    const bool mixed = (index == kNone) != (opened.index == kNone);
    const bool chinese = mixed || IsChinesePair(text, opened.at, at);
    const bool year = !mixed && IsDocumentYear(text, opened.at, at);
    judge(opened.index, chinese, year ? Verdict{} : Verdict{"（", true});
    judge(index, chinese, year ? Verdict{} : Verdict{"）", true});
  };
  constexpr std::string_view kOpening = "（";
  constexpr std::string_view kClosing = "）";
  size_t wide = 0;  // where the next full-width bracket may be
  const auto close_wide_before = [&](size_t end) {
    while ((wide = text.find("\xEF\xBC", wide)) < end) {
      const std::string_view mark = text.substr(wide, 3);
      if (mark == kOpening) open.push_back({wide + 2, kNone});
      if (mark == kClosing && !open.empty()) close(wide, kNone);
      wide += 3;
    }
  };
  for (size_t i = 0; i < marks.size(); ++i) {
    const char c = text[marks[i].at];
    if (c != '(' && c != ')') continue;
    close_wide_before(marks[i].at);
    if (c == '(') {
      open.push_back({marks[i].at, i});
    } else {
      close(marks[i].at, i);
    }
  }
  close_wide_before(text.size());
  for (const Opened& opened : open) {
    const bool chinese = opened.index != kNone &&
                         (IsChinese(BeforeAll(text, opened.at, "")) ||
                          IsChinese(BehindAll(text, opened.at + 1, "")));
    judge(opened.index, chinese, {"（", false});
  }
}

void JudgeSquareBrackets(std::string_view text,
                         std::vector<HalfwidthMark>& marks) {
  size_t open = kNone;
  for (size_t i = 0; i < marks.size(); ++i) {
    if (text[marks[i].at] == '[') open = i;
    if (text[marks[i].at] != ']' || open == kNone) continue;
    const size_t begin = marks[open].at;
    if (!IsReferencePair(text, begin, marks[i].at) &&
        IsChinesePair(text, begin, marks[i].at)) {
      marks[open].judgement = Verdict{};
      marks[i].judgement = Verdict{};
    }
    open = kNone;
  }
}

// Straight quotes have no side, but beside curly ones: else the first opens,
// the second closes.
void JudgeQuotes(std::string_view text, std::vector<HalfwidthMark>& marks) {
  std::vector<size_t> quotes;
  const std::vector<QuoteSide> sides = SidesOfStraightQuotes(text);
  size_t nth = 0;
  for (size_t i = 0; i < marks.size(); ++i) {
    if (text[marks[i].at] != '"') continue;
    const QuoteSide side =
        nth < sides.size() ? sides[nth] : QuoteSide::kUnknown;
    ++nth;
    if (side == QuoteSide::kUnknown) {
      quotes.push_back(i);
    } else {
      marks[i].judgement = Verdict{side == QuoteSide::kOpens ? "“" : "”", true};
    }
  }
  const bool even = quotes.size() % 2 == 0;
  for (size_t k = 0; k + 1 < quotes.size(); k += 2) {
    const size_t begin = marks[quotes[k]].at;
    const size_t end = marks[quotes[k + 1]].at;
    const char32_t before = CharacterBefore(text, begin);
    // An attribute's value, an inch, a key.
    if (before == '=' || IsDigit(before) ||
        CharacterBehind(text, end + 1) == ':') {
      continue;
    }
    if (!IsChinesePair(text, begin, end)) continue;
    const bool certain = even && !IsBlank(CharacterBehind(text, begin + 1)) &&
                         !IsBlank(CharacterBefore(text, end)) &&
                         end > begin + 1;
    marks[quotes[k]].judgement = Verdict{"“", certain};
    marks[quotes[k + 1]].judgement = Verdict{"”", certain};
  }
}

// '…' round a few Chinese words; alone, it is no quote.
void JudgeSingleQuotes(std::string_view text,
                       std::vector<HalfwidthMark>& marks) {
  constexpr size_t kLongest = 60;  // bytes; more is no quotation of words
  size_t open = kNone;
  for (size_t i = 0; i < marks.size(); ++i) {
    if (text[marks[i].at] != '\'') continue;
    const size_t begin = open == kNone ? 0 : marks[open].at;
    const std::string_view inner =
        text.substr(begin + 1, marks[i].at - begin - 1);
    const bool pair = open != kNone && inner.size() <= kLongest &&
                      inner.find("，") == kNone && inner.find("。") == kNone &&
                      EnclosesChinese(inner) &&
                      !IsLetter(CharacterBefore(text, begin));
    if (pair) {
      marks[open].judgement = Verdict{"‘", false};
      marks[i].judgement = Verdict{"’", false};
    }
    open = pair ? kNone : i;
  }
}

}  // namespace

void JudgePairs(std::string_view text, std::vector<HalfwidthMark>& marks) {
  bool brackets = false, squares = false, quotes = false, singles = false;
  for (const HalfwidthMark& mark : marks) {
    const char c = text[mark.at];
    brackets |= c == '(' || c == ')';
    squares |= c == '[' || c == ']';
    quotes |= c == '"';
    singles |= c == '\'';
  }
  if (brackets) JudgeBrackets(text, marks);
  if (squares) JudgeSquareBrackets(text, marks);
  if (quotes) JudgeQuotes(text, marks);
  if (singles) JudgeSingleQuotes(text, marks);
}

}  // namespace reportlint
