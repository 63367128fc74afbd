#include "check/pairing.h"

#include <algorithm>
#include <array>

#include "check/open_marks.h"
#include "check/placed_marks.h"
#include "check/straight_quotes.h"
#include "text/character.h"
#include "text/ends.h"
#include "text/numeral.h"
#include "text/paired_marks.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Whether a bracket that closes nothing numbers an item: 1) a) ①) 一). By eye,
// a number has three characters at most: 三十二).
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
  const char32_t last = LastBeforeClosing(text);
  return IsSentenceEnd(last) || last == U'；' || last == ';';
}

// :) ;-) ^_^)
bool EndsFace(std::string_view text, size_t at) {
  const char32_t before = CharacterBefore(text, at);
  return before == ':' || before == ';' || before == '-' || before == '^' ||
         before == '=';
}

// The last of the blocks that are one paragraph with block `index`, where lines
// were cut without regard to sentences.
size_t LastOfParagraph(std::span<const Block> blocks, size_t index) {
  constexpr size_t kMost = 40;  // lines; keeps a file without stops linear
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

// Pairs the marks of a document, paragraph by paragraph.
class Pairer {
 public:
  Pairer(const Document& document, Paragraphs paragraphs)
      : document_(document), paragraphs_(paragraphs) {}

  // Reads a paragraph that begins at `begin` and has nothing but whole pairs.
  void ReadWholePairs(uint32_t begin, std::span<const Hit> hits) {
    if (hits.front().offset == begin) {
      open_.QuoteOn(kPairedMarks[hits.front().literal].shape);
    }
  }

  // Reads the blocks from `index` to `last` as one paragraph.
  void ReadParagraph(size_t index, size_t last, std::span<const Hit> hits) {
    index_ = index;
    begin_ = document_.SpanOf(document_.blocks()[index].text).begin;
    const uint32_t end = document_.SpanOf(document_.blocks()[last].text).end;
    text_ = document_.source().Text({begin_, end});
    PlaceMarks(hits, begin_, marks_);
    stack_.clear();
    depth_.fill(0);
    straight_.clear();
    sides_.clear();
    next_side_ = 0;
    if (marks_[0].at == 0 && marks_[0].opens) open_.QuoteOn(marks_[0].shape);
    for (uint32_t i = 0; i < marks_.size(); ++i) {
      const bool is_straight = marks_[i].shape == kStraightQuotes;
      const QuoteSide side = is_straight ? NextSide() : QuoteSide::kUnknown;
      if (marks_[i].passed) continue;
      if (is_straight) {
        ReadStraight(i, side);
      } else if (marks_[i].opens) {
        Open(i);
      } else {
        Close(i);
      }
    }
    EndParagraph();
  }

  Pairing Finish() {
    open_.ForEach(
        [&](const OpenMark& mark) { Report(mark.at, PairFlaw::kAlone); });
    return std::move(pairing_);
  }

 private:
  // The side that the curly quotes around give to the next straight quote.
  QuoteSide NextSide() {
    if (sides_.empty()) sides_ = SidesOfStraightQuotes(text_);
    return next_side_ < sides_.size() ? sides_[next_side_++]
                                      : QuoteSide::kUnknown;
  }

  // A straight quote may be the partner of a curly one.
  void ReadStraight(uint32_t i, QuoteSide side) {
    if (side == QuoteSide::kCloses && !stack_.empty() &&
        Top().shape == kDoubleQuotes) {
      Report(PlaceOf(i), PairFlaw::kMismatched, "”");
      Pop();
    } else if (side == QuoteSide::kOpens) {
      marks_[i].shape = kDoubleQuotes;
      marks_[i].opens = true;
      Push(i, false);
    } else {
      straight_.push_back(i);
    }
  }

  // An opening mark on the stack.
  struct Opened {
    uint32_t mark = 0;
    bool nested = false;
  };

  const PlacedMark& Top() const { return marks_[stack_.back().mark]; }

  void Push(uint32_t mark, bool nested) {
    stack_.push_back({mark, nested});
    ++depth_[marks_[mark].shape];
  }

  void Pop() {
    --depth_[Top().shape];
    stack_.pop_back();
  }

  void Open(uint32_t i) {
    const PlacedMark& mark = marks_[i];
    if (mark.end - mark.at == 1 && EndsFace(text_, mark.at)) return;  // :-[
    if (stack_.empty() || Top().shape != mark.shape) return Push(i, false);
    if (mark.balance >= depth_[mark.shape]) {  // enough of them close
      if (AreBothReversed(mark)) return Reverse(i);
      // 《…<…《…》…>…》: in the second level a title takes 《 again.
      const uint32_t end = Top().end;
      const bool inner_title =
          text_.substr(end, mark.at - end).find('<') != std::string_view::npos;
      return Push(i, !inner_title);
    }
    if (mark.next == PlacedMark::kNone || marks_[mark.next].opens) {
      Report(PlaceOf(i), PairFlaw::kReversed, kPairShapes[mark.shape].close);
      return Pop();
    }
    if (Top().at > 0) {
      Report(PlaceOf(stack_.back().mark), PairFlaw::kAlone);
      Pop();
    }
    Push(i, false);
  }

  // “甲“和”乙”: whether the second mark and the third are turned the wrong way.
  bool AreBothReversed(const PlacedMark& mark) const {
    if (kPairShapes[mark.shape].family != PairFamily::kQuotes ||
        mark.next == PlacedMark::kNone) {
      return false;
    }
    const PlacedMark& next = marks_[mark.next];
    return !next.opens &&
           IsConnector(text_.substr(mark.end, next.at - mark.end)) &&
           next.next != PlacedMark::kNone && !marks_[next.next].opens;
  }

  // Lets mark `i` close the pair, and the next of its shape open one.
  void Reverse(uint32_t i) {
    const PlacedMark& mark = marks_[i];
    Report(PlaceOf(i), PairFlaw::kReversed, kPairShapes[mark.shape].close);
    Report(PlaceOf(mark.next), PairFlaw::kReversed,
           kPairShapes[mark.shape].open);
    marks_[mark.next].opens = true;
    Pop();
  }

  void Close(uint32_t i) {
    const PlacedMark& mark = marks_[i];
    if (depth_[mark.shape] > 0) {
      while (Top().shape != mark.shape) {
        Report(PlaceOf(stack_.back().mark), PairFlaw::kAlone);
        Pop();
      }
      if (stack_.back().nested) ReportNested(stack_.back().mark, i);
      return Pop();
    }
    if (IsExempt(mark)) return;
    if (IsMismatched(mark)) {
      Report(PlaceOf(i), PairFlaw::kMismatched, kPairShapes[Top().shape].close);
      return Pop();
    }
    if (ShouldOpen(mark)) {
      Report(PlaceOf(i), PairFlaw::kReversed, kPairShapes[mark.shape].open);
      return Push(i, false);
    }
    CloseEarlier(i);
  }

  // Whether a mark that closes nothing belongs to no pair.
  bool IsExempt(const PlacedMark& mark) const {
    if (mark.shape == kSingleQuotes) {
      return IsLatin(CharacterBefore(text_, mark.at)) ||
             IsLatin(CharacterBehind(text_, mark.end));
    }
    if (mark.shape == kParentheses) {
      return !open_.Has(mark.shape) &&
             (EndsEnumerator(text_, mark.at) || EndsFace(text_, mark.at));
    }
    return false;
  }

  // “甲’: the partner is of another shape.
  bool IsMismatched(const PlacedMark& mark) const {
    if (stack_.empty() ||
        kPairShapes[Top().shape].family != kPairShapes[mark.shape].family) {
      return false;
    }
    return Top().next == PlacedMark::kNone || marks_[Top().next].opens;
  }

  // ”甲”: the first is turned the wrong way.
  bool ShouldOpen(const PlacedMark& mark) const {
    // Characters; what is quoted with a slip like this is a word or a name.
    constexpr size_t kReach = 20;
    if (mark.next == PlacedMark::kNone || marks_[mark.next].opens) return false;
    const uint32_t next = marks_[mark.next].at;
    return FitsIn(text_.substr(mark.end, next - mark.end), kReach) &&
           !open_.Has(mark.shape);
  }

  // A mark whose partner may stand in a paragraph above.
  void CloseEarlier(uint32_t i) {
    // Blocks from a mark to its partner, by eye: what is further away is taken
    // to close something else.
    constexpr size_t kFarthest = 8;
    constexpr size_t kFarthestCut = 60;
    const uint8_t shape = marks_[i].shape;
    if (!open_.Has(shape)) return Report(PlaceOf(i), PairFlaw::kAlone);
    const OpenMark open = open_.Take(shape);
    if (open.quotes_on) return;
    const size_t distance = index_ - open.block;
    if (paragraphs_ == Paragraphs::kCutLines) {
      if (distance <= kFarthestCut) return;
    } else if (open.goes_on && distance <= kFarthest) {
      Report(open.at, PairFlaw::kApart, "", PlaceOf(i));
      return Report(PlaceOf(i), PairFlaw::kApart, "", open.at);
    }
    Report(open.at, PairFlaw::kAlone);
    Report(PlaceOf(i), PairFlaw::kAlone);
  }

  void EndParagraph() {
    bool odd = straight_.size() % 2 == 1;
    for (const Opened& opened : stack_) {
      const PlacedMark& mark = marks_[opened.mark];
      if (odd && mark.shape == kDoubleQuotes &&
          marks_[straight_.back()].at > mark.at) {
        // “甲": the straight one is its partner.
        Report(PlaceOf(straight_.back()), PairFlaw::kMismatched, "”");
        odd = false;
        continue;
      }
      LeaveOpen(mark);
    }
    if (odd) Report(PlaceOf(straight_.back()), PairFlaw::kStraight);
  }

  void LeaveOpen(const PlacedMark& mark) {
    const PairFamily family = kPairShapes[mark.shape].family;
    const bool quotes =
        family == PairFamily::kQuotes || family == PairFamily::kCorners;
    const char32_t before = CharacterBefore(text_, mark.at);
    open_.Add(mark.shape,
              {.at = {begin_ + mark.at, begin_ + mark.end},
               .block = index_,
               .quotes_on =
                   quotes && (mark.at == 0 || before == U'：' || before == ':'),
               .goes_on = !EndsSentence(text_)});
  }

  Span PlaceOf(uint32_t mark) const {
    return {begin_ + marks_[mark].at, begin_ + marks_[mark].end};
  }

  void Report(Span at, PairFlaw flaw, std::string_view right = {},
              std::optional<Span> partner = {}) {
    pairing_.flaws.push_back({at, flaw, right, partner});
  }

  void ReportNested(uint32_t open, uint32_t close) {
    pairing_.nested.push_back({.open = PlaceOf(open),
                               .close = PlaceOf(close),
                               .shape = marks_[open].shape,
                               .innermost = close == open + 1});
  }

  const Document& document_;
  const Paragraphs paragraphs_;
  Pairing pairing_;
  OpenMarks open_;  // of the paragraphs before

  // Of the paragraph at hand.
  size_t index_ = 0;  // of its first block
  std::string_view text_;
  uint32_t begin_ = 0;  // in the reading text
  std::vector<PlacedMark> marks_;
  std::vector<Opened> stack_;
  std::array<int32_t, kPairShapes.size()> depth_ =
      {};  // of the stack, by shape
  std::vector<uint32_t> straight_;
  std::vector<QuoteSide> sides_;  // of the straight quotes of the paragraph
  size_t next_side_ = 0;          // of the next one that is read
};

// Whether pair follows pair, none inside another, as in most blocks.
bool AreWholePairs(std::span<const Hit> hits) {
  if (hits.size() % 2 != 0) return false;
  for (size_t i = 0; i < hits.size(); i += 2) {
    if (!kPairedMarks[hits[i].literal].opens ||
        hits[i + 1].literal != hits[i].literal + 1) {
      return false;
    }
  }
  return true;
}

}  // namespace

Pairing PairMarks(const Document& document, std::span<const Hit> hits,
                  const Where& where, Paragraphs paragraphs) {
  Pairer pairer(document, paragraphs);
  const std::span<const Block> blocks = document.blocks();
  size_t index = 0;
  for (size_t i = 0; i < hits.size();) {
    while (document.SpanOf(blocks[index].text).end <= hits[i].offset) ++index;
    const size_t last = paragraphs == Paragraphs::kCutLines
                            ? LastOfParagraph(blocks, index)
                            : index;
    const uint32_t end = document.SpanOf(blocks[last].text).end;
    size_t behind = i;
    while (behind < hits.size() && hits[behind].offset < end) ++behind;
    const std::span<const Hit> inside = hits.subspan(i, behind - i);
    i = behind;
    if (!where.Includes(blocks[index])) continue;
    if (AreWholePairs(inside)) {
      pairer.ReadWholePairs(document.SpanOf(blocks[index].text).begin, inside);
    } else {
      pairer.ReadParagraph(index, last, inside);
    }
  }
  return pairer.Finish();
}

}  // namespace reportlint
