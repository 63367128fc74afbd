// fragment: a paragraph that stops before its end.
//
// Where the sentence goes on in the next line, that is a broken line; here it
// goes on nowhere.

#include <algorithm>
#include <array>
#include <string_view>

#include "check/check.h"
#include "structure/layout.h"
#include "text/affixes.h"
#include "text/character.h"
#include "text/ends.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `fragment`; 0 ends with a word that ends no sentence.
enum : uint32_t { kCut = 0, kStop };
constexpr std::array<std::string_view, 1> kCases = {"stop"};
static_assert(kCases.size() == kStop);

// Characters that a text must have to miss its end, or its stop: shorter ones
// are headings, labels and items, which may end in anything.
constexpr size_t kShortestSentence = 12;
constexpr size_t kShortestParagraph = 40;

class Fragment final : public Check {
 public:
  explicit Fragment(Options& options)
      : endings_(Affixes::Side::kEnd, options.Texts("endings")),
        except_(Affixes::Side::kEnd, options.Texts("except")) {}

  Facts needs() const override { return Fact::kLayout; }

  void CheckDocument(const Document& document, std::span<const Hit>,
                     Findings& findings) const override {
    const Layout& layout = document.layout();
    if (layout.wrapped) return;  // where a paragraph ends is a guess there
    const auto blocks = document.blocks();
    for (size_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      const bool heading = block.kind == BlockKind::kHeading;
      if ((!heading && block.kind != BlockKind::kParagraph &&
           block.kind != BlockKind::kItem) ||
          !EndsOpen(block.text) || GoesOn(document, i)) {
        continue;
      }
      const Span at = document.SpanOf(Suffix(block.text, 2));
      if (IsCut(block.text)) {
        findings.push_back({.at = at, .rule_case = kCut});
      } else if (!heading && layout.stops[StyleOf(block)] &&
                 MissesItsStop(block.text)) {
        findings.push_back({.at = at, .rule_case = kStop});
      }
    }
  }

 private:
  // Whether the next block may be the rest.
  static bool GoesOn(const Document& document, size_t i) {
    if (i + 1 >= document.blocks().size()) return false;
    const Block& next = document.blocks()[i + 1];
    // A sentence may end open above its items: …者， / 一、…
    if (next.enumerator && next.enumerator->number == 1) return true;
    return !next.enumerator && next.kind != BlockKind::kTitle &&
           (next.kind != BlockKind::kHeading || !next.enumerator);
  }

  bool IsCut(std::string_view text) const {
    if (!HasAtLeast(text, kShortestSentence)) return false;
    return endings_.StandAt(text) && !except_.StandAt(text);
  }

  // A paragraph of several sentences, the last of which has no stop.
  static bool MissesItsStop(std::string_view text) {
    size_t at = text.size();
    return IsHan(PreviousCharacter(text, at)) &&
           HasAtLeast(text, kShortestParagraph) &&
           text.find("。") != std::string_view::npos;
  }

  const Affixes endings_;
  const Affixes except_;  // from these endings
};

}  // namespace

extern const CheckKind fragment = {
    .name = "fragment",
    .summary = "a paragraph that stops before its end",
    .cases = kCases,
    .make = Make<Fragment>,
};

}  // namespace reportlint::checks
