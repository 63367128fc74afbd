#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/place.h"
#include "text/span.h"

namespace reportlint {

class Document;
struct Fingerprint;

// Passages of a report that stand, one behind the other, in another one.
struct SharedPart {
  uint32_t passage = 0;  // the first, by its index
  uint32_t shingle = 0;  // of the passage: the first that is in the other
  Span here = {};        // the first words; set by Locate
  Place there = {};      // the first words of the passage in the other
};

// What a report shares with another one.
struct Overlap {
  std::string path = {};               // of the other
  uint32_t characters = 0;             // of the report, folded
  uint32_t copied = 0;                 // of them, those that stand in the other
  std::vector<SharedPart> parts = {};  // in the report's order

  // In percent, from 0 to 100.
  uint32_t share() const {
    return characters == 0
               ? 0
               : static_cast<uint32_t>(uint64_t{copied} * 100 / characters);
  }
};

// Of the reports that a report shares something with, keeps the five with the
// largest share, in that order.
void KeepBest(std::vector<Overlap>& overlaps);

// Finds the first words of each copy in the document itself. False if it is not
// the document that `report` was made from.
bool Locate(const Document& document, const Fingerprint& report,
            Overlap& overlap);

}  // namespace reportlint
