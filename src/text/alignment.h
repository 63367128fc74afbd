#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace reportlint {

// A stretch that is not the same in two texts: characters, half-open; one of
// the two may be empty.
struct Mismatch {
  uint32_t a_begin = 0;
  uint32_t a_end = 0;
  uint32_t b_begin = 0;
  uint32_t b_end = 0;
};

// Lays two texts beside each other along a longest common subsequence of their
// characters, found with bit vectors (Hyyrö, "Bit-parallel LCS-length
// computation revisited", 2004) in |a| |b| / 64 steps and |a| |b| / 8 bytes.
// Keeps its memory from one alignment to the next.
class Aligner {
 public:
  // Characters. Bounds an alignment to 262,144 steps.
  static constexpr size_t kLongest = 4096;

  // The length of the common subsequence.
  // REQUIRES: both have at most kLongest characters.
  uint32_t Align(std::u16string_view a, std::u16string_view b);

  // The differences of the texts that were aligned last, in order. Between two
  // of them, before the first and behind the last, the texts are the same.
  std::vector<Mismatch> Mismatches() const;

 private:
  void FindPositions(std::u16string_view a);
  size_t SlotOf(char16_t c) const;

  // Whether the common subsequence of a and the first j + 1 characters of b
  // grows by a's character i.
  bool Grows(size_t j, size_t i) const {
    return (rows_[j * words_ + i / 64] >> i % 64 & 1) == 0;
  }

  uint32_t a_size_ = 0;
  uint32_t b_size_ = 0;
  size_t words_ = 0;  // of a bit vector over a
  // A hash table of a's characters, by Probe; each slot has a bit vector of
  // where its character stands, and an empty one has none.
  std::vector<char16_t> characters_;
  std::vector<uint64_t> positions_;
  std::vector<uint64_t> rows_;  // one bit vector for each character of b
};

}  // namespace reportlint
