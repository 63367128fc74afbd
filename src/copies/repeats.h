#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/probe.h"

namespace reportlint {

// Which of many hashes are the same: each is an index, and those that are the
// same are linked in ascending order. One pass over a hash table.
class Repeats {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  // `hash_of(i)` is hash `i` of `size`, with its entropy in any of its bits.
  template <class HashOf>
  Repeats(uint32_t size, HashOf hash_of) : links_(size) {
    std::vector<uint32_t> table(ProbeSlots(size), kNone);
    const int shift = 64 - std::countr_zero(table.size());
    for (uint32_t i = 0; i < size; ++i) {
      const uint64_t hash = hash_of(i);
      const size_t slot = Probe(
          hash * 0x9E3779B97F4A7C15 >> shift, table.size(), [&](size_t at) {
            return table[at] == kNone || hash_of(table[at]) == hash;
          });
      if (table[slot] == kNone) {
        table[slot] = i;
        links_[i] = {.first = i, .last = i, .count = 1};
        continue;
      }
      Link& first = links_[table[slot]];
      links_[i] = {.first = table[slot], .previous = first.last};
      links_[first.last].next = i;
      first.last = i;
      ++first.count;
    }
  }

  // The first one that is the same as `i`: `i` itself, where there is none
  // before.
  uint32_t First(uint32_t i) const { return links_[i].first; }
  // The next ones on both sides, or kNone.
  uint32_t Previous(uint32_t i) const { return links_[i].previous; }
  uint32_t Next(uint32_t i) const { return links_[i].next; }
  // How many are the same, `i` among them.
  uint32_t Count(uint32_t i) const { return links_[links_[i].first].count; }

 private:
  struct Link {
    uint32_t first = 0;
    uint32_t previous = kNone;
    uint32_t next = kNone;
    uint32_t last = 0;   // of a first one
    uint32_t count = 0;  // of a first one
  };
  std::vector<Link> links_;
};

}  // namespace reportlint
