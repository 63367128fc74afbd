// halfwidth: ASCII marks inside Chinese text, counted by line.
//
// Whether the comma in 3,000 or in 团结,进步 belongs there shows in its
// neighbours, a bracket's also in what it encloses. One line is one finding,
// and mending it takes an edit a mark; no pattern does either.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "check/check.h"
#include "check/halfwidth_mark.h"
#include "check/halfwidth_pairs.h"
#include "check/where.h"
#include "text/ascii_set.h"
#include "text/character.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `halfwidth`; 0 is a line with other marks than brackets.
enum : uint32_t { kAnyMarks = 0, kBrackets };
constexpr std::array<std::string_view, 1> kCases = {"brackets"};
static_assert(kCases.size() == kBrackets);

constexpr size_t kNone = std::string_view::npos;
// Of one line: a fix of more would be larger than anyone reads.
constexpr size_t kMostChanges = 1000;

constexpr AsciiSet kMarks(",.;:!?()[]\"'");

// &nbsp; and &#12288;, whose end is no semicolon.
bool EndsEntity(std::string_view text, size_t at) {
  constexpr size_t kLongest = 8;  // bytes, of all in use
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
  // Inside a line it may also be the dot of a name, 卡尔.马克思: what is right
  // is not known there.
  const bool ends = BehindAll(text, at + 1, "") == 0;
  return Verdict{ends ? "。" : "", ends && IsHan(before)};
}

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
  // By eye: a Han character says as much as three letters or more.
  return letters > 3 * han;
}

class Halfwidth final : public Check {
 public:
  explicit Halfwidth(Options& options) : where_(options) {
    options.AddField("count");
  }

  void CheckDocument(const Document& document, std::span<const Hit>,
                     Findings& findings) const override {
    std::vector<HalfwidthMark> marks;
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
        const auto behind = std::find_if(it, marks.end(),
                                         [line_end](const HalfwidthMark& mark) {
                                           return mark.at >= line_end;
                                         });
        findings.push_back(FindingOf(span.begin, block.text, {it, behind}));
        it = behind;
      }
    }
  }

 private:
  // Leaves the marks that do not belong where they stand.
  static void JudgeBlock(std::string_view text,
                         std::vector<HalfwidthMark>& marks) {
    for (HalfwidthMark& mark : marks) {
      switch (text[mark.at]) {
        case '.':
          mark.judgement = JudgeStop(text, mark.at);
          break;
        case ':':
          mark.judgement = JudgeColon(text, mark.at);
          break;
        case ',':
        case ';':
        case '!':
        case '?':
          mark.judgement = JudgeComma(text, mark.at);
          break;
      }
    }
    JudgePairs(text, marks);
    std::erase_if(marks,
                  [](const HalfwidthMark& mark) { return !mark.judgement; });
    if (!marks.empty() && (IsReference(text) || IsMostlyLatin(text))) {
      marks.clear();
    }
  }

  static bool IsBracket(char c) {
    return c == '(' || c == ')' || c == '[' || c == ']';
  }

  // The marks of one line as a finding at the first one.
  static Finding FindingOf(uint32_t begin, std::string_view text,
                           std::span<const HalfwidthMark> marks) {
    const auto at = static_cast<uint32_t>(begin + marks.front().at);
    Finding finding = {.at = {at, at + 1}};
    const bool brackets = std::ranges::all_of(
        marks,
        [text](const HalfwidthMark& mark) { return IsBracket(text[mark.at]); });
    finding.rule_case = brackets ? kBrackets : kAnyMarks;
    finding.fields = {{"count", std::to_string(marks.size())}};
    if (marks.size() > 1) {
      for (const HalfwidthMark& mark : marks) {
        const auto offset = static_cast<uint32_t>(begin + mark.at);
        finding.occurrences.push_back({offset, offset + 1});
      }
    }
    if (marks.size() <= kMostChanges) {
      Replacement replacement = {.safe = true};
      for (const HalfwidthMark& mark : marks) {
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

}  // namespace

extern const CheckKind halfwidth = {
    .name = "halfwidth",
    .summary = "ASCII marks inside Chinese text, counted by line",
    .cases = kCases,
    .make = Make<Halfwidth>,
};

}  // namespace reportlint::checks
