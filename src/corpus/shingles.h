#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace reportlint {

// Fingerprints of text by winnowing: Schleimer, Wilkerson and Aiken,
// "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003. Of
// the hashes of all k-grams of folded characters, the least of every w
// consecutive ones is kept (robust winnowing: among equals the one that was
// kept before, else the last). So any stretch of k + w - 1 folded characters
// that two texts share gives them a shingle in common, no shared stretch of
// less than k is ever seen, and of n k-grams some 2 n / (w + 1) are kept.

struct Winnowing {
  uint32_t length = 5;  // k, in folded characters
  uint32_t window = 8;  // w, in k-grams
  Digits digits = Digits::kKept;
};

// One k-gram that was kept. The hash is the same on every machine.
struct Shingle {
  uint64_t hash = 0;
  uint32_t begin = 0;  // bytes of the reading text, half-open
  uint32_t end = 0;
};

// Appends the shingles of `text`, which stands at the byte `offset` of the
// reading text, in ascending order. A text of less than k folded characters has
// none; one of less than k + w - 1 has the least of those it has. One pass, and
// nothing allocated but what `shingles` needs.
// REQUIRES: length and window are 1 to 64.
void Winnow(std::string_view text, uint32_t offset, Winnowing winnowing,
            std::vector<Shingle>& shingles);

}  // namespace reportlint
