#include "document/shingles.h"

#include <array>
#include <cassert>

namespace reportlint {
namespace {

constexpr uint32_t kMost = 64;  // of a k-gram's length and of a window
constexpr uint64_t kBase = 0x9E3779B97F4A7C15;

// Spreads the hash of a k-gram over all bits (the finalizer of MurmurHash3), so
// that the least of them is as good as chosen at random.
uint64_t Mix(uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xFF51AFD7ED558CCD;
  hash ^= hash >> 33;
  hash *= 0xC4CEB9FE1A85EC53;
  hash ^= hash >> 33;
  return hash;
}

uint64_t Power(uint64_t base, uint32_t exponent) {
  uint64_t power = 1;
  while (exponent-- > 0) power *= base;
  return power;
}

// The last folded characters of a text. Counts run on; the rings hold the last
// of them.
class Grams {
 public:
  Grams(std::string_view text, const Winnowing& winnowing)
      : folding_(text, winnowing.digits),
        length_(winnowing.length),
        outgoing_(Power(kBase, winnowing.length)) {}

  // Moves on to the next k-gram; false at the end of the text.
  bool Next() {
    while (folding_.Next()) {
      const uint64_t value = Mix(folding_.character());
      const uint32_t slot = count_ % kMost;
      rolling_ = rolling_ * kBase + value;
      if (count_ >= length_) {
        rolling_ -= outgoing_ * values_[(count_ - length_) % kMost];
      }
      values_[slot] = value;
      begins_[slot] = folding_.begin();
      ++count_;
      if (count_ >= length_) return true;
    }
    return false;
  }

  Shingle current() const {
    return {Mix(rolling_), begins_[(count_ - length_) % kMost], folding_.end()};
  }

 private:
  Folding folding_;
  const uint32_t length_;
  const uint64_t outgoing_;  // the weight of a character that leaves
  uint64_t rolling_ = 0;
  uint32_t count_ = 0;  // characters seen
  std::array<uint64_t, kMost> values_ = {};
  std::array<uint32_t, kMost> begins_ = {};
};

}  // namespace

void Winnow(std::string_view text, uint32_t offset, Winnowing winnowing,
            std::vector<Shingle>& shingles) {
  assert(winnowing.length >= 1 && winnowing.length <= kMost);
  assert(winnowing.window >= 1 && winnowing.window <= kMost);
  std::array<Shingle, kMost> window;  // a ring of the last k-grams
  const uint32_t size = winnowing.window;
  uint32_t count = 0;  // k-grams seen
  uint32_t least = 0;  // the count of the least one in the window
  const auto keep = [&] {
    Shingle shingle = window[least % kMost];
    shingle.begin += offset;
    shingle.end += offset;
    shingles.push_back(shingle);
  };
  for (Grams grams(text, winnowing); grams.Next(); ++count) {
    const Shingle shingle = grams.current();
    window[count % kMost] = shingle;
    const uint32_t kept = least;
    if (count >= size && least + size <= count) {  // it has left the window
      least = count;
      for (uint32_t i = count; i-- > count + 1 - size;) {
        if (window[i % kMost].hash < window[least % kMost].hash) least = i;
      }
    } else if (shingle.hash < window[least % kMost].hash) {
      least = count;
    }
    if (count + 1 == size || (count + 1 > size && least != kept)) keep();
  }
  if (count > 0 && count < size) keep();
}

}  // namespace reportlint
