#pragma once

#include <vector>

#include "document/document.h"
#include "lint/overlap.h"

namespace reportlint {

// Where a rule says how many findings of it that read alike are to be told as
// one (`gather`), and a document has so many: leaves the first, with the places
// of all as its occurrences and their replacements as one. What is alike reads
// the same in the rule's `many` message, and is mended equally safely. Findings
// must come in order of place.
void GatherAlike(const Ruleset& ruleset, const Document& document,
                 std::vector<RuleFinding>& findings);

}  // namespace reportlint
