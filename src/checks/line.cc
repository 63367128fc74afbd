// line: a line break in the middle of a sentence.
//
// Most lines that stop without a mark are headings, names or cells. So a line
// counts as broken off only where something more says so: the file tells its
// paragraphs apart by blank lines or blanks, and these two lines are not; the
// line is too long or too much of a sentence for a heading; it ends with a word
// that ends nothing; or what stands across the break stands elsewhere in one
// piece.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "check/check.h"
#include "check/torn_line.h"
#include "structure/layout.h"
#include "structure/signature.h"
#include "text/affixes.h"
#include "text/character.h"
#include "text/ends.h"
#include "text/find.h"
#include "text/utf8.h"
#include "text/words.h"

namespace reportlint::checks {
namespace {

// The cases of `line`; 0 is a line that ends in mid-sentence.
enum : uint32_t { kEnd = 0, kBegin, kMany };
constexpr std::array<std::string_view, 2> kCases = {"begin", "many"};
static_assert(kCases.size() == kMany);

// Bounds of judgement, in characters, between names, labels and headings and
// what is a sentence or half of one.
constexpr size_t kShortestLine = 8;  // of what may be half a sentence
constexpr size_t kShortestItem = 12;
constexpr size_t kShortHalf = 16;
constexpr size_t kPlainHalf = 24;  // without a comma
constexpr size_t kLongestHeading = 40;
constexpr size_t kShortestRest = 30;  // of a sentence, where it has no stop

// Told one by one. By eye: an author breaks a line now and then, a program all
// of them (line.md).
constexpr size_t kMostBreaks = 30;
// Each for what stands across a break, through all of the text.
constexpr int kMostSearches = 16;

char32_t First(std::string_view text) {
  size_t at = 0;
  return text.empty() ? 0 : NextCharacter(text, at);
}

char32_t Last(std::string_view text) {
  size_t at = text.size();
  return text.empty() ? 0 : PreviousCharacter(text, at);
}

bool IsIn(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool Holds(std::string_view text, std::u32string_view marks) {
  for (size_t at = 0; at < text.size();) {
    if (IsIn(NextCharacter(text, at), marks)) return true;
  }
  return false;
}

bool EndsInStop(std::string_view text) {
  return IsIn(Last(text), U"。；;！？!?：:…") ||
         (IsClosing(Last(text)) && IsIn(First(Suffix(text, 2)), U"。！？!?；"));
}

bool IsText(const Block& block) {
  return block.kind == BlockKind::kParagraph ||
         block.kind == BlockKind::kItem || block.kind == BlockKind::kHeading ||
         block.kind == BlockKind::kTitle;
}

// From a mark that opens near the end, in ten characters by eye, and is not
// closed; else two characters.
std::string_view BrokenEnd(std::string_view text) {
  std::string_view end = Suffix(text, 10);
  for (size_t at = end.size(); at > 0;) {
    const char32_t c = PreviousCharacter(end, at);
    if (IsClosing(c)) break;
    if (IsIn(c, U"“‘（(《〈「『【")) return end.substr(at);
  }
  return Suffix(text, 2);
}

class Line final : public Check {
 public:
  explicit Line(Options& options)
      : endings_(Affixes::Side::kEnd, options.Texts("endings")),
        except_(Affixes::Side::kEnd, options.Texts("except")),
        beginnings_(Affixes::Side::kBeginning, options.Texts("beginnings")),
        notes_(options.Texts("notes")),
        lines_(Affixes::Side::kBeginning, options.Texts("lines")) {
    options.AddField("next");
    options.AddField("count");
  }

  Facts needs() const override { return Fact::kLayout; }

  void CheckDocument(const Document& document, std::span<const Hit>,
                     Findings& findings) const override {
    const Layout& layout = document.layout();
    int searches = kMostSearches;
    if (layout.wrapped) {
      CheckPages(document, layout, searches, findings);
      return;
    }
    for (size_t i = 0; i + 1 < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      const Block& next = document.blocks()[i + 1];
      if (!IsText(block) || !IsText(next) || next.enumerator) continue;
      if (EndsOpen(block.text) && IsBroken(document, layout, i, searches)) {
        Add(document, BrokenEnd(block.text), next.text, kEnd, findings);
        ++i;  // the other half is not broken once more
      } else if (BeginsInside(block, next)) {
        Add(document, Prefix(next.text, 8), next.text, kBegin, findings);
      }
    }
    if (findings.size() > kMostBreaks) TellOnce(findings);
  }

 private:
  // Of a text that was broken at a fixed width: the first break that was not
  // joined, and all that tear something apart. A reader meets them everywhere,
  // so they are told as one.
  void CheckPages(const Document& document, const Layout& layout, int& searches,
                  Findings& findings) const {
    AddTornSeams(document, findings);
    const std::span<const Block> blocks = document.blocks();
    bool has_broken = false;
    for (size_t i = 0; i + 1 < blocks.size(); ++i) {
      const size_t end = EndOfTear(blocks, i);
      if (end > i) {
        // What was torn into several lines is one place.
        Add(document, Suffix(blocks[i].text, 1), blocks[i + 1].text, kEnd,
            findings);
        i = end - 1;
      } else if (!has_broken && IsText(blocks[i]) && IsText(blocks[i + 1]) &&
                 !blocks[i + 1].enumerator && EndsOpen(blocks[i].text) &&
                 IsBroken(document, layout, i, searches)) {
        has_broken = true;
        Add(document, BrokenEnd(blocks[i].text), blocks[i + 1].text, kEnd,
            findings);
      }
    }
    std::ranges::sort(findings, {},
                      [](const Finding& one) { return one.at.begin; });
    if (findings.size() > 1) TellOnce(findings);
  }

  // The last block that belongs to what is torn at the end of block `i`; `i`
  // itself where nothing is. Single digits below each other are a number only
  // where words stand around them: else they are cells.
  static size_t EndOfTear(std::span<const Block> blocks, size_t i) {
    size_t end = i;
    bool only_numbers = true;
    for (; end + 1 < blocks.size() && IsText(blocks[end]) &&
           IsText(blocks[end + 1]) && GapBefore(blocks, end + 1).line_ends == 1;
         ++end) {
      const std::string_view above = blocks[end].text;
      const std::string_view below = blocks[end + 1].text;
      const bool torn = IsTorn(above, below);
      if (!torn && !IsTornNumber(above, below)) break;
      only_numbers &= !torn && FitsIn(above, 1) && FitsIn(below, 1);
    }
    return only_numbers ? i : end;
  }

  // Numbers that were broken where the lines were joined again.
  static void AddTornSeams(const Document& document, Findings& findings) {
    const std::string_view text = document.text();
    for (const uint32_t seam : document.source().seams()) {
      if (seam == 0 || seam >= text.size()) continue;
      const auto before = static_cast<uint8_t>(text[seam - 1]);
      const auto behind = static_cast<uint8_t>(text[seam]);
      if (!IsDigit(before) || !IsDigit(behind)) continue;
      Add(document, text.substr(seam - 1, 1), text.substr(seam), kEnd,
          findings);
    }
  }

  // A file with as many breaks was broken by a program, not by its author.
  static void TellOnce(Findings& findings) {
    Finding& first = findings.front();
    for (const Finding& finding : findings) {
      first.occurrences.push_back(finding.at);
    }
    first.rule_case = kMany;
    first.fields.push_back({"count", std::to_string(findings.size())});
    findings.resize(1);
  }

  static void Add(const Document& document, std::string_view at,
                  std::string_view next, uint32_t rule_case,
                  Findings& findings) {
    findings.push_back({.at = document.SpanOf(at),
                        .rule_case = rule_case,
                        .fields = {{"next", std::string(Prefix(next, 8))}}});
  }

  // Whether the sentence at the end of block `i`, which ends open, goes on in
  // the next one.
  bool IsBroken(const Document& document, const Layout& layout, size_t i,
                int& searches) const {
    const std::string_view text = document.blocks()[i].text;
    const Block& next = document.blocks()[i + 1];
    const Block& block = document.blocks()[i];
    if (block.kind == BlockKind::kTitle || !HasAtLeast(text, kShortestLine) ||
        !IsChinese(text) || IsNote(text) || lines_.StandAt(text) ||
        IsDocumentNumber(text) || !GoesOn(next)) {
      return false;
    }
    const Gap gap = GapBefore(document.blocks(), i + 1);
    const bool stops = EndsInStop(next.text);
    const bool sentence = IsSentence(text);
    const bool anew =
        layout.indented ? gap.indented : layout.apart && gap.line_ends > 1;
    const bool heading = block.kind == BlockKind::kHeading;
    const bool numbered = heading && block.enumerator.has_value();
    if (numbered && !sentence && (anew || !HasAtLeast(text, kShortestItem))) {
      return false;
    }
    // 1.2 系统概述, （1）方案的选择: what a number leads is a heading of what
    // follows, where it is short and holds no clause.
    if (block.enumerator && !sentence && !EndsInEnding(text) &&
        !IsOpenInside(text) && !HasAtLeast(text, kPlainHalf)) {
      return false;
    }
    // Few sentences begin with a quote: it belongs to the one above.
    const bool certain = EndsInEnding(text) || IsOpenInside(text) ||
                         IsIn(First(next.text), U"“《") ||
                         IsInsideWord(text, next.text);
    if (!layout.wrapped) {
      const bool odd = layout.indented ||
                       (layout.apart && !(heading && layout.tight_headings));
      if (odd && !anew &&
          (stops || sentence || HasAtLeast(next.text, kShortestRest))) {
        return true;
      }
      if (certain && stops && !anew && layout.stops[StyleOf(block)] &&
          Last(next.text) != U'：' && MayBeHalf(block)) {
        return true;
      }
      if (certain && sentence && stops && (!anew || IsOpenInside(text))) {
        return true;
      }
      if (stops && EndsInEnding(text)) return true;
    }
    return (stops || sentence) && (!numbered || HasAtLeast(text, kShortHalf)) &&
           searches-- > 0 &&
           StandsElsewhere(document, text, next.text, anew || numbered);
  }

  // Too long for a heading, or with a sentence before the one that breaks off.
  static bool IsSentence(std::string_view text) {
    return Holds(text, U"。！？") ||
           (HasAtLeast(text, kLongestHeading) && Holds(text, U"，,；") &&
            !text.starts_with("第"));
  }

  // Whether the line end stands inside a word. A paragraph that lacks its stop
  // ends with a whole one.
  static bool IsInsideWord(std::string_view text, std::string_view next) {
    constexpr size_t kAround = 8;  // characters, of two words or three
    std::string around(Suffix(text, kAround));
    const size_t at = around.size();
    around += Prefix(next, kAround);
    WordBreaker words;
    return !std::ranges::binary_search(words.Borders(around), at);
  }

  // Whether a quote or bracket that opens near the end is not closed.
  static bool IsOpenInside(std::string_view text) {
    return BrokenEnd(text) != Suffix(text, 2) ||
           IsIn(First(Suffix(text, 2)), U"“‘（(《〈「『【");
  }

  static bool IsChinese(std::string_view text) {
    const std::string_view end = Suffix(text, 3);
    for (size_t at = 0; at < end.size();) {
      if (IsHan(NextCharacter(end, at))) return true;
    }
    return false;
  }

  // Where all others of its style end in a stop, whether this one without is
  // half a sentence rather than the one heading among them.
  static bool MayBeHalf(const Block& block) {
    if (!block.enumerator) {
      return HasAtLeast(block.text, kPlainHalf) ||
             (HasAtLeast(block.text, kShortHalf) && Holds(block.text, U"，,"));
    }
    return block.enumerator->style >= EnumeratorStyle::kArticle &&
           block.enumerator->style != EnumeratorStyle::kHan &&
           HasAtLeast(block.text, kShortHalf);
  }

  // 2015年12月16日……会议通过: when a text was adopted.
  bool IsNote(std::string_view text) const {
    constexpr std::u32string_view kBegins = U"（(*0123456789根";
    return IsIn(First(text), kBegins) &&
           std::ranges::any_of(
               notes_,
               [text](const std::string& word) {
                 constexpr size_t kBehind = 4;  // bytes, of a mark or bracket
                 const size_t reach =
                     std::min(text.size(), word.size() + kBehind);
                 return text.substr(text.size() - reach).find(word) !=
                        text.npos;
               }) &&
           !Holds(text, U"。；");
  }

  // Whether a block may be the rest of a sentence at all.
  static bool GoesOn(const Block& next) {
    const char32_t first = First(next.text);
    for (const std::string_view word :
         {"一是", "一要", "首先", "第一", "其一"}) {
      if (next.text.starts_with(word)) return false;
    }
    return next.kind != BlockKind::kTitle && !IsLabelled(next.text) &&
           !IsDocumentNumber(next.text) && !IsDateLine(next.text) &&
           !IsUnitLine(next.text) && (IsWord(first) || IsIn(first, U"“《（("));
  }

  // 柳府办发〔2023〕7号, which stands between a title and its addressees.
  static bool IsDocumentNumber(std::string_view text) {
    return FitsIn(text, kPlainHalf) && Holds(text, U"〔［[") &&
           (text.ends_with("号") || text.ends_with("號"));
  }

  // 地点：村部
  static bool IsLabelled(std::string_view text) {
    constexpr size_t kLongestLabel = 8;  // characters, its colon included
    return Holds(Prefix(text, kLongestLabel), U"：:");
  }

  bool EndsInEnding(std::string_view text) const {
    return IsIn(Last(text), U"，,、") ||
           (endings_.StandAt(text) && !except_.StandAt(text));
  }

  // Whether the characters around the break stand in one piece anywhere: two
  // and two of them, or both two and one, and one and two.
  static bool StandsElsewhere(const Document& document, std::string_view text,
                              std::string_view next, bool anew) {
    const std::string_view before = Suffix(text, 2);
    const std::string_view after = Prefix(next, 2);
    for (const std::string_view piece : {before, after}) {
      for (size_t at = 0; at < piece.size();) {
        if (!IsHan(NextCharacter(piece, at))) return false;
      }
    }
    const auto stands = [&](std::string_view left, std::string_view right) {
      return HasWord(document.text(), std::string(left).append(right));
    };
    return stands(before, after) || (!anew && stands(before, Prefix(next, 1)) &&
                                     stands(Suffix(text, 1), after));
  }

  // Whether a line cannot be the first one of what it says.
  bool BeginsInside(const Block& block, const Block& next) const {
    const std::string_view text = next.text;
    const char32_t first = First(text);
    if (IsHan(first) ? GoesOnFromDigit(block.text, first)
                     : GoesOnWithMark(block.text, first, text)) {
      return true;
    }
    return beginnings_.StandAt(text) ||
           (ClosesWhatIsNotOpen(text) && !HasOpenBracket(block.text));
  }

  // 2023 / 年进一步
  static bool GoesOnFromDigit(std::string_view above, char32_t first) {
    return IsDigit(Last(above)) && IsIn(first, U"年月日个個名元万萬亿億");
  }

  static bool GoesOnWithMark(std::string_view above, char32_t first,
                             std::string_view text) {
    if (IsIn(first, U"，。、；：,;）)”’》〉】？！%％") && EndsOpen(above)) {
      return true;
    }
    // Quotes that follow each other: “…” / “…”等
    return IsIn(first, U"“《") && IsIn(Last(above), U"”》") &&
           !IsIn(First(Suffix(above, 2)), U"。！？!?…") && EndsInStop(text) &&
           HasAtLeast(above, kShortestLine);
  }

  static bool HasOpenBracket(std::string_view text) {
    int open = 0;
    for (size_t at = 0; at < text.size();) {
      const char32_t c = NextCharacter(text, at);
      if (c == U'（' || c == '(') ++open;
      if (c == U'）' || c == ')') --open;
    }
    return open > 0;
  }

  // 2020年6月中旬)
  static bool ClosesWhatIsNotOpen(std::string_view text) {
    if (HasAtLeast(text, kShortestRest)) return false;
    int characters = 0;
    for (size_t k = 0; k < text.size(); ++characters) {
      const char32_t c = NextCharacter(text, k);
      if (c == U'（' || c == '(') return false;
      // By eye: up to three characters before it number an item, 十二).
      if (c == U'）' || c == ')') return characters > 3;
    }
    return false;
  }

  const Affixes endings_;
  const Affixes except_;  // from these endings
  const Affixes beginnings_;
  const std::vector<std::string> notes_;
  const Affixes lines_;
};

}  // namespace

extern const CheckKind line = {
    .name = "line",
    .summary = "a line break in the middle of a sentence",
    .cases = kCases,
    .make = Make<Line>,
};

}  // namespace reportlint::checks
