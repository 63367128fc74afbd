#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/fold.h"
#include "text/probe.h"

namespace reportlint {

// Gives each hash a number, the same to equal ones. That a hash has none is
// mostly seen by one bit.
template <class Hash>
class HashNumbers {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  // For at most so many hashes.
  explicit HashNumbers(size_t hashes)
      : slots_(ProbeSlots(hashes)), seen_(16 * slots_.size()) {}

  // The number of the hash, which is given one if it has none.
  uint32_t Add(const Hash& hash) {
    seen_[SeenBitOf(hash)] = true;
    Slot& slot = slots_[SlotOf(hash)];
    if (slot.number == kNone) slot = {hash, size_++};
    return slot.number;
  }

  // The number of the hash, or kNone.
  uint32_t Find(const Hash& hash) const {
    return seen_[SeenBitOf(hash)] ? slots_[SlotOf(hash)].number : kNone;
  }

  uint32_t size() const { return size_; }

 private:
  struct Slot {
    Hash hash = {};
    uint32_t number = kNone;
  };

  static size_t Spread(uint32_t hash) {
    return hash * size_t{0x9E3779B97F4A7C15} >> 32;
  }
  static size_t Spread(const Hash128& hash) { return hash.low; }

  size_t SeenBitOf(const Hash& hash) const {
    return Spread(hash) & (seen_.size() - 1);
  }

  size_t SlotOf(const Hash& hash) const {
    return Probe(Spread(hash), slots_.size(), [&](size_t slot) {
      return slots_[slot].number == kNone || slots_[slot].hash == hash;
    });
  }

  std::vector<Slot> slots_;
  std::vector<bool> seen_;  // by a part of the hash; unset for most of a text
  uint32_t size_ = 0;
};

}  // namespace reportlint
