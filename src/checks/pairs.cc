// pairs: quotes, title marks and brackets without a partner, or nested in
// their own kind.
//
// A stack over each block, as GB/T 15834-2011 pairs the marks (4.8, 4.9, 4.15).
// What is left open at a block's end may be closed in a later one: a quotation
// of several paragraphs opens each and closes the last (4.8.3.5).

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/where.h"
#include "text/character.h"
#include "text/numeral.h"
#include "text/paired_marks.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

constexpr size_t kNone = std::string_view::npos;

// The cases of `pairs`; 0 is a mark without a partner, or, where nested ones
// are looked for, a pair inside its own kind.
enum : uint32_t {
  kAlone = 0,
  kReversed = 1,
  kMismatched = 2,
  kStraight = 3,
  kApart = 4,
  kBrackets = 5,
};

// A mark of one block.
struct Mark {
  uint32_t at = 0;  // in the block
  uint32_t end = 0;
  uint8_t shape = 0;
  bool opens = false;
  bool passed = false;         // spoken of, not used
  uint32_t next = UINT32_MAX;  // the next mark of its shape
  // How many more of its shape close than open, from this mark on.
  int32_t balance = 0;
};

// Whether a bracket that closes nothing numbers an item: 1) a) ①) 一).
bool EndsEnumerator(std::string_view text, size_t at) {
  size_t begin = at;
  for (int i = 0; i < 3 && begin > 0; ++i) {
    size_t earlier = begin;
    const char32_t c = PreviousCharacter(text, earlier);
    if (!IsLatin(c) &&
        NumeralLength(text.substr(earlier, begin - earlier)) == 0) {
      break;
    }
    begin = earlier;
  }
  const std::string_view number = text.substr(begin, at - begin);
  const char32_t before = CharacterBefore(text, begin);
  if (number.empty() || before == '.' || IsLatin(before)) return false;
  if (!IsLatin(static_cast<unsigned char>(number[0]))) {
    // 一) only where something begins.
    return NumeralLength(number) == number.size() &&
           (before == 0 || IsBlank(before) || IsSentenceEnd(before) ||
            before == U'；' || before == U'：');
  }
  return number.size() == 1 ||
         (number.size() == 2 && NumeralLength(number) == 2);
}

// What stands between two quotations rather than in one.
bool IsConnector(std::string_view text) {
  constexpr std::array<std::string_view, 9> kConnectors = {
      "和", "与", "與", "及", "以及", "或", "、", "，", ","};
  return std::ranges::find(kConnectors, text) != kConnectors.end();
}

bool EndsSentence(std::string_view text) {
  size_t at = text.size();
  char32_t last = at == 0 ? 0 : PreviousCharacter(text, at);
  while (at > 0 && IsClosing(last)) last = PreviousCharacter(text, at);
  return IsSentenceEnd(last) || last == U'；' || last == ';';
}

// :) ;-) ^_^)
bool EndsFace(std::string_view text, size_t at) {
  const char32_t before = CharacterBefore(text, at);
  return before == ':' || before == ';' || before == '-' || before == '^' ||
         before == '=';
}

// The last of the blocks that are one paragraph with block `index`, where
// lines were cut without regard to sentences.
size_t LastOfParagraph(const Document& document, size_t index) {
  constexpr size_t kMost = 40;  // lines
  const std::span<const Block> blocks = document.blocks();
  const auto goes_on = [](const Block& block) {
    return (block.kind == BlockKind::kParagraph ||
            block.kind == BlockKind::kItem) &&
           !EndsSentence(block.text);
  };
  size_t last = index;
  while (last + 1 < blocks.size() && last - index < kMost &&
         goes_on(blocks[last]) && !blocks[last + 1].enumerator) {
    ++last;
  }
  return last;
}

// One pass over a document.
class Reading {
 public:
  Reading(const Document& document, bool nested, bool cut)
      : document_(document), nested_(nested), cut_(cut) {}

  // Reads a block that begins at `begin` and has nothing but whole pairs.
  void ReadPairs(uint32_t begin, std::span<const Hit> hits) {
    if (hits.front().offset == begin) {
      BeginQuoted(kPairedMarks[hits.front().literal].shape);
    }
  }

  // Reads the blocks from `index` to `last` as one paragraph.
  void ReadParagraph(size_t index, size_t last, std::span<const Hit> hits) {
    index_ = index;
    begin_ = document_.SpanOf(document_.blocks()[index].text).begin;
    const uint32_t end = document_.SpanOf(document_.blocks()[last].text).end;
    text_ = document_.source().Text({begin_, end});
    TakeMarks(hits);
    stack_.clear();
    depth_.fill(0);
    straight_.clear();
    if (marks_[0].at == 0 && marks_[0].opens) BeginQuoted(marks_[0].shape);
    for (uint32_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].passed) continue;
      if (marks_[i].shape == kStraightQuotes) {
        straight_.push_back(i);
      } else if (marks_[i].opens) {
        Open(i);
      } else {
        Close(i);
      }
    }
    EndBlock();
  }

  // What was found, in no order.
  Findings Finish() {
    for (const auto& waiting : waiting_) {
      for (const Waiting& one : waiting) Report(one.at, kAlone);
    }
    return std::move(findings_);
  }

 private:
  // A mark left open at a block's end.
  struct Waiting {
    Span at = {};
    size_t block = 0;
    bool quotes_on = false;  // as a quotation of several paragraphs opens
    bool goes_on = false;    // the block does not end with its sentence
  };

  struct Opened {
    uint32_t mark = 0;
    bool nested = false;
  };

  // A paragraph that opens with this mark goes on with a quotation.
  void BeginQuoted(uint8_t shape) {
    std::vector<Waiting>& waiting = waiting_[shape];
    if (!waiting.empty() && waiting.back().quotes_on) waiting.pop_back();
  }

  void TakeMarks(std::span<const Hit> hits) {
    marks_.clear();
    for (const Hit& hit : hits) {
      const PairedMark& literal = kPairedMarks[hit.literal];
      const uint32_t at = hit.offset - begin_;
      marks_.push_back({.at = at,
                        .end = at + static_cast<uint32_t>(literal.text.size()),
                        .shape = literal.shape,
                        .opens = literal.opens});
    }
    // “（” speaks of a bracket.
    for (size_t i = 1; i + 1 < marks_.size(); ++i) {
      const Mark& before = marks_[i - 1];
      const Mark& behind = marks_[i + 1];
      marks_[i].passed =
          before.opens && !behind.opens && !before.passed &&
          before.shape == behind.shape && before.shape != marks_[i].shape &&
          before.end == marks_[i].at && marks_[i].end == behind.at;
    }
    std::array<uint32_t, kPairShapes.size()> next;
    std::array<int32_t, kPairShapes.size()> balance = {};
    next.fill(UINT32_MAX);
    for (size_t i = marks_.size(); i-- > 0;) {
      Mark& mark = marks_[i];
      if (mark.shape == kStraightQuotes || mark.passed) continue;
      mark.next = next[mark.shape];
      next[mark.shape] = static_cast<uint32_t>(i);
      mark.balance = balance[mark.shape] += mark.opens ? -1 : 1;
    }
  }

  void Open(uint32_t i) {
    const Mark& mark = marks_[i];
    if (mark.end - mark.at == 1 && EndsFace(text_, mark.at)) return;  // :-[
    bool nested = false;
    if (!stack_.empty() && marks_[stack_.back().mark].shape == mark.shape) {
      const Mark* next = mark.next == UINT32_MAX ? nullptr : &marks_[mark.next];
      if (mark.balance >= depth_[mark.shape]) {
        if (kPairShapes[mark.shape].family == PairFamily::kQuotes &&
            next != nullptr && !next->opens &&
            IsConnector(text_.substr(mark.end, next->at - mark.end)) &&
            next->next != UINT32_MAX && !marks_[next->next].opens) {
          // “甲“和”乙”: both are turned the wrong way.
          Report(PlaceOf(i), kReversed, kPairShapes[mark.shape].close);
          Report(PlaceOf(mark.next), kReversed, kPairShapes[mark.shape].open);
          marks_[mark.next].opens = true;
          Pop();
          return;
        }
        // 《…<…《…》…>…》: in the second level a title takes 《 again.
        const Mark& open = marks_[stack_.back().mark];
        nested = text_.substr(open.end, mark.at - open.end).find('<') == kNone;
      } else if (next == nullptr || next->opens) {
        Report(PlaceOf(i), kReversed, kPairShapes[mark.shape].close);
        Pop();
        return;
      } else if (marks_[stack_.back().mark].at > 0) {
        Report(PlaceOf(stack_.back().mark), kAlone);
        Pop();
      }
    }
    stack_.push_back({i, nested});
    ++depth_[mark.shape];
  }

  void Close(uint32_t i) {
    const Mark& mark = marks_[i];
    if (depth_[mark.shape] > 0) {
      while (marks_[stack_.back().mark].shape != mark.shape) {
        Report(PlaceOf(stack_.back().mark), kAlone);
        Pop();
      }
      if (stack_.back().nested) ReportNested(stack_.back().mark, i);
      Pop();
      return;
    }
    if (IsExempt(mark)) return;
    if (IsMismatched(i)) {
      const Mark& open = marks_[stack_.back().mark];
      Report(PlaceOf(i), kMismatched, kPairShapes[open.shape].close);
      Pop();
      return;
    }
    // ”甲”: the first is turned the wrong way.
    constexpr size_t kReach = 20;  // characters
    if (mark.next != UINT32_MAX && !marks_[mark.next].opens) {
      const uint32_t next = marks_[mark.next].at;
      const std::string_view between = text_.substr(mark.end, next - mark.end);
      if (between.size() <= 4 * kReach && CountCharacters(between) <= kReach &&
          !Waits(mark.shape)) {
        Report(PlaceOf(i), kReversed, kPairShapes[mark.shape].open);
        stack_.push_back({i, false});
        ++depth_[mark.shape];
        return;
      }
    }
    CloseEarlier(i);
  }

  // Whether a mark that closes nothing is none of a pair.
  bool IsExempt(const Mark& mark) const {
    if (mark.shape == kSingleQuotes) {
      const char32_t before = CharacterBefore(text_, mark.at);
      return IsLatin(before) || IsLatin(CharacterBehind(text_, mark.end));
    }
    if (mark.shape == kParentheses) {
      return !Waits(mark.shape) &&
             (EndsEnumerator(text_, mark.at) || EndsFace(text_, mark.at));
    }
    return false;
  }

  // “甲’: the partner is of another shape.
  bool IsMismatched(uint32_t i) const {
    if (stack_.empty()) return false;
    const uint8_t open = marks_[stack_.back().mark].shape;
    if (kPairShapes[open].family != kPairShapes[marks_[i].shape].family)
      return false;
    const uint32_t next = marks_[stack_.back().mark].next;
    return next == UINT32_MAX || marks_[next].opens;
  }

  bool Waits(uint8_t shape) const { return !waiting_[shape].empty(); }

  // A mark whose partner may stand in a block above.
  void CloseEarlier(uint32_t i) {
    constexpr size_t kFarthest = 8;  // blocks
    constexpr size_t kFarthestCut = 60;
    std::vector<Waiting>& waiting = waiting_[marks_[i].shape];
    if (waiting.empty()) {
      Report(PlaceOf(i), kAlone);
      return;
    }
    const Waiting open = waiting.back();
    waiting.pop_back();
    if (open.quotes_on) return;
    const size_t distance = index_ - open.block;
    if (cut_ ? distance <= kFarthestCut
             : open.goes_on && distance <= kFarthest) {
      Report(open.at, kApart, "", PlaceOf(i));
      Report(PlaceOf(i), kApart, "", open.at);
    } else {
      Report(open.at, kAlone);
      Report(PlaceOf(i), kAlone);
    }
  }

  void EndBlock() {
    const bool odd = straight_.size() % 2 == 1;
    bool takes_straight = false;
    for (const Opened& opened : stack_) {
      const Mark& mark = marks_[opened.mark];
      if (odd && !takes_straight && mark.shape == kDoubleQuotes &&
          marks_[straight_.back()].at > mark.at) {
        Report(PlaceOf(straight_.back()), kMismatched, "”");
        takes_straight = true;
        continue;
      }
      const bool quotes =
          kPairShapes[mark.shape].family == PairFamily::kQuotes ||
          kPairShapes[mark.shape].family == PairFamily::kCorners;
      const char32_t before = CharacterBefore(text_, mark.at);
      waiting_[mark.shape].push_back(
          {.at = PlaceOf(opened.mark),
           .block = index_,
           .quotes_on =
               quotes && (mark.at == 0 || before == U'：' || before == ':'),
           .goes_on = !EndsSentence(text_)});
    }
    if (odd && !takes_straight) {
      Report(PlaceOf(straight_.back()), kStraight);
    }
  }

  void Pop() {
    --depth_[marks_[stack_.back().mark].shape];
    stack_.pop_back();
  }

  Span PlaceOf(uint32_t mark) const {
    return {begin_ + marks_[mark].at, begin_ + marks_[mark].end};
  }

  void Report(Span at, uint32_t rule_case, std::string_view right = {},
              std::optional<Span> related = {}) {
    if (nested_ || (cut_ && rule_case == kApart)) return;
    Finding finding = {.at = at,
                       .rule_case = rule_case,
                       .fields = {{"right", std::string(right)}}};
    if (related) finding.related.push_back(*related);
    if (!right.empty()) finding.replacement = {std::string(right), false, {}};
    findings_.push_back(std::move(finding));
  }

  void ReportNested(uint32_t open, uint32_t close) {
    if (!nested_) return;
    const PairShape& shape = kPairShapes[marks_[open].shape];
    Finding finding = {.at = PlaceOf(open)};
    finding.fields = {{"right", std::string(shape.inner_open)}};
    if (shape.family == PairFamily::kBrackets) {
      finding.rule_case = kBrackets;
    } else {
      // Not where more pairs stand inside, which would have to turn, too.
      const bool innermost = close == open + 1;
      finding.replacement = {
          .safe = innermost && shape.family == PairFamily::kTitles,
          .changes = {{PlaceOf(open), std::string(shape.inner_open)},
                      {PlaceOf(close), std::string(shape.inner_close)}}};
    }
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  const bool nested_;
  const bool cut_;
  Findings findings_ = {};

  // Of the block at hand.
  size_t index_ = 0;
  std::string_view text_;
  uint32_t begin_ = 0;  // in the reading text
  std::vector<Mark> marks_;
  std::vector<Opened> stack_;
  std::array<int32_t, kPairShapes.size()> depth_ =
      {};  // of the stack, by shape
  std::vector<uint32_t> straight_;

  // Of the blocks before, by shape.
  std::array<std::vector<Waiting>, kPairShapes.size()> waiting_ = {};
};

class Pairs final : public Check {
 public:
  explicit Pairs(Options& options)
      : where_(options), nested_(options.Flag("nested", false)) {
    for (const PairedMark& literal : kPairedMarks) {
      literals_.emplace_back(literal.text);
    }
    options.AddField("right");
  }

  std::span<const std::string> literals() const override { return literals_; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    Reading reading(document, nested_, false);
    Read(document, hits, false, reading);
    Findings found = reading.Finish();
    // Where lines were cut without regard to sentences, they are no paragraphs:
    // put together, they leave far fewer marks alone.
    constexpr size_t kFew = 4;
    if (found.size() > kFew) {
      Reading again(document, nested_, true);
      Read(document, hits, true, again);
      Findings less = again.Finish();
      if (2 * less.size() <= found.size()) found = std::move(less);
    }
    std::ranges::move(found, std::back_inserter(findings));
  }

 private:
  // Block by block, or, where blocks are cut, by what is likely a paragraph.
  void Read(const Document& document, std::span<const Hit> hits, bool cut,
            Reading& reading) const {
    const std::span<const Block> blocks = document.blocks();
    size_t index = 0;
    for (size_t i = 0; i < hits.size();) {
      while (document.SpanOf(blocks[index].text).end <= hits[i].offset) ++index;
      const size_t last = cut ? LastOfParagraph(document, index) : index;
      const uint32_t end = document.SpanOf(blocks[last].text).end;
      size_t behind = i;
      while (behind < hits.size() && hits[behind].offset < end) ++behind;
      const std::span<const Hit> of_block = hits.subspan(i, behind - i);
      i = behind;
      if (!where_.Includes(blocks[index])) continue;
      if (ArePairs(of_block)) {
        reading.ReadPairs(document.SpanOf(blocks[index].text).begin, of_block);
      } else {
        reading.ReadParagraph(index, last, of_block);
      }
    }
  }

  // Whether pair follows pair, none inside another, as in most blocks.
  static bool ArePairs(std::span<const Hit> hits) {
    if (hits.size() % 2 != 0) return false;
    for (size_t i = 0; i < hits.size(); i += 2) {
      if (!kPairedMarks[hits[i].literal].opens ||
          hits[i + 1].literal != hits[i].literal + 1) {
        return false;
      }
    }
    return true;
  }

  const Where where_;
  const bool nested_;
  std::vector<std::string> literals_;
};

constexpr std::array<std::string_view, 5> kCases = {
    "reversed", "mismatched", "straight", "apart", "brackets"};

}  // namespace

extern const CheckKind pairs = {
    .name = "pairs",
    .summary = "quotes, title marks and brackets without their partner",
    .cases = kCases,
    .make = Make<Pairs>,
};

}  // namespace reportlint::checks
