#include "structure/count_readings.h"

#include <algorithm>

namespace reportlint {
namespace {

int CostOf(const CountReading* one) { return one->cost; }

// Copies a reading, but not the room for families that it does not know: most
// texts have few, and a reading is large.
void Copy(const CountReading& from, CountReading& to) {
  to.cost = from.cost;
  to.since = from.since;
  to.steps = from.steps;
  to.depth = from.depth;
  to.path = from.path;
  to.ranks = from.ranks;
  for (size_t i = 0; i < kFamilies; ++i) {
    if ((from.known & FamilyBit(i)) != 0) {
      to.chains[i] = from.chains[i];
    } else if ((to.known & FamilyBit(i)) != 0) {
      to.chains[i] = {};
    }
  }
  to.known = from.known;
}

}  // namespace

bool MayGoOnAlike(const CountReading& one, const CountReading& other) {
  if (one.depth != other.depth || one.path != other.path) return false;
  for (size_t i = 0; i < kFamilies; ++i) {
    const ListChain& a = one.chains[i];
    const ListChain& b = other.chains[i];
    if (a.size != b.size || a.open != b.open) return false;
    for (uint8_t slot = 0; slot < a.size; ++slot) {
      if (a.lists[slot].last != b.lists[slot].last ||
          a.lists[slot].swapped != b.lists[slot].swapped) {
        return false;
      }
    }
  }
  return true;
}

CountReading& CountReadings::AddCopy(const CountReading& one) {
  if (spare_.empty()) spare_.push_back(&room_.emplace_back());
  all_.push_back(spare_.back());
  spare_.pop_back();
  Copy(one, *all_.back());
  return *all_.back();
}

const CountReading& CountReadings::Cheapest() const {
  return **std::ranges::min_element(all_, {}, CostOf);
}

void CountReadings::SortByCost() { std::ranges::stable_sort(all_, {}, CostOf); }

}  // namespace reportlint
