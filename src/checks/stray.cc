// stray: marks and blanks that do not belong where they stand.
//
// A backtick between Han, a comma at a line's beginning, a blank inside a
// word, a stop after one heading while its siblings have none: what is wrong
// shows in the block and its neighbours, not in the sentence.

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "check/where.h"
#include "text/ascii_set.h"
#include "text/character.h"
#include "text/ends.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `stray`; 0 is a sign that Chinese text has no use for.
enum : uint32_t { kSign = 0, kLeading, kBlank, kHeading };
constexpr std::array<std::string_view, 3> kCases = {"leading", "blank",
                                                    "heading"};
static_assert(kCases.size() == kHeading);

constexpr size_t kNone = std::string_view::npos;

// Blanks are looked at in prose alone.
constexpr AsciiSet kSigns("`^\\'");
constexpr AsciiSet kSignsAndBlanks("`^\\' ");

bool IsStop(char32_t c) {
  constexpr std::u32string_view kStops = U"，。、；：？！";
  return kStops.find(c) != kStops.npos;
}

bool IsChinese(char32_t c) {
  return IsHan(c) || IsStop(c) || c == U'“' || c == U'”' || c == U'《' ||
         c == U'》' || c == U'（' || c == U'）';
}

// Whether a place stands after a word of two characters or more, before Han:
// what single characters are parted from is a name set apart, 王 明.
bool StandsBetweenWords(std::string_view text, size_t begin, size_t end) {
  if (!IsHan(CharacterBehind(text, end)) || begin == 0) return false;
  const char32_t last = PreviousCharacter(text, begin);
  constexpr std::u32string_view kParts = U"章节節条條款项項篇部编編回";
  if (!IsHan(last) || kParts.find(last) != kParts.npos) return false;
  return IsHan(CharacterBefore(text, begin));
}

// Whether a place stands between quotes or in a title: its parts are set apart
// by blanks rightly.
bool IsQuoted(std::string_view text, size_t at) {
  constexpr size_t kReach = 120;  // bytes, which bounds the search
  const size_t from = FloorBorder(text, at - std::min(at, kReach));
  for (size_t i = at; i > from;) {
    const char32_t c = PreviousCharacter(text, i);
    if (c == U'“' || c == U'《' || c == U'「' || c == U'（' || c == U'【' ||
        c == '(' || c == '"') {
      return true;
    }
    if (c == U'”' || c == U'》' || c == U'」' || c == U'）' || c == U'。') {
      return false;
    }
  }
  return false;
}

class Stray final : public Check {
 public:
  explicit Stray(Options& options) : where_(options) {}

  void CheckDocument(const Document& document, std::span<const Hit>,
                     Findings& findings) const override {
    std::vector<Span> blanks;
    const std::span<const Block> blocks = document.blocks();
    for (size_t i = 0; i < blocks.size(); ++i) {
      if (!where_.Includes(blocks[i])) continue;
      CheckSigns(document, blocks[i], findings, blanks);
      CheckBeginning(document, i, findings);
    }
    // Slips are few; a document with many blanks has them from its layout.
    constexpr size_t kMostBlanks = 5;
    if (blanks.size() <= kMostBlanks) {
      for (const Span blank : blanks) {
        findings.push_back({.at = blank,
                            .rule_case = kBlank,
                            .replacement = Replacement{.text = ""}});
      }
    }
    CheckHeadings(document, findings);
  }

 private:
  static void CheckSigns(const Document& document, const Block& block,
                         Findings& findings, std::vector<Span>& blanks) {
    const std::string_view text = block.text;
    const bool prose =
        block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem;
    const AsciiSet& wanted = prose ? kSignsAndBlanks : kSigns;
    size_t at = wanted.Find(text, 0);
    if (at == kNone) return;
    const uint32_t begin = document.SpanOf(text).begin;
    const auto span_of = [begin](size_t from, size_t to) {
      return Span{begin + uint32_t(from), begin + uint32_t(to)};
    };
    // `make` or D:\data: a text of programmers, who mean their signs.
    std::optional<bool> has_code;
    size_t blanks_here = 0;
    Span inside = {};  // the last blank that seems to stand inside a word
    while (at != kNone) {
      size_t end = at + 1;
      const char c = text[at];
      if (c == ' ') {
        while (end < text.size() && text[end] == ' ') ++end;
        ++blanks_here;
        // By eye: one is a slip of a key, two at most; more set something
        // apart.
        if (end - at <= 2 && IsBlankInside(text, at, end)) {
          inside = span_of(at, end);
        }
      } else if (c == '\'' ? IsLoneApostrophe(text, at) : IsSign(text, at)) {
        if (!has_code) has_code = HasCode(text);
        if (!*has_code) {
          findings.push_back(
              {.at = span_of(at, end),
               .replacement = Replacement{.text = "", .safe = c == '`'}});
        }
      }
      at = wanted.Find(text, end);
    }
    // Where there are more, they part columns, verses or names.
    constexpr size_t kMostBlanks = 2;
    if (inside.size() > 0 && blanks_here <= kMostBlanks &&
        text.find("。") != kNone) {
      blanks.push_back(inside);
    }
  }

  static bool IsSign(std::string_view text, size_t at) {
    const char32_t before = CharacterBefore(text, at);
    const char32_t behind = CharacterBehind(text, at + 1);
    if (text[at] == '`') {
      return (IsChinese(before) && (IsChinese(behind) || behind == 0)) ||
             (IsChinese(behind) && before == 0);
    }
    return IsHan(before) && (IsHan(behind) || IsStop(behind) || behind == 0);
  }

  static bool HasCode(std::string_view text) {
    if (text.find(":\\") != kNone) return true;
    size_t open = text.find('`');
    while (open != kNone) {
      const size_t close = text.find('`', open + 1);
      if (close == kNone) return false;
      const std::string_view inner = text.substr(open + 1, close - open - 1);
      const bool ascii = std::ranges::all_of(
          inner, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
      if (ascii) return true;
      open = text.find('`', close + 1);
    }
    return false;
  }

  // One between Han without a partner near by. After 的 it is a watermark of
  // web pages.
  static bool IsLoneApostrophe(std::string_view text, size_t at) {
    constexpr size_t kReach = 60;  // bytes, as long as a quotation may be
    const char32_t before = CharacterBefore(text, at);
    if (!IsHan(before) || before == U'的' ||
        !IsHan(CharacterBehind(text, at + 1))) {
      return false;
    }
    const size_t from = at - std::min(at, kReach);
    return text.substr(from, at - from).find('\'') == kNone &&
           text.substr(at + 1, kReach).find('\'') == kNone;
  }

  static bool IsBlankInside(std::string_view text, size_t at, size_t end) {
    // Bytes of a block, and at its sides: what is shorter, or parted near its
    // ends, are names and labels set apart.
    constexpr size_t kShortest = 60;
    constexpr size_t kMargin = 24;
    return text.size() >= kShortest && at >= kMargin &&
           text.size() - end >= kMargin && StandsBetweenWords(text, at, end) &&
           !IsQuoted(text, at);
  }

  // A stop that begins a block, or follows its number. Where the block above
  // does not end, it may go on here.
  static void CheckBeginning(const Document& document, size_t index,
                             Findings& findings) {
    const Block& block = document.blocks()[index];
    size_t at = block.enumerator ? block.enumerator->text.size() : 0;
    const size_t begin = at;
    if (at >= block.text.size()) return;
    const char lead = block.text[at];
    // All stops begin with these bytes.
    if (lead != '\xE3' && lead != '\xEF' && lead != ',') return;
    const char32_t c = NextCharacter(block.text, at);
    if (!IsStop(c) && c != ',') return;
    // A comma after 一是 or 首先 is right.
    if (begin > 0 && IsHan(CharacterBefore(block.text, begin))) return;
    // A number may end in a stop of its own, and a line be nothing but one.
    if (c == U'、' && begin > 0) return;
    if (c == U'：' && begin > 0) return;
    if (at == block.text.size()) return;
    const char32_t next = CharacterBehind(block.text, at);
    if (!IsHan(next)) return;
    if (begin == 0 && index > 0 && !Ends(document.blocks()[index - 1])) return;
    const uint32_t offset = document.SpanOf(block.text).begin;
    findings.push_back({.at = {offset + uint32_t(begin), offset + uint32_t(at)},
                        .rule_case = kLeading,
                        .replacement = Replacement{.text = ""}});
  }

  static bool Ends(const Block& block) {
    if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle) {
      return true;
    }
    const char32_t last = LastBeforeClosing(block.text);
    return IsSentenceEnd(last) || last == U'：' || last == U'；';
  }

  // A numbered line that is at most one short sentence.
  struct Line {
    size_t block = 0;
    bool stopped = false;
  };

  // One list of siblings that is being read.
  struct List {
    uint32_t last = 0;  // number
    size_t size = 0;    // of all its items
    std::vector<Line> lines;
  };

  static void CheckHeadings(const Document& document, Findings& findings) {
    constexpr size_t kStyles = kEnumeratorStyles;
    std::array<List, kStyles> lists;
    const auto finish = [&](List& list) {
      // Else its items are a list, and the last one has its stop.
      const bool headings = 2 * list.lines.size() > list.size;
      if (headings) CheckSiblings(document, list.lines, findings);
      list = {};
    };
    const std::span<const Block> blocks = document.blocks();
    for (size_t i = 0; i + 1 < blocks.size(); ++i) {
      const Block& block = blocks[i];
      if (!block.enumerator) continue;
      const auto style = static_cast<size_t>(block.enumerator->style);
      // What nests deeper ends with the item above it.
      for (size_t deeper = style + 1; deeper < kStyles; ++deeper) {
        if (lists[deeper].last > 0) finish(lists[deeper]);
      }
      List& list = lists[style];
      if (block.enumerator->number != list.last + 1) finish(list);
      list.last = block.enumerator->number;
      ++list.size;
      if (IsHeading(block, blocks[i + 1])) {
        list.lines.push_back({i, EndsInStop(block.text)});
      }
    }
    for (List& list : lists) finish(list);
  }

  // A short line, and below it something other than its next sibling. Lines
  // that begin with digits are as often items of a list.
  static bool IsHeading(const Block& block, const Block& next) {
    constexpr size_t kLongest = 45;  // characters; longer ones are paragraphs
    if (block.enumerator->style > EnumeratorStyle::kHanBracketed) return false;
    if (next.enumerator && next.enumerator->style <= block.enumerator->style) {
      return false;
    }
    const char32_t last = CharacterBefore(block.text, block.text.size());
    if (last != U'。' && !IsHan(last) && !IsClosing(last)) return false;
    if (!FitsIn(block.text, kLongest)) return false;
    const size_t stop = block.text.find("。");
    return stop == kNone || stop + 3 == block.text.size();
  }

  static bool EndsInStop(std::string_view text) { return text.ends_with("。"); }

  static void CheckSiblings(const Document& document,
                            const std::vector<Line>& lines,
                            Findings& findings) {
    const auto stopped =
        static_cast<size_t>(std::ranges::count(lines, true, &Line::stopped));
    if (stopped == 0 || stopped == lines.size()) return;
    for (const Line& line : lines) {
      if (!line.stopped) continue;
      const uint32_t end =
          document.SpanOf(document.blocks()[line.block].text).end;
      findings.push_back({.at = {end - 3, end},
                          .rule_case = kHeading,
                          .replacement = Replacement{.text = ""}});
    }
  }

  const Where where_;
};

}  // namespace

extern const CheckKind stray = {
    .name = "stray",
    .summary = "marks and blanks that do not belong where they stand",
    .cases = kCases,
    .make = Make<Stray>,
};

}  // namespace reportlint::checks
