#include "corpus/shingles.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace reportlint {
namespace {

constexpr uint64_t kBase = 0x9E3779B97F4A7C15;
constexpr size_t kChunk = 256;
// Two in thirteen, by eye: of a report of 3,000 characters some 460.
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
  for (size_t i = 0; i < kShingleLength; ++i) {
    rolling = rolling * kBase + folded[i];
  }
  // The processor cannot guess which ones are kept, so there is no branch: each
  // is written, and the next one over it unless it is kept.
  std::array<Shingle, kChunk> chunk;
  const size_t runs = folded.size() - kShingleLength + 1;
  for (size_t begin = 0; begin < runs;) {
    const size_t end = std::min(runs, begin + kChunk);
    size_t kept = 0;
    for (; begin < end; ++begin) {
      const uint64_t hash = Mix(rolling);
      chunk[kept] = {hash, static_cast<uint32_t>(begin)};
      kept += hash < kKept ? 1 : 0;
      if (begin + kShingleLength == folded.size()) continue;
      rolling = rolling * kBase + folded[begin + kShingleLength] -
                kOutgoing * folded[begin];
    }
    shingles.insert(shingles.end(), chunk.begin(),
                    chunk.begin() + static_cast<std::ptrdiff_t>(kept));
  }
}

}  // namespace reportlint
