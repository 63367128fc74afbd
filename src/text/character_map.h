#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace reportlint {

// What some characters mean, known when the program is built; an answer takes
// one look at a table, or a few.
template <class Value>
class CharacterMap {
 public:
  // REQUIRES: much fewer than 256 entries; none is U+0000.
  constexpr CharacterMap(
      std::initializer_list<std::pair<char32_t, Value>> entries) {
    for (const auto& [c, value] : entries) {
      size_t slot = SlotOf(c);
      while (entries_[slot].first != 0) slot = (slot + 1) % kSlots;
      entries_[slot] = {c, value};
    }
  }

  // What `c` means; a plain Value where it is none of the characters.
  constexpr Value Of(char32_t c) const {
    size_t slot = SlotOf(c);
    while (entries_[slot].first != c) {
      if (entries_[slot].first == 0) return {};
      slot = (slot + 1) % kSlots;
    }
    return entries_[slot].second;
  }

 private:
  static constexpr size_t kSlots = 256;
  static constexpr size_t SlotOf(char32_t c) { return (c ^ c >> 8) % kSlots; }

  std::array<std::pair<char32_t, Value>, kSlots> entries_ = {};
};

}  // namespace reportlint
