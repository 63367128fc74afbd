#pragma once

#include <bit>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "text/character_array.h"

namespace reportlint {

// Many literal strings, all found in one pass. At each character two bit tables
// tell whether a literal may stand there, by that character and the next one;
// for the few places that pass, the literals that begin with the same one, two
// or three characters are compared. The time does not depend on how many
// literals there are but on how often they nearly occur.
class Literals {
 public:
  // Literal i is `literals[i]`; none may be empty. Equal ones are all found.
  explicit Literals(std::vector<std::string> literals);

  size_t size() const { return literals_.size(); }
  const std::string& operator[](size_t i) const { return literals_[i]; }

  // Calls found(offset, literal) for each occurrence in the text, overlapping
  // ones included, in ascending order of the byte `offset`.
  template <class Found>
  void Scan(const CharacterArray& characters, Found found) const;

 private:
  // Literals are filed by their first characters, as many as they have, but no
  // more than these.
  static constexpr size_t kMostFiled = 3;

  // The literals filed by the same characters, as a range of `members_`; a slot
  // without any is free. Small, to stay in the cache.
  struct Slot {
    uint64_t key = 0;
    uint32_t begin = 0;
    uint32_t count : 30 = 0;
    uint32_t filed : 2 = 0;  // how many characters the key is of
  };
  struct Member {
    uint32_t id = 0;
    bool more = false;  // whether it is more than the key tells
  };

  // Most texts that begin like a literal do not end like it.
  bool StandsIn(std::string_view text, const std::string& literal) const {
    return text.size() >= literal.size() &&
           text[literal.size() - 1] == literal.back() &&
           text.starts_with(literal);
  }

  static uint64_t Load(const char16_t* units) {
    static_assert(std::endian::native == std::endian::little);
    uint64_t word;
    std::memcpy(&word, units, sizeof word);
    return word;
  }
  // The first `count` units of `word`, 1 to kMostFiled.
  static uint64_t Key(uint64_t word, size_t count) {
    return word & (~uint64_t{0} >> (64 - 16 * count));
  }
  static uint64_t Hash(uint64_t key) { return key * 0x9E3779B97F4A7C15u; }
  static constexpr int kFilterBits = 18;
  static size_t Bit(uint64_t key) { return Hash(key) >> (64 - kFilterBits); }
  using Filter = std::bitset<size_t{1} << kFilterBits>;
  size_t SlotOf(uint64_t key) const { return Hash(key) >> slot_shift_; }

  // Calls found(id) for each literal at the beginning of `text` that is filed
  // by its first `filed` characters, `key`.
  template <class Found>
  void Compare(std::string_view text, uint64_t key, size_t filed,
               Found found) const;

  std::vector<std::string> literals_;
  std::bitset<0x10000> singles_;  // the literals of one character, by its unit
  Filter pairs_;   // how those of more begin, by Bit of two characters
  Filter twos_;    // those of two characters
  Filter threes_;  // how those of more begin, by Bit of three
  std::vector<Slot> slots_;  // open addressing; a power of two
  int slot_shift_ = 0;
  std::vector<Member> members_;
};

template <class Found>
void Literals::Compare(std::string_view text, uint64_t key, size_t filed,
                       Found found) const {
  for (size_t at = SlotOf(key);; at = (at + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[at];
    if (slot.count == 0) return;
    if (slot.key != key || slot.filed != filed) continue;
    for (uint32_t i = slot.begin; i < slot.begin + slot.count; ++i) {
      const Member member = members_[i];
      if (!member.more || StandsIn(text, literals_[member.id])) {
        found(member.id);
      }
    }
    return;
  }
}

template <class Found>
void Literals::Scan(const CharacterArray& characters, Found found) const {
  if (literals_.empty()) return;
  const char16_t* const units = characters.units().data();
  const uint32_t size = characters.size();
  for (uint32_t i = 0; i < size; ++i) {
    const uint64_t word = Load(units + i);
    const uint64_t pair = Key(word, 2);
    // Both tables are asked, for the sake of one branch.
    const bool is_single = singles_[units[i]];
    const bool is_pair = pairs_[Bit(pair)];
    if (!(is_single | is_pair)) [[likely]] {
      continue;
    }
    const uint32_t offset = characters.Begin(i);
    const std::string_view text = characters.text().substr(offset);
    const auto report = [&](uint32_t id) { found(offset, id); };
    if (is_single) Compare(text, Key(word, 1), 1, report);
    if (!is_pair) continue;
    if (twos_[Bit(pair)] && i + 2 <= size) Compare(text, pair, 2, report);
    const uint64_t three = Key(word, 3);
    if (threes_[Bit(three)] && i + 3 <= size) Compare(text, three, 3, report);
  }
}

}  // namespace reportlint
