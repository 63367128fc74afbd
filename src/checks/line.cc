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
#include "check/line_end.h"
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

// What a document is searched with.
struct Search {
  int left = kMostSearches;
  WordBreaker words = {};
};

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
    Search search;
    if (layout.wrapped) {
      CheckPages(document, layout, search, findings);
      return;
    }
    for (size_t i = 0; i + 1 < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      const Block& next = document.blocks()[i + 1];
      if (!IsTextLine(block) || !IsTextLine(next) || next.enumerator) continue;
      if (EndsOpen(block.text) && IsBroken(document, layout, i, search)) {
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
  void CheckPages(const Document& document, const Layout& layout,
                  Search& search, Findings& findings) const {
    AddTornSeams(document, findings);
    const std::span<const Block> blocks = document.blocks();
    bool has_broken = false;
    for (size_t i = 0; i + 1 < blocks.size(); ++i) {
      const Tear tear = TearAt(blocks, i);
      if (tear.end > i) {
        // What was torn into several lines is one place.
        if (!tear.only_cells) {
          Add(document, Suffix(blocks[i].text, 1), blocks[i + 1].text, kEnd,
              findings);
        }
        i = tear.end - 1;
      } else if (!has_broken && IsTextLine(blocks[i]) &&
                 IsTextLine(blocks[i + 1]) && !blocks[i + 1].enumerator &&
                 EndsOpen(blocks[i].text) &&
                 IsBroken(document, layout, i, search)) {
        has_broken = true;
        Add(document, BrokenEnd(blocks[i].text), blocks[i + 1].text, kEnd,
            findings);
      }
    }
    std::ranges::sort(findings, {},
                      [](const Finding& one) { return one.at.begin; });
    if (findings.size() > 1) TellOnce(findings);
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
                Search& search) const {
    const std::string_view text = document.blocks()[i].text;
    const Block& next = document.blocks()[i + 1];
    const Block& block = document.blocks()[i];
    if (block.kind == BlockKind::kTitle || !HasAtLeast(text, kShortestLine) ||
        !IsChinese(text) || IsNote(text) || lines_.StandAt(text) ||
        IsDocumentNumberLine(text) || !GoesOn(next)) {
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
        !IsOpenAtEnd(text) && !HasAtLeast(text, kPlainHalf)) {
      return false;
    }
    // A paragraph that lacks its stop ends with a whole word. Few sentences
    // begin with a quote: it belongs to the one above.
    const auto is_certain = [&] {
      return EndsInEnding(text) || IsOpenAtEnd(text) ||
             IsAmong(FirstOf(next.text), U"“《") ||
             search.words.GoesOver(text, next.text);
    };
    if (!layout.wrapped) {
      const bool odd = layout.indented ||
                       (layout.apart && !(heading && layout.tight_headings));
      if (odd && !anew &&
          (stops || sentence || HasAtLeast(next.text, kShortestRest))) {
        return true;
      }
      if (stops && !anew && layout.stops[StyleOf(block)] &&
          LastOf(next.text) != U'：' && MayBeHalf(block) && is_certain()) {
        return true;
      }
      if (sentence && stops && (!anew || IsOpenAtEnd(text)) && is_certain()) {
        return true;
      }
      if (stops && EndsInEnding(text)) return true;
    }
    return (stops || sentence) && (!numbered || HasAtLeast(text, kShortHalf)) &&
           search.left-- > 0 &&
           StandsElsewhere(document, text, next.text, anew || numbered);
  }

  // Too long for a heading, or with a sentence before the one that breaks off.
  static bool IsSentence(std::string_view text) {
    return HoldsAny(text, U"。！？") ||
           (HasAtLeast(text, kLongestHeading) && HoldsAny(text, U"，,；") &&
            !text.starts_with("第"));
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
             (HasAtLeast(block.text, kShortHalf) &&
              HoldsAny(block.text, U"，,"));
    }
    return block.enumerator->style >= EnumeratorStyle::kArticle &&
           block.enumerator->style != EnumeratorStyle::kHan &&
           HasAtLeast(block.text, kShortHalf);
  }

  // 2015年12月16日……会议通过: when a text was adopted.
  bool IsNote(std::string_view text) const {
    constexpr std::u32string_view kBegins = U"（(*0123456789根";
    return IsAmong(FirstOf(text), kBegins) &&
           std::ranges::any_of(
               notes_,
               [text](const std::string& word) {
                 constexpr size_t kBehind = 4;  // bytes, of a mark or bracket
                 const size_t reach =
                     std::min(text.size(), word.size() + kBehind);
                 return text.substr(text.size() - reach).find(word) !=
                        text.npos;
               }) &&
           !HoldsAny(text, U"。；");
  }

  // Whether a block may be the rest of a sentence at all.
  static bool GoesOn(const Block& next) {
    const char32_t first = FirstOf(next.text);
    for (const std::string_view word :
         {"一是", "一要", "首先", "第一", "其一"}) {
      if (next.text.starts_with(word)) return false;
    }
    return next.kind != BlockKind::kTitle && !IsLabelled(next.text) &&
           !IsDocumentNumberLine(next.text) && !IsDateLine(next.text) &&
           !IsUnitLine(next.text) &&
           (IsWord(first) || IsAmong(first, U"“《（("));
  }

  // 地点：村部
  static bool IsLabelled(std::string_view text) {
    constexpr size_t kLongestLabel = 8;  // characters, its colon included
    return HoldsAny(Prefix(text, kLongestLabel), U"：:");
  }

  bool EndsInEnding(std::string_view text) const {
    return IsAmong(LastOf(text), U"，,、") ||
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
    const char32_t first = FirstOf(text);
    if (IsHan(first) ? GoesOnFromDigit(block.text, first)
                     : GoesOnWithMark(block.text, first, text)) {
      return true;
    }
    return beginnings_.StandAt(text) ||
           (ClosesWhatIsNotOpen(text) && !HasOpenBracket(block.text));
  }

  // 2023 / 年进一步
  static bool GoesOnFromDigit(std::string_view above, char32_t first) {
    return IsDigit(LastOf(above)) && IsAmong(first, U"年月日个個名元万萬亿億");
  }

  static bool GoesOnWithMark(std::string_view above, char32_t first,
                             std::string_view text) {
    if (IsAmong(first, U"，。、；：,;）)”’》〉】？！%％") && EndsOpen(above)) {
      return true;
    }
    // Quotes that follow each other: “…” / “…”等
    return IsAmong(first, U"“《") && IsAmong(LastOf(above), U"”》") &&
           !IsAmong(FirstOf(Suffix(above, 2)), U"。！？!?…") &&
           EndsInStop(text) && HasAtLeast(above, kShortestLine);
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
