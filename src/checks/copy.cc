// copy: what stands in a report twice.
//
// The document finds the copies, once for all rules; here it is judged which of
// them a reader has to see, and how sure that is.

#include "copies/copy.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "check/check.h"
#include "structure/formality.h"
#include "text/alignment.h"
#include "text/character.h"
#include "text/folded_text.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `copy`; 0 is a copy that should not be there.
enum : uint32_t { kPlain = 0, kChanged, kShort, kFormal };
constexpr std::array<std::string_view, 3> kCases = {"changed", "short",
                                                    "formal"};
static_assert(kCases.size() == kFormal);
constexpr uint32_t kNothing = ~uint32_t{0};

// In the order of CopyKind.
constexpr std::array<std::string_view, 4> kKinds = {"block", "paragraph",
                                                    "near", "sentence"};

// What a reader takes in at a glance: characters of a copy that are marked, and
// differences in a field.
constexpr size_t kMarked = 20;
constexpr size_t kMostShown = 3;

// Folded characters from which on a copy in a statute was rather pasted than
// said again. Bounds of judgement, not of measurement: provisions that follow
// one model share clauses, and several in a row, but hardly so much.
constexpr uint32_t kPastedParagraph = 60;
constexpr uint32_t kPastedBlock = 170;
constexpr uint32_t kPastedNear = 55;
constexpr uint32_t kPastedPart = 100;  // of a longer paragraph

class CopyCheck final : public Check {
 public:
  explicit CopyCheck(Options& options)
      : of_(options.Choices("of", kKinds, {})),
        least_(static_cast<uint32_t>(options.Number("least", 0, 0, 1'000'000))),
        sure_(static_cast<uint32_t>(options.Number("sure", 0, 0, 1'000'000))),
        formulas_(options.Texts("formulas")) {
    if (of_.empty()) {
      options.Reject("of", {"至少要有一项 of", "there must be one of `of`"});
    }
    for (const std::string_view field :
         {"count", "places", "percent", "changes"}) {
      options.AddField(field);
    }
  }

  Facts needs() const override { return Fact::kCopies; }

  void CheckDocument(const Document& document, std::span<const Hit>,
                     Findings& findings) const override {
    if (document.copies().empty()) return;
    const Formality formality = document.formality();
    for (const Copy& copy : document.copies()) {
      if (std::ranges::find(of_, static_cast<size_t>(copy.kind)) == of_.end() ||
          copy.characters < least_) {
        continue;
      }
      const uint32_t judged = Judge(document, copy, formality);
      if (judged == kNothing) continue;
      findings.push_back(FindingOf(document, copy, judged));
    }
  }

 private:
  uint32_t Judge(const Document& document, const Copy& copy,
                 Formality formality) const {
    switch (formality) {
      case Formality::kReport:
        return IsList(document, copy) ? kNothing
                                      : JudgeInReport(document, copy);
      case Formality::kStatute:
        return JudgeInStatute(document, copy);
      case Formality::kMinutes:
        if (IsList(document, copy)) return kNothing;
        return copy.kind == CopyKind::kNear ? kChanged : kFormal;
    }
    return kNothing;
  }

  uint32_t JudgeInReport(const Document& document, const Copy& copy) const {
    switch (copy.kind) {
      case CopyKind::kBlock:
      case CopyKind::kParagraph:
        return kPlain;
      case CopyKind::kNear:
        return IsEdited(copy) ? kPlain : kChanged;
      case CopyKind::kSentence:
        if (IsFormula(document, copy)) return kNothing;
        return copy.characters < sure_ || copy.places > kMostPlaces ? kShort
                                                                    : kPlain;
    }
    return kNothing;
  }

  uint32_t JudgeInStatute(const Document& document, const Copy& copy) const {
    switch (copy.kind) {
      case CopyKind::kBlock:
        return IsPasted(document, copy, kPastedBlock) ? kPlain : kFormal;
      case CopyKind::kParagraph:
        if (IsList(document, copy) && !RepeatsArticle(document, copy)) {
          return kNothing;
        }
        return IsPasted(document, copy, kPastedParagraph) ? kPlain : kFormal;
      case CopyKind::kNear:
        return IsMiscopied(document, copy) ? kPlain : kNothing;
      case CopyKind::kSentence:
        return IsList(document, copy) ? kNothing : kFormal;
    }
    return kNothing;
  }

  // Whether a near copy was worked over rather than filled in anew: its words
  // and numbers are those of the source, but for a few. The bounds are by eye.
  static bool IsEdited(const Copy& copy) {
    const Changes& changes = copy.changes;
    if (!copy.is_whole &&
        (copy.similarity < 95 || copy.characters < kPastedParagraph)) {
      return false;
    }
    return copy.similarity >= 85 && 2 * (changes.words + changes.numbers) <=
                                        changes.slips + changes.parts;
  }

  // Provisions that follow one another's model differ in whole words; what was
  // copied and spoiled differs in single characters. By eye, too: what follows
  // a model shares up to nine tenths with it.
  static bool IsMiscopied(const Document& document, const Copy& copy) {
    const Changes& changes = copy.changes;
    const uint32_t others = changes.words + changes.parts;
    if (copy.characters < kPastedNear || copy.similarity < 90) return false;
    if (!copy.is_whole) {
      return copy.characters >= kPastedPart && copy.similarity >= 95 &&
             changes.slips > 1 && others == 0;
    }
    const Block& one = document.blocks()[copy.block];
    const Block& other = document.blocks()[copy.source_block];
    if (IsArticle(one) && IsArticle(other) &&
        one.enumerator->number != other.enumerator->number) {
      return others == 0 && changes.slips > 2;
    }
    return changes.slips > 0 &&
           (2 * others <= changes.slips ||
            (changes.words == 1 && others == 1 && copy.similarity >= 98));
  }

  // Names side by side, as of those who were there: 、 for every six characters
  // or more. A name has two to four, and some have a post beside it.
  static bool IsList(const Document& document, const Copy& copy) {
    if (copy.kind == CopyKind::kBlock) return false;
    constexpr std::string_view kComma = "、";
    const std::string_view text = document.source().Text(copy.at);
    uint32_t commas = 0;
    for (size_t at = text.find(kComma); at != text.npos;
         at = text.find(kComma, at + kComma.size())) {
      ++commas;
    }
    return commas * 6 > copy.characters;
  }

  // An article that stands in a statute twice with its number was pasted.
  // Without a number, what is long was.
  static bool IsPasted(const Document& document, const Copy& copy,
                       uint32_t long_enough) {
    const Block* const article = FirstArticle(document, copy.at);
    if (article == nullptr) return copy.characters >= long_enough;
    return HasItsNumber(document, copy, *article);
  }

  static bool RepeatsArticle(const Document& document, const Copy& copy) {
    const Block* const article = FirstArticle(document, copy.at);
    return article != nullptr && HasItsNumber(document, copy, *article);
  }

  // Null where there is none.
  static const Block* FirstArticle(const Document& document, Span span) {
    for (const Block& block : BlocksIn(document, span)) {
      if (IsArticle(block)) return &block;
    }
    return nullptr;
  }

  // Whether an article of the source has the number of this one.
  static bool HasItsNumber(const Document& document, const Copy& copy,
                           const Block& article) {
    return std::ranges::any_of(
        BlocksIn(document, copy.source), [&](const Block& other) {
          return IsArticle(other) &&
                 other.enumerator->number == article.enumerator->number;
        });
  }

  static std::span<const Block> BlocksIn(const Document& document, Span span) {
    const auto first = static_cast<size_t>(document.BlockAt(span.begin));
    const auto last = static_cast<size_t>(document.BlockAt(span.end - 1));
    return document.blocks().subspan(first, last - first + 1);
  }

  // Short clauses with a set phrase, and short sentences that end with one or
  // announce what follows.
  bool IsFormula(const Document& document, const Copy& copy) const {
    constexpr uint32_t kLongest = 60;  // folded characters; a clause or two
    constexpr size_t kBehind = 10;     // characters between it and the end
    if (copy.characters > kLongest) return false;
    const std::string_view text = document.source().Text(copy.at);
    const bool is_sentence = EndsSentence(document, copy);
    return std::ranges::any_of(formulas_, [&](const std::string& formula) {
      const size_t at = text.rfind(formula);
      if (at == text.npos) return false;
      return !is_sentence ||
             CountCharacters(text.substr(at + formula.size())) <= kBehind;
    });
  }

  static bool EndsSentence(const Document& document, const Copy& copy) {
    const std::string_view block = document.blocks()[copy.block].text;
    const uint32_t begin = document.SpanOf(block).begin;
    for (size_t at = copy.at.end - begin; at < block.size();) {
      const char32_t c = NextCharacter(block, at);
      if (IsSentenceEnd(c) || c == U'；' || c == U';') return true;
      if (!IsClosing(c)) return false;
    }
    return false;
  }

  // The first characters of what begins at `begin`, in its block and before
  // `end`.
  static Span MarkAt(const Document& document, uint32_t begin,
                     uint32_t end = UINT32_MAX) {
    const Span block = document.SpanOf(document.BlockOf(begin).text);
    const std::string_view line =
        document.source().Text({begin, std::min(end, block.end)});
    const auto marked = static_cast<uint32_t>(Prefix(line, kMarked).size());
    return {begin, begin + marked};
  }

  static Finding FindingOf(const Document& document, const Copy& copy,
                           uint32_t judged) {
    Finding finding = {.at = MarkAt(document, copy.at.begin, copy.at.end),
                       .rule_case = judged,
                       .fields = {{"count", std::to_string(copy.paragraphs)},
                                  {"places", std::to_string(copy.places)},
                                  {"percent", std::to_string(copy.similarity)}},
                       .related = {copy.source}};
    if (copy.kind == CopyKind::kNear) {
      finding.fields.emplace_back("changes", ChangesOf(document, copy));
    }
    if (!copy.others.empty()) finding.occurrences.push_back(finding.at);
    for (const uint32_t other : copy.others) {
      finding.occurrences.push_back(MarkAt(document, other));
    }
    return finding;
  }

  // The first differences, as “王家→李家、3→12”.
  static std::string ChangesOf(const Document& document, const Copy& copy) {
    const std::string_view text = document.text();
    FoldedText before(text);
    FoldedText after(text);
    before.Append(copy.source);
    after.Append(copy.at);
    const auto a = before.characters().substr(0, Aligner::kLongest);
    const auto b = after.characters().substr(0, Aligner::kLongest);
    Aligner aligner;
    aligner.Align(a, b);
    std::string changes;
    size_t shown = 0;
    for (const Mismatch& d : aligner.Mismatches()) {
      if (++shown > kMostShown) {
        changes += "…";
        break;
      }
      const auto quote = [&](const FoldedText& side, uint32_t begin,
                             uint32_t end) -> std::string_view {
        if (begin == end) return {};
        const Span span = side.Bytes(begin, end);
        return Prefix(text.substr(span.begin, span.size()), 6);
      };
      if (!changes.empty()) changes += "、";
      changes += quote(before, d.a_begin, d.a_end);
      changes += "→";
      changes += quote(after, d.b_begin, d.b_end);
    }
    return changes;
  }

  const std::vector<size_t> of_;
  const uint32_t least_;
  const uint32_t sure_;
  const std::vector<std::string> formulas_;
};

}  // namespace

extern const CheckKind copy = {
    .name = "copy",
    .summary = "what stands in a report twice",
    .cases = kCases,
    .make = Make<CopyCheck>,
};

}  // namespace reportlint::checks
