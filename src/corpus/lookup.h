#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace reportlint {

// One point of weight, which is divided by a number of reports.
inline constexpr uint32_t kWeightUnit = 1024;

// How many other reports have a key of a report, too.
struct KeyCount {
  uint32_t key = 0;  // its low half
  uint32_t others = 0;
  auto operator<=>(const KeyCount&) const = default;
};

// Another report that may hold some of a report.
struct Candidate {
  uint32_t report = 0;  // its number
  // The points of the keys that both have, each divided by the number of other
  // reports that have the key, too.
  uint64_t weight = 0;
  uint64_t points = 0;  // not divided
};

// What is known of a report before it is compared.
struct Lookup {
  std::vector<Candidate> candidates = {};
  std::vector<KeyCount> counts = {};  // of the keys that others have; sorted
};

// Keeps those of `candidates` that are worth a comparison, the best first and
// eight at most. `points` are those of all keys of the report.
void Sift(std::vector<Candidate>& candidates, uint64_t points);

}  // namespace reportlint
