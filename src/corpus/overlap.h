#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "corpus/fingerprint.h"
#include "document/document.h"
#include "text/span.h"

namespace reportlint {

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

// What of a report stands in another one, and whether that tells anything.
struct Comparison {
  Overlap overlap = {};
  uint32_t telling = 0;  // copied characters of passages with shingles
  uint32_t points = 0;   // of the keys that both have
  uint32_t densest = 0;  // shingles of the stretch that has most in common
};

// Compares one report with others.
class ReportComparer {
 public:
  // Keeps a pointer to `report`.
  explicit ReportComparer(const Fingerprint& report);
  ~ReportComparer();

  // What of the report stands in `other`: passages that are equal when folded,
  // and stretches of shingles that stand close together. Linear in both.
  Comparison Compare(const Fingerprint& other);

 private:
  template <class Hash>
  class Numbers;

  void Look();
  void AddPassage(uint32_t index, uint32_t there);
  void AddStretches(uint32_t index, std::span<const uint32_t> shingles);
  void Add(SharedPart copy, uint32_t there, uint32_t characters);

  const Fingerprint* report_;
  std::unique_ptr<Numbers<Hash128>> keys_;
  std::unique_ptr<Numbers<uint32_t>> shingles_;
  std::vector<uint32_t> key_of_;      // the number of each passage's key
  std::vector<uint32_t> shingle_of_;  // and of each shingle

  // Of the comparison at hand.
  const Fingerprint* other_ = nullptr;
  Comparison result_;
  std::vector<uint32_t> key_there_;      // by number: the passage of the other
  std::vector<uint32_t> shingle_there_;  // in which it stands first
  std::vector<uint32_t> there_;          // of the shingles of a passage
  uint32_t last_ = 0;       // the last copied passage, in the other
  uint32_t last_here_ = 0;  // and in the report
};

// Of a candidate's weight.
inline constexpr uint32_t kWeightUnit = 1024;

// Another report that may hold some of a report.
struct Candidate {
  uint32_t report = 0;  // its number
  // The points of the keys that both have, each divided by the number of other
  // reports that have the key, too.
  uint32_t weight = 0;
  uint32_t points = 0;  // not divided
};

// Keeps those of `candidates` that are worth a comparison, the best first and
// eight at most. `points` are those of all keys of the report.
void Sift(std::vector<Candidate>& candidates, uint32_t points);

// Whether a report copies another. What many reports share counts for little:
// eighty characters that stand in one report besides are a copy, or eight
// hundred that stand in ten. But four fifths of a report are a copy, however
// many others have them.
bool IsCopy(const Comparison& comparison, const Candidate& candidate);

// Of the reports that a report shares something with, keeps the five with the
// largest share, in that order.
void KeepBest(std::vector<Overlap>& overlaps);

// Finds the first words of each copy in the document itself. False if it is not
// the document that `report` was made from.
bool Locate(const Document& document, const Fingerprint& report,
            Overlap& overlap);

}  // namespace reportlint
