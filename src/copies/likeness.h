#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/alignment.h"

namespace reportlint {

// What was changed between two paragraphs of which one is a copy, in numbers of
// differences.
struct Changes {
  uint32_t slips = 0;     // a single character more, less or other
  uint32_t parts = 0;     // words put in or left out
  uint32_t words = 0;     // words in the place of others
  uint32_t numbers = 0;   // numbers in the place of others
  uint32_t replaced = 0;  // characters that stand in the place of others
};

// How like a paragraph is to a longer one, or to a part of it.
struct Likeness {
  // Percent of its characters that stand in the other one in the same order, or
  // of its k-grams that stand there in any, where they are more: sentences were
  // moved.
  uint32_t similarity = 0;
  uint32_t begin = 0;  // the part of the longer one, in folded characters
  uint32_t end = 0;
  Changes changes = {};
};

// Compares paragraphs. Keeps its memory from one comparison to the next.
class Comparer {
 public:
  // How like they are, or no similarity where it is less than `least` percent.
  // Of very long ones the first Aligner::kLongest characters are compared.
  // REQUIRES: shorter has no more characters than longer, and some.
  Likeness Compare(std::u16string_view shorter, std::u16string_view longer,
                   uint32_t least);

 private:
  // How many characters they have in common in any order, or more: no text is
  // more like another than that.
  size_t CountCommon(std::u16string_view shorter, std::u16string_view longer);

  // Fills offsets_ with the distances between the k-grams that they share.
  void FindShared(std::u16string_view shorter, std::u16string_view longer);

  // Where in the longer one the shorter one lies, half-open: in all of it, or,
  // where it is much longer, around the middle of those distances.
  std::pair<uint32_t, uint32_t> PartOf(std::u16string_view shorter,
                                       std::u16string_view longer);

  Aligner aligner_;
  std::vector<uint32_t> character_counts_;  // zeros between two comparisons
  std::vector<std::pair<uint64_t, uint32_t>> grams_;  // by Probe; 0: empty
  std::vector<int64_t> offsets_;
};

}  // namespace reportlint
