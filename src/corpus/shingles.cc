#include "corpus/shingles.h"

namespace reportlint {
namespace {

constexpr uint64_t kBase = 0x9E3779B97F4A7C15;
constexpr uint64_t kKept = ~uint64_t{0} / 13 * 2;

// What a character weighs that is about to leave the run.
constexpr uint64_t kOutgoing = [] {
  uint64_t power = 1;
  for (uint32_t i = 0; i < kShingleLength; ++i) power *= kBase;
  return power;
}();

// Spreads the hash of a run over all bits.
constexpr uint64_t Mix(uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0xFF51AFD7ED558CCD;
  return hash ^ hash >> 32;
}

}  // namespace

void AppendShingles(std::u16string_view folded,
                    std::vector<Shingle>& shingles) {
  if (folded.size() < kShingleLength) return;
  uint64_t rolling = 0;
  const auto begins_at = [&](size_t i) {
    const uint64_t hash = Mix(rolling);
    if (hash < kKept) shingles.push_back({hash, static_cast<uint32_t>(i)});
  };
  for (size_t i = 0; i < kShingleLength; ++i) {
    rolling = rolling * kBase + folded[i];
  }
  begins_at(0);
  for (size_t i = kShingleLength; i < folded.size(); ++i) {
    rolling =
        rolling * kBase + folded[i] - kOutgoing * folded[i - kShingleLength];
    begins_at(i - kShingleLength + 1);
  }
}

}  // namespace reportlint
