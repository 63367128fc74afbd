// pairs: quotes, title marks and brackets without a partner, or nested in
// their own kind.
//
// Which marks belong together is read elsewhere (check/pairing.h). Here is said
// which of two readings of a file's paragraphs is the better one, and how a
// slip is mended.

#include <array>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/pairing.h"
#include "check/where.h"
#include "text/paired_marks.h"

namespace reportlint::checks {
namespace {

// The cases of `pairs`, the flaws first; 0 is a mark without a partner, or,
// where nested ones are looked for, a pair inside its own kind.
enum : uint32_t {
  kAlone = uint32_t(PairFlaw::kAlone),
  kReversed = uint32_t(PairFlaw::kReversed),
  kMismatched = uint32_t(PairFlaw::kMismatched),
  kStraight = uint32_t(PairFlaw::kStraight),
  kApart = uint32_t(PairFlaw::kApart),
  kBrackets,
};
constexpr std::array<std::string_view, 5> kCases = {
    "reversed", "mismatched", "straight", "apart", "brackets"};
static_assert(kCases.size() == kBrackets);

Finding FindingOf(const FlawedMark& mark) {
  Finding finding = {.at = mark.at,
                     .rule_case = static_cast<uint32_t>(mark.flaw),
                     .fields = {{"right", std::string(mark.right)}}};
  if (mark.partner) finding.related.push_back(*mark.partner);
  if (!mark.right.empty()) {
    finding.replacement = {std::string(mark.right), false, {}};
  }
  return finding;
}

Finding FindingOf(const NestedPair& pair) {
  const PairShape& shape = kPairShapes[pair.shape];
  Finding finding = {.at = pair.open,
                     .fields = {{"right", std::string(shape.inner_open)}}};
  if (shape.family == PairFamily::kBrackets) {
    finding.rule_case = kBrackets;
    return finding;
  }
  // Not safe where more pairs stand inside, which would have to turn, too.
  finding.replacement = {
      .safe = pair.innermost && shape.family == PairFamily::kTitles,
      .changes = {{pair.open, std::string(shape.inner_open)},
                  {pair.close, std::string(shape.inner_close)}}};
  return finding;
}

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
    // Findings that an author's own slips may leave; by eye.
    constexpr size_t kFew = 4;
    Findings found = Find(document, hits, Paragraphs::kBlocks);
    if (found.size() > kFew) {
      // Where lines were cut without regard to sentences, blocks are no
      // paragraphs: put together, they leave far fewer marks alone.
      Findings less = Find(document, hits, Paragraphs::kCutLines);
      if (2 * less.size() <= found.size()) found = std::move(less);
    }
    std::ranges::move(found, std::back_inserter(findings));
  }

 private:
  Findings Find(const Document& document, std::span<const Hit> hits,
                Paragraphs paragraphs) const {
    const Pairing pairing = PairMarks(document, hits, where_, paragraphs);
    Findings findings;
    if (nested_) {
      for (const NestedPair& pair : pairing.nested) {
        findings.push_back(FindingOf(pair));
      }
    } else {
      for (const FlawedMark& mark : pairing.flaws) {
        findings.push_back(FindingOf(mark));
      }
    }
    return findings;
  }

  const Where where_;
  const bool nested_;
  std::vector<std::string> literals_;
};

}  // namespace

extern const CheckKind pairs = {
    .name = "pairs",
    .summary = "quotes, title marks and brackets without their partner",
    .cases = kCases,
    .make = Make<Pairs>,
};

}  // namespace reportlint::checks
