// halfwidth: ASCII marks inside Chinese text, counted by line.
//
// Whether the comma in 3,000 or in 团结,进步 belongs there shows in its
// neighbours, a bracket's also in what it encloses. One line is one finding,
// and mending it takes an edit a mark; no pattern does either.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "check/check.h"
#include "check/where.h"
#include "text/ascii_set.h"
#include "text/character.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `halfwidth`; 0 is a line with other marks than brackets.
enum : uint32_t { kAnyMarks = 0, kBrackets = 1 };

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kMostChanges = 1000;  // of one line

constexpr AsciiSet kMarks(",.;:!?()[]\"'");

// Han, and the marks that stand in Chinese text alone.
bool IsChinese(char32_t c) {
  return IsHan(c) || (c > 0x3000 && c <= 0x303F) ||
         (c >= 0xFF01 && c <= 0xFF5E) || c == U'“' || c == U'”' || c == U'‘' ||
         c == U'’' || c == U'—' || c == U'…' || c == U'·';
}

// The character before or behind a place, blanks and the ASCII characters of
// `passed` left out, or 0; no farther than a few characters, so that a run of
// them costs no more than its length.
constexpr int kFarthest = 8;
char32_t BeforeAll(std::string_view text, size_t at, std::string_view passed) {
  for (int i = 0; at > 0 && i < kFarthest; ++i) {
    const char32_t c = PreviousCharacter(text, at);
    if (!IsBlank(c) && (c >= 0x80 || passed.find(char(c)) == kNone)) return c;
  }
  return 0;
}
char32_t BehindAll(std::string_view text, size_t at, std::string_view passed) {
  for (int i = 0; at < text.size() && i < kFarthest; ++i) {
    const char32_t c = NextCharacter(text, at);
    if (!IsBlank(c) && (c >= 0x80 || passed.find(char(c)) == kNone)) return c;
  }
  return 0;
}

// How a mark inside Chinese text should be written.
struct Verdict {
  std::string_view right = {};  // empty: not known
  bool certain = false;
};
using Judgement = std::optional<Verdict>;  // nothing: it belongs there

// --- Stops -------------------------------------------------------------------

// &nbsp; and &#12288;, whose end is no semicolon.
bool EndsEntity(std::string_view text, size_t at) {
  constexpr size_t kLongest = 8;
  for (size_t i = at; i > 0 && at - i < kLongest; --i) {
    const char c = text[i - 1];
    if (c == '&') return i < at;
    if (!IsLatin(static_cast<unsigned char>(c)) && c != '#') return false;
  }
  return false;
}

Judgement JudgeComma(std::string_view text, size_t at) {
  const char mark = text[at];
  const std::string_view right = mark == ','   ? "，"
                                 : mark == ';' ? "；"
                                 : mark == '!' ? "！"
                                               : "？";
  const char32_t before = BeforeAll(text, at, ")]\"'%!?");
  const char32_t behind = BehindAll(text, at + 1, "([\"'");
  if (IsChinese(before)) {
    return Verdict{right, mark != '?' || !IsHan(CharacterBehind(text, at + 1))};
  }
  if (!IsChinese(behind)) {
    // 达5%,10个
    const bool percent = mark == ',' && CharacterBefore(text, at) == '%';
    if (percent && IsDigit(behind)) return Verdict{right, false};
    return {};
  }
  if (mark == ';' && EndsEntity(text, at)) return {};
  if (before == 0 || IsLatin(before) || before == '_') {
    return Verdict{right, mark == ',' || mark == ';'};
  }
  return {};
}

Judgement JudgeColon(std::string_view text, size_t at) {
  const char32_t next = CharacterBehind(text, at + 1);
  if (next == ')' || next == '-' || next == '(') return {};  // a face
  const char32_t before = BeforeAll(text, at, ")]\"'");
  const char32_t behind = BehindAll(text, at + 1, "");
  if (IsChinese(before)) return Verdict{"：", true};
  if (IsLatin(before) && IsChinese(behind)) return Verdict{"：", false};
  return {};
}

// 一. and 十二. at the beginning of a block number it.
bool IsEnumerator(std::string_view text, size_t at) {
  return NumeralLength(text) == at;
}

Judgement JudgeStop(std::string_view text, size_t at) {
  const char32_t before = CharacterBefore(text, at);
  const char32_t next = CharacterBehind(text, at + 1);
  if (!IsChinese(before) || before == U'…' || next == '.') return {};
  if (next != 0 && !IsChinese(next) && !IsBlank(next)) return {};
  if (IsEnumerator(text, at)) return {};
  // Between Han it may be the dot of a name.
  const bool ends = BehindAll(text, at + 1, "") == 0;
  return Verdict{ends ? "。" : "", ends && IsHan(before)};
}

// --- Pairs -------------------------------------------------------------------

// Whether Chinese stands between two marks; looks at their sides alone where
// they are far from each other, since pairs may enclose pairs.
bool EnclosesChinese(std::string_view inner) {
  constexpr size_t kSide = 192;
  const auto has = [](std::string_view side) {
    for (size_t at = 0; at < side.size();) {
      if (IsChinese(NextCharacter(side, at))) return true;
    }
    return false;
  };
  if (inner.size() <= 2 * kSide) return has(inner);
  return has(inner.substr(0, FloorBorder(inner, kSide))) ||
         has(inner.substr(FloorBorder(inner, inner.size() - kSide)));
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

// One ASCII mark of a block.
struct Mark {
  size_t at = 0;
  Judgement judgement = {};
};

// Judges the brackets of one shape, full-width ones being partners, too.
void JudgeBrackets(std::string_view text, std::vector<Mark>& marks) {
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

void JudgeSquareBrackets(std::string_view text, std::vector<Mark>& marks) {
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

// Straight quotes have no side: the first opens, the second closes.
void JudgeQuotes(std::string_view text, std::vector<Mark>& marks) {
  std::vector<size_t> quotes;
  for (size_t i = 0; i < marks.size(); ++i) {
    if (text[marks[i].at] == '"') quotes.push_back(i);
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
void JudgeSingleQuotes(std::string_view text, std::vector<Mark>& marks) {
  constexpr size_t kLongest = 60;  // bytes
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

// --- Lines -------------------------------------------------------------------

// [1] author. title[J]. journal: a reference has its own marks.
bool IsReference(std::string_view text) {
  if (text.find('[') == kNone) return false;
  for (const std::string_view code :
       {"[J]", "[M]", "[D]", "[C]", "[N]", "[R]", "[S]", "[P]", "[G]", "[EB",
        "[J/", "[N/", "[DB", "[Z]", "[A]"}) {
    if (text.find(code) != kNone) return true;
  }
  if (!text.starts_with('[')) return false;
  const size_t digits = NumeralLength(text.substr(1));
  return digits > 0 && text.substr(1 + digits).starts_with(']') &&
         (text.find(". ") != kNone || text.find("出版社") != kNone ||
          text.find("學報") != kNone || text.find("学报") != kNone);
}

// A line in another language with a Chinese word in it.
bool IsMostlyLatin(std::string_view text) {
  size_t han = 0;
  size_t letters = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (IsHan(c)) {
      ++han;
    } else if (IsLetter(c)) {
      ++letters;
    }
  }
  return letters > 3 * han;
}

class Halfwidth final : public Check {
 public:
  explicit Halfwidth(Options& options) : where_(options) {
    options.AddField("count");
  }

  void CheckDocument(const Document& document, std::span<const Hit>,
                     Findings& findings) const override {
    std::vector<Mark> marks;
    size_t seam = 0;
    for (const Block& block : document.blocks()) {
      if (!where_.Includes(block)) continue;
      const size_t first = kMarks.Find(block.text, 0);
      if (first == kNone) continue;
      marks.clear();
      for (size_t at = first; at != kNone;
           at = kMarks.Find(block.text, at + 1)) {
        marks.push_back({at});
      }
      JudgeBlock(block.text, marks);
      if (marks.empty()) continue;
      const Span span = document.SpanOf(block.text);
      const std::span<const uint32_t> seams = document.source().seams();
      while (seam < seams.size() && seams[seam] <= span.begin) ++seam;
      // Line by line of the file.
      for (auto it = marks.begin(); it != marks.end();) {
        while (seam < seams.size() && seams[seam] <= span.begin + it->at) {
          ++seam;
        }
        const uint32_t end = seam < seams.size() ? seams[seam] : span.end;
        const std::string_view rest =
            block.text.substr(it->at, end - span.begin - it->at);
        const size_t line_end = it->at + std::min(rest.find('\n'), rest.size());
        const auto behind = std::find_if(
            it, marks.end(),
            [line_end](const Mark& mark) { return mark.at >= line_end; });
        findings.push_back(FindingOf(span.begin, block.text, {it, behind}));
        it = behind;
      }
    }
  }

 private:
  // Leaves the marks that do not belong where they stand.
  static void JudgeBlock(std::string_view text, std::vector<Mark>& marks) {
    bool brackets = false, squares = false, quotes = false, singles = false;
    for (Mark& mark : marks) {
      switch (text[mark.at]) {
        case '.':
          mark.judgement = JudgeStop(text, mark.at);
          break;
        case ':':
          mark.judgement = JudgeColon(text, mark.at);
          break;
        case '(':
        case ')':
          brackets = true;
          break;
        case '[':
        case ']':
          squares = true;
          break;
        case '"':
          quotes = true;
          break;
        case '\'':
          singles = true;
          break;
        default:
          mark.judgement = JudgeComma(text, mark.at);
      }
    }
    if (brackets) JudgeBrackets(text, marks);
    if (squares) JudgeSquareBrackets(text, marks);
    if (quotes) JudgeQuotes(text, marks);
    if (singles) JudgeSingleQuotes(text, marks);
    std::erase_if(marks, [](const Mark& mark) { return !mark.judgement; });
    if (!marks.empty() && (IsReference(text) || IsMostlyLatin(text))) {
      marks.clear();
    }
  }

  static bool IsBracket(char c) {
    return c == '(' || c == ')' || c == '[' || c == ']';
  }

  // The marks of one line as a finding at the first one.
  static Finding FindingOf(uint32_t begin, std::string_view text,
                           std::span<const Mark> marks) {
    const auto at = static_cast<uint32_t>(begin + marks.front().at);
    Finding finding = {.at = {at, at + 1}};
    const bool brackets = std::ranges::all_of(
        marks, [text](const Mark& mark) { return IsBracket(text[mark.at]); });
    finding.rule_case = brackets ? kBrackets : kAnyMarks;
    finding.fields = {{"count", std::to_string(marks.size())}};
    if (marks.size() > 1) {
      for (const Mark& mark : marks) {
        const auto offset = static_cast<uint32_t>(begin + mark.at);
        finding.occurrences.push_back({offset, offset + 1});
      }
    }
    if (marks.size() <= kMostChanges) {
      Replacement replacement = {.safe = true};
      for (const Mark& mark : marks) {
        replacement.safe &= mark.judgement->certain;
        if (mark.judgement->right.empty()) continue;
        const auto offset = static_cast<uint32_t>(begin + mark.at);
        replacement.changes.push_back(
            {{offset, offset + 1}, std::string(mark.judgement->right)});
      }
      if (!replacement.changes.empty()) {
        finding.replacement = std::move(replacement);
      }
    }
    return finding;
  }

  const Where where_;
};

constexpr std::array<std::string_view, 1> kCases = {"brackets"};

}  // namespace

extern const CheckKind halfwidth = {
    .name = "halfwidth",
    .summary = "ASCII marks inside Chinese text, counted by line",
    .cases = kCases,
    .make = Make<Halfwidth>,
};

}  // namespace reportlint::checks
