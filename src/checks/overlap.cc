// overlap: what a report has in common with other reports.
//
// Which reports those are, and what they share, is the corpus's business
// (corpus/overlap.h); here it is said how bad it is.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/check.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `overlap`; 0 is a share of the report.
enum : uint32_t { kShare = 0, kWhole, kPassage };
constexpr std::array<std::string_view, 2> kCases = {"whole", "passage"};
static_assert(kCases.size() == kPassage);

// As much as a message has room for, and as many as a reader opens.
constexpr size_t kLongestPath = 24;  // in characters
constexpr size_t kMostPlaces = 3;    // in another report

// The end of a path, where its name is.
std::string Shortened(std::string_view path) {
  const size_t size = CountCharacters(path);
  if (size <= kLongestPath) return std::string(path);
  return "…" +
         std::string(path.substr(Prefix(path, size - kLongestPath + 1).size()));
}

class OverlapCheck final : public Check {
 public:
  // The defaults are by eye (overlap.md): most of a report, and enough to say
  // so.
  explicit OverlapCheck(Options& options)
      : whole_(options.Number("whole", 80, 1, 100)),
        share_(options.Number("share", 20, 1, 100)) {
    if (share_ > whole_) {
      options.Reject(
          "share", {"share 不能大于 whole", "share cannot be more than whole"});
    }
    for (const std::string_view name : {"share", "characters", "path"}) {
      options.AddField(name);
    }
  }

  bool needs_every_document() const override { return false; }

  void CheckDocument(const Document&, std::span<const Hit>,
                     Findings&) const override {}

  void CheckOverlaps(const Document&, std::span<const Overlap> overlaps,
                     Findings& findings) const override {
    for (const Overlap& overlap : overlaps) {
      const uint32_t share = overlap.share();
      Finding finding = {
          .at = overlap.parts.front().here,
          .rule_case = share >= whole_   ? kWhole
                       : share >= share_ ? kShare
                                         : kPassage,
          .fields = {{"share", std::to_string(std::max(share, 1u))},
                     {"characters", std::to_string(overlap.copied)},
                     {"path", Shortened(overlap.path)}}};
      for (const SharedPart& copy : overlap.parts) {
        if (finding.elsewhere.size() == kMostPlaces) break;
        finding.elsewhere.push_back({overlap.path, copy.there});
      }
      findings.push_back(std::move(finding));
    }
  }

 private:
  const int64_t whole_;  // in percent
  const int64_t share_;
};

}  // namespace

extern const CheckKind overlap = {
    .name = "overlap",
    .summary = "what a report has in common with other reports",
    .cases = kCases,
    .make = Make<OverlapCheck>,
};

}  // namespace reportlint::checks
