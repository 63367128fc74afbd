#pragma once

#include "check/finding.h"
#include "rule/ruleset.h"

namespace reportlint {

// A finding and the rule that made it, by index in the ruleset.
struct RuleFinding {
  uint32_t rule = 0;
  Finding finding = {};
  uint32_t gathered = 0;  // how many it speaks for; 0: for itself
};

// Puts findings in order of place and drops those that say nothing of their
// own: within a rule what lies inside another finding, and between rules what
// lies inside a finding of a rule that supersedes it. All other overlaps stand.
void ResolveOverlaps(const Ruleset& ruleset,
                     std::vector<RuleFinding>& findings);

}  // namespace reportlint
