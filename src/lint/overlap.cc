#include "lint/overlap.h"

#include <algorithm>
#include <tuple>

namespace reportlint {
namespace {

// From left to right, the longer first, then by rule; what is equal in all of
// these keeps the order in which its check found it.
auto Order(const RuleFinding& one) {
  const Span at = one.finding.at;
  return std::tuple(at.begin, UINT32_MAX - at.end, one.rule);
}

}  // namespace

void ResolveOverlaps(const Ruleset& ruleset,
                     std::vector<RuleFinding>& findings) {
  std::ranges::stable_sort(findings, {}, Order);
  std::vector<bool> dropped(findings.size(), false);

  // Of each rule, the kept finding that reaches farthest so far. Findings come
  // from left to right, so only it can hold a later one.
  std::vector<int64_t> reach(ruleset.rules().size(), -1);
  const auto inside_of = [&](uint32_t rule, Span span) {
    return reach[rule] >= 0 && span.end <= reach[rule];
  };
  for (size_t i = 0; i < findings.size(); ++i) {
    const uint32_t rule = findings[i].rule;
    const Span span = findings[i].finding.at;
    dropped[i] = inside_of(rule, span);
    if (!dropped[i]) reach[rule] = int64_t{span.end};
  }

  // A stronger rule's finding on the same spot may stand behind in the order,
  // so reaches are gathered for a whole beginning before anything yields to it.
  std::ranges::fill(reach, -1);
  for (size_t i = 0; i < findings.size();) {
    size_t end = i;
    const uint32_t begin = findings[i].finding.at.begin;
    for (; end < findings.size() && findings[end].finding.at.begin == begin;
         ++end) {
      if (dropped[end]) continue;
      int64_t& farthest = reach[findings[end].rule];
      farthest = std::max(farthest, int64_t{findings[end].finding.at.end});
    }
    for (; i < end; ++i) {
      const auto& yields_to = ruleset.rules()[findings[i].rule].yields_to;
      if (std::ranges::any_of(yields_to, [&](uint32_t stronger) {
            return inside_of(stronger, findings[i].finding.at);
          })) {
        dropped[i] = true;
      }
    }
  }

  size_t kept = 0;
  for (size_t i = 0; i < findings.size(); ++i) {
    if (dropped[i]) continue;
    if (kept != i) findings[kept] = std::move(findings[i]);
    ++kept;
  }
  findings.resize(kept);
}

}  // namespace reportlint
