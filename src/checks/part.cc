// part: several documents in one file.
//
// Where each of them begins is known (structure/part.h). What a notice sends
// out and its attachments belong to it.

#include <array>
#include <string>

#include "check/check.h"
#include "structure/title.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `part`; 0 is a document with its number, 第二篇.
enum : uint32_t { kCounted = 0, kUncounted };
constexpr std::array<std::string_view, 1> kCases = {"uncounted"};
static_assert(kCases.size() == kUncounted);

class PartCheck final : public Check {
 public:
  explicit PartCheck(Options& options) {
    options.AddField("count");
    options.AddField("kind");
  }

  Facts needs() const override { return Fact::kParts; }

  // One finding for all that are counted, and one for all that are not.
  void CheckDocument(const Document& document, std::span<const Hit>,
                     Findings& findings) const override {
    Finding counted = {.rule_case = kCounted};
    Finding uncounted = {.rule_case = kUncounted};
    for (const Part& part : document.parts().subspan(1)) {
      if (part.origin == PartOrigin::kAttachment) continue;
      Finding& finding =
          part.origin == PartOrigin::kCounter ? counted : uncounted;
      const Span at = document.SpanOf(document.blocks()[part.begin].text);
      if (finding.at.end > 0) {
        finding.related.push_back(at);
        continue;
      }
      finding.at = FirstCharacters(document, at);
      finding.fields = {{"kind", part.kind}};
    }
    for (Finding* finding : {&counted, &uncounted}) {
      if (finding->at.end == 0) continue;
      finding->fields.push_back(
          {"count", std::to_string(finding->related.size() + 2)});
      findings.push_back(std::move(*finding));
    }
  }

 private:
  // A title is marked whole, of a paragraph only its beginning.
  static Span FirstCharacters(const Document& document, Span at) {
    const std::string_view text =
        Prefix(document.source().Text(at), kLongestTitle);
    return {at.begin, at.begin + static_cast<uint32_t>(text.size())};
  }
};

}  // namespace

extern const CheckKind part = {
    .name = "part",
    .summary = "several documents in one file",
    .cases = kCases,
    .make = Make<PartCheck>,
};

}  // namespace reportlint::checks
