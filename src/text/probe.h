#pragma once

#include <bit>
#include <cstddef>

namespace reportlint {

// Hash tables by linear probing. What a slot holds, and at which one the look
// for something begins, each table knows best; they have in common what is
// here.

// How many slots a table has for so many entries: a power of two, and more than
// half of them are empty, so that a look ends soon.
constexpr size_t ProbeSlots(size_t entries) {
  return std::bit_ceil(2 * entries + 1);
}

// The first slot at `slot` or after, around the end of the `slots` of a table,
// for which `ends` holds: it is empty, or has what is looked for.
// REQUIRES: `slots` is a power of two, and one of them is empty.
template <class Ends>
constexpr size_t Probe(size_t slot, size_t slots, Ends ends) {
  slot &= slots - 1;
  while (!ends(slot)) slot = (slot + 1) & (slots - 1);
  return slot;
}

}  // namespace reportlint
