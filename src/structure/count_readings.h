#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "structure/counting.h"

namespace reportlint {

// Ways to read the numbers of a text as lists, up to some mark of it.

// A list that may go on.
struct RunningList {
  uint32_t last = 0;     // the number that it has reached
  uint32_t swapped = 0;  // a number that may yet come, its place being taken
  int32_t mark = -1;     // its last one
  int32_t list = -1;     // its first mark
  int32_t parent = -1;   // the mark that it stands below, or -1
  bool resumed = false;  // runs through the lists above it
};

// How many lists of a family may be suspended by one inside them. By eye:
// deeper nesting inside one family is not looked for.
inline constexpr size_t kSuspended = 3;

// The lists of one family: the one that goes on, and those around it.
struct ListChain {
  std::array<RunningList, 1 + kSuspended> lists = {};
  uint8_t size = 0;
  bool open = false;  // false: a list above it went on since
};

struct CountReading {
  int cost = 0;
  uint32_t since = 0;  // the mark at which it parted from another reading
  int32_t steps = -1;  // the last one
  uint8_t depth = 0;
  std::array<uint8_t, kFamilies> path = {};  // open families, outermost first
  std::array<uint8_t, kFamilies> ranks = {};
  uint32_t known = 0;  // the families that had lists, one bit each
  std::array<ListChain, kFamilies> chains = {};
};

constexpr uint32_t FamilyBit(size_t family) { return uint32_t{1} << family; }
static_assert(kFamilies <= 32);

// Whether the same numbers may follow on both.
bool MayGoOnAlike(const CountReading& one, const CountReading& other);

// Readings side by side. They stay where they are while others come and go.
class CountReadings {
 public:
  // A reading equal to `one`, behind all others.
  CountReading& AddCopy(const CountReading& one);

  size_t size() const { return all_.size(); }
  CountReading& operator[](size_t i) { return *all_[i]; }

  // REQUIRES: there is one.
  const CountReading& Cheapest() const;
  void SortByCost();

  // Drops those of which `dropped` says so; it is asked in order, and sees
  // which ones of those before stay.
  template <class Dropped>
  void Drop(Dropped dropped) {
    size_t kept = 0;
    for (size_t i = 0; i < all_.size(); ++i) {
      CountReading* const one = all_[i];
      if (dropped(*one, std::span(all_).first(kept))) {
        spare_.push_back(one);
      } else {
        all_[kept++] = one;
      }
    }
    all_.resize(kept);
  }

 private:
  std::deque<CountReading> room_;
  std::vector<CountReading*> all_;
  std::vector<CountReading*> spare_;
};

}  // namespace reportlint
