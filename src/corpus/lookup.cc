#include "corpus/lookup.h"

#include <algorithm>
#include <utility>

namespace reportlint {
namespace {

// Each costs a fingerprint to be read, and five at most are told.
constexpr size_t kMostCompared = 8;
// The weight of one shingle that one other report has; or else, by eye, a
// quarter of the points of all keys, however common.
constexpr uint64_t kLeastWeight = kWeightUnit;

}  // namespace

void Sift(std::vector<Candidate>& candidates, uint64_t points) {
  std::erase_if(candidates, [points](const Candidate& one) {
    return one.weight < kLeastWeight && 4 * one.points < points;
  });
  const auto better = [](const Candidate& a, const Candidate& b) {
    // What is common counts a little, a sixteenth by eye, so that of many
    // copies of one report the fullest ones are found.
    const auto score = [](const Candidate& one) {
      return one.weight + one.points * kWeightUnit / 16;
    };
    return std::pair(score(b), a.report) < std::pair(score(a), b.report);
  };
  const size_t kept = std::min(candidates.size(), kMostCompared);
  std::ranges::partial_sort(
      candidates, candidates.begin() + static_cast<std::ptrdiff_t>(kept),
      better);
  candidates.resize(kept);
}

}  // namespace reportlint
