#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace reportlint {

// A shingle that two reports have, and where it stands in each, counted through
// all passages.
struct ShingleMatch {
  uint32_t here = 0;
  uint32_t there = 0;
  bool in_order = false;  // as far from another match there as here
  uint32_t chain = 1;     // so many in order end here
};

// Matches in order that stand at most so far apart, in shingles, are one
// stretch. By eye: some eighty characters, as two in thirteen are kept.
inline constexpr uint32_t kWidestGap = 12;

// Appends a match to those before it. One that stands by chance between two
// that were copied must not part them: so it is held against the last two.
void AddMatch(uint32_t here, uint32_t there,
              std::vector<ShingleMatch>& matches);

// Of the matches of a passage, those that stand there by chance: they are out
// of order, and not inside a stretch.
uint32_t StraysAmong(std::span<const ShingleMatch> matches);

// How many shingles of a stretch stand where something else was written.
// REQUIRES: it has two matches at least.
uint32_t GapsOf(std::span<const ShingleMatch> stretch);

}  // namespace reportlint
