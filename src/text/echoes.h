#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/character_array.h"
#include "text/span.h"

namespace reportlint {

// Finds where Han characters may stand twice, right behind each other: one
// follows itself, or two in a row stand together again up to kLongest
// characters behind. Eight are compared at a time.
class Echoes {
 public:
  // The longest word that is looked for twice, by eye (doubled.md).
  static constexpr size_t kLongest = 6;

  // `characters` must outlive the object.
  explicit Echoes(const CharacterArray& characters)
      : units_(characters.units().data()) {}

  // The first of the characters `within` that may begin what stands twice, or
  // their end. What stands behind them is looked at, too.
  uint32_t Next(Span within) const {
    for (uint32_t at = within.begin; at < within.end; at += kLanes) {
      const Lanes echoes = EchoesAt(units_ + at);
      uint64_t halves[2];
      std::memcpy(halves, &echoes, sizeof echoes);
      if ((halves[0] | halves[1]) == 0) [[likely]] {
        continue;
      }
      static_assert(std::endian::native == std::endian::little);
      const uint32_t lane =
          halves[0] != 0 ? LaneOf(halves[0]) : kLanes / 2 + LaneOf(halves[1]);
      return std::min(within.end, at + lane);
    }
    return within.end;
  }

 private:
  using Lanes [[gnu::vector_size(16)]] = uint16_t;
  using SignedLanes [[gnu::vector_size(16)]] = int16_t;
  static constexpr uint32_t kLanes = 8;
  static_assert(kLanes + kLongest <= CharacterArray::kSpare);

  // The first lane of a half that is set.
  static uint32_t LaneOf(uint64_t half) {
    return static_cast<uint32_t>(std::countr_zero(half)) / 16;
  }

  static Lanes Load(const char16_t* units) {
    Lanes lanes;
    std::memcpy(&lanes, units, sizeof lanes);
    return lanes;
  }

  // Of each of the characters from `units` on, all bits set or none.
  static Lanes EchoesAt(const char16_t* units) {
    const Lanes here = Load(units);
    const Lanes next = Load(units + 1);
    SignedLanes echoes = here == next;
    Lanes later = Load(units + 2);
    for (size_t size = 2; size <= kLongest; ++size) {
      const Lanes behind = Load(units + size + 1);
      echoes |= (here == later) & (next == behind);
      later = behind;
    }
    // U+4000 to U+9FFF, moved to where a signed comparison holds them.
    const SignedLanes moved = SignedLanes(here + 0x4000);
    return Lanes(echoes & (moved < int16_t(-0x2000)));
  }

  const char16_t* units_;
};

}  // namespace reportlint
