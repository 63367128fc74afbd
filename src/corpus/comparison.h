#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus/fingerprint.h"
#include "corpus/hash_numbers.h"
#include "corpus/lookup.h"
#include "corpus/matches.h"
#include "corpus/overlap.h"

namespace reportlint {

// What of a report stands in another one, and whether that tells anything.
struct Comparison {
  Overlap overlap = {};
  // The characters of passages with shingles that were copied or stand between
  // such, in one stretch: they may have been edited.
  uint32_t prose = 0;
  // Of these, those of stretches that are no chance, each divided by the number
  // of other reports that have the stretch's rarest key; times kWeightUnit.
  uint64_t telling = 0;
  bool sure = false;  // there is such a stretch
};

// Compares one report with others.
class ReportComparer {
 public:
  // Keeps a pointer to `report`. `counts` are of those of its keys that other
  // reports have, as far as they are known; sorted.
  ReportComparer(const Fingerprint& report, std::span<const KeyCount> counts);

  // What of the report stands in `other`: passages that are equal when folded,
  // and stretches of shingles that stand close together and in the same order.
  // Linear in both.
  Comparison Compare(const Fingerprint& other);

 private:
  void CountOthers(std::span<const KeyCount> counts);
  void Look();
  void FindMatches();
  void CountStrays();
  void AddPassage(uint32_t index, uint32_t there);
  void AddStretches(uint32_t index, std::span<const ShingleMatch> matches);
  void AddStretch(uint32_t index, std::span<const ShingleMatch> matches,
                  uint32_t& left);
  void Add(SharedPart copy, uint32_t there, uint32_t characters);
  void AddTelling(uint32_t characters, uint32_t others);

  std::span<const ShingleMatch> MatchesOf(uint32_t passage) const;
  uint32_t CharactersOf(uint32_t passage_index, uint32_t shingles) const;
  uint32_t PassageThere(uint32_t shingle) const;
  uint32_t OthersWithSketch(uint32_t passage, uint32_t there);
  bool IsDense(uint32_t found, uint32_t shingles) const;
  bool IsSure(uint32_t found, uint32_t chain) const;

  const Fingerprint* report_;
  HashNumbers<Hash128> keys_;
  HashNumbers<uint32_t> shingles_;
  std::vector<uint32_t> key_of_;         // the number of each passage's key
  std::vector<uint32_t> shingle_of_;     // and of each shingle
  std::vector<uint32_t> first_shingle_;  // of each passage
  // How many other reports have it, or 0 if that is not known: by number, and
  // of the two keys of each passage's sketch.
  std::vector<uint32_t> others_with_shingle_;
  struct Sketch {
    std::array<uint64_t, 2> keys = {};
    std::array<uint32_t, 2> others = {};
  };
  std::vector<Sketch> sketches_;

  // Of the comparison at hand.
  const Fingerprint* other_ = nullptr;
  std::vector<uint32_t> first_shingle_there_;  // of each passage of the other
  // Of those that were asked for; the others have zeros, which no key is.
  std::vector<std::array<uint64_t, 2>> sketches_there_;
  // By number: the passage of the other, or the shingle, where it stands first.
  std::vector<uint32_t> key_there_;
  std::vector<uint32_t> shingle_there_;
  std::vector<ShingleMatch> matches_;
  std::vector<uint32_t> first_match_;  // of each passage, and one for the end
  uint32_t strays_ = 0;  // of the report's shingles, those found out of order
  uint32_t tried_ = 0;   // among so many
  Comparison result_;
  uint32_t weighed_ = 0;    // telling prose of which a key is known
  uint32_t unweighed_ = 0;  // and of which none is
  uint32_t last_ = 0;       // the last copied passage, in the other
  uint32_t last_here_ = 0;  // and in the report
};

// Whether a report copies another. What many reports share counts for little:
// eighty characters that stand in one report besides are a copy, or eight
// hundred that stand in ten. But four fifths of a report are a copy, however
// many others have them.
bool IsCopy(const Comparison& comparison);

}  // namespace reportlint
