#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "structure/vocabulary.h"
#include "text/fold.h"
#include "text/place.h"

namespace reportlint {

// What is kept of a block of a report.
struct BlockPrint {
  Hash128 key = {};  // of its folded text
  // Folded ones; none of a line of contents or a reference, which count on
  // neither side.
  uint32_t characters = 0;
  // How many of the fingerprint's shingles are its own. None: a copy of it says
  // nothing by itself, and it has no place.
  uint32_t shingles = 0;
  Place place = {};  // of its first words
};

// What is kept of a report so that it can be compared with others: hashes and
// places, never the text.
struct Fingerprint {
  std::vector<BlockPrint> passages = {};  // of each block of the document
  std::vector<uint32_t> shingles = {};    // passage by passage, as they stand
  // What the report is looked up by: the sketch of each passage that has
  // shingles, and one shingle in four. Ascending, each once. Not encoded.
  std::vector<uint64_t> keys = {};
};

// Headings, table rows, code, blocks under 40 characters and what `vocabulary`
// knows as formulas get no shingles: they are alike in many reports that owe
// nothing to each other. Linear in the document.
Fingerprint FingerprintOf(const Document& document,
                          const Vocabulary& vocabulary);

// Two keys of a passage, from the two least of its shingles and from the two
// greatest. Most small changes leave one of them alone; and while many reports
// of a poor vocabulary have any one shingle, hardly one has both of the two.
// REQUIRES: there are shingles.
std::array<uint64_t, 2> SketchOf(std::span<const uint32_t> shingles);

// Whether a shingle is one of the fourth that reports are looked up by.
inline bool IsLookedUp(uint32_t shingle) { return (shingle & 3) == 0; }

// What a key weighs: one of a sketch, which is odd, as much as two shingles'.
inline uint32_t PointsOf(uint64_t key) { return 1 + (key & 1); }

// All but the keys, as bytes: some 2.5 kB for a report of 3,000 characters.
std::string Encode(const Fingerprint& fingerprint);

// Nothing for bytes that Encode did not write.
std::optional<Fingerprint> DecodeFingerprint(std::string_view bytes);

}  // namespace reportlint
