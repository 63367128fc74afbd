#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "check/finding.h"

namespace reportlint {

// An odd character of a document.
struct Sighting {
  uint32_t rule_case = 0;
  char32_t character = 0;
  Span at = {};  // a run of the same character
};

// Adds to a finding what it has beside place and case: fields, a replacement.
using Describe = std::function<void(const Sighting&, Finding&)>;

// Appends a finding for each sighting; one for all of a character where it is
// seen more than three times, and one for all of a case where it would have
// more than twelve; what stands for several has them as its occurrences.
// Fields: count, and code, the character as U+200B.
void ReportSightings(std::vector<Sighting> sightings, const Describe& describe,
                     Findings& findings);

}  // namespace reportlint
