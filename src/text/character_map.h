#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include "text/probe.h"

namespace reportlint {

// What some characters mean, known when the program is built; an answer takes
// one look at a table, or a few.
template <class Value>
class CharacterMap {
 public:
  // REQUIRES: much fewer than 256 entries; none is U+0000.
  constexpr CharacterMap(
      std::initializer_list<std::pair<char32_t, Value>> entries) {
    for (const auto& [c, value] : entries) entries_[SlotOf(c)] = {c, value};
  }

  // What `c` means; a plain Value where it is none of the characters.
  constexpr Value Of(char32_t c) const { return entries_[SlotOf(c)].second; }

 private:
  static constexpr size_t kSlots = 256;

  constexpr size_t SlotOf(char32_t c) const {
    return Probe(c ^ c >> 8, kSlots, [this, c](size_t slot) {
      return entries_[slot].first == c || entries_[slot].first == 0;
    });
  }

  std::array<std::pair<char32_t, Value>, kSlots> entries_ = {};
};

}  // namespace reportlint
