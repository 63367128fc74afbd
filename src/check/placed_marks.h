#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "check/check.h"

namespace reportlint {

// One of kPairedMarks at its place in a paragraph, and what it knows of the
// others of its shape.
struct PlacedMark {
  static constexpr uint32_t kNone = UINT32_MAX;

  uint32_t at = 0;  // in the paragraph
  uint32_t end = 0;
  uint8_t shape = 0;
  bool opens = false;
  bool passed = false;    // spoken of, not used
  uint32_t next = kNone;  // the next mark of its shape
  // How many more of its shape close than open, from this mark on.
  int32_t balance = 0;
};

// Fills `marks` with those of the paragraph that begins at `begin` of the
// reading text. `hits` are where kPairedMarks stand in it, each with its index
// as literal.
void PlaceMarks(std::span<const Hit> hits, uint32_t begin,
                std::vector<PlacedMark>& marks);

}  // namespace reportlint
