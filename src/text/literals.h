#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace reportlint {

// Many literal strings, all found in one pass. At each character a small bit
// table tells whether any literal begins like this; if so, others answer from
// the next two, three, four, six or eight bytes (six are two Han characters,
// eight all but tell three) whether one may stand there; the few candidates are
// then compared. The time does not depend on how many literals there are but on
// how often they nearly occur.
class Literals {
 public:
  // Literal i is `literals[i]`; none may be empty. Equal ones are all found.
  explicit Literals(std::vector<std::string> literals);

  size_t size() const { return literals_.size(); }
  const std::string& operator[](size_t i) const { return literals_[i]; }

  // Calls found(offset, literal) for each occurrence, overlapping ones
  // included, in ascending order of offset.
  template <class Found>
  void Scan(std::string_view text, Found found) const;

 private:
  // Literals are filed by their first bytes, as many as all of their tier have.
  // Those of one byte are filed by it alone, in the first tier.
  static constexpr std::array<size_t, 5> kTiers = {2, 3, 4, 6, 8};
  static size_t TierOf(size_t size) {
    return size >= 8 ? 4 : size >= 6 ? 3 : size >= 4 ? 2 : size >= 3 ? 1 : 0;
  }

  // The literals filed by the same bytes, as a range of `members_`; a slot
  // without any is free. Small, to stay in the cache.
  struct Slot {
    uint64_t key = 0;
    uint32_t begin = 0;
    uint32_t count : 28 = 0;
    uint32_t filed : 4 = 0;  // how many bytes the key is of
  };
  struct Member {
    uint32_t id = 0;
    uint32_t size = 0;  // of the literal, so that short ones need not be read
  };

  // Most texts that begin like a literal do not end like it.
  bool StandsIn(std::string_view text, Member member) const {
    const std::string& literal = literals_[member.id];
    return text.size() >= literal.size() &&
           text[literal.size() - 1] == literal.back() &&
           text.starts_with(literal);
  }

  static uint64_t Load(const char* p) {
    uint64_t word;
    std::memcpy(&word, p, sizeof word);
    return word;
  }
  // The first `bytes` of `word`, 1 to 8.
  static uint64_t Key(uint64_t word, size_t bytes) {
    return word & (~uint64_t{0} >> (64 - 8 * bytes));
  }
  static uint64_t Hash(uint64_t key) { return key * 0x9E3779B97F4A7C15u; }
  static constexpr int kFilterBits = 18;
  static size_t Bit(uint64_t key) { return Hash(key) >> (64 - kFilterBits); }
  static size_t SmallBit(uint64_t key) { return Hash(key) >> (64 - 16); }
  size_t SlotOf(uint64_t key) const { return Hash(key) >> slot_shift_; }

  // Calls found(id) for each literal at the beginning of `text` that is filed
  // by its first `filed` bytes, `key`.
  template <class Found>
  void Compare(std::string_view text, uint64_t key, size_t filed,
               Found found) const;

  std::vector<std::string> literals_;
  std::array<std::bitset<size_t{1} << kFilterBits>, kTiers.size()>
      filters_;  // by Bit of a key
  // How literals begin: in two bytes; and where a character of three bytes
  // comes first, whether they are it alone (by SmallBit), or in six bytes.
  std::bitset<size_t{1} << 16> twos_;
  std::bitset<size_t{1} << 16> singles_;
  std::bitset<size_t{1} << kFilterBits> pairs_;
  std::vector<Slot> slots_;  // open addressing; a power of two
  int slot_shift_ = 0;
  std::vector<Member> members_;
};

template <class Found>
void Literals::Compare(std::string_view text, uint64_t key, size_t filed,
                       Found found) const {
  if (text.size() < filed) return;  // null bytes stand behind it
  for (size_t at = SlotOf(key);; at = (at + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[at];
    if (slot.count == 0) return;
    if (slot.key != key || slot.filed != filed) continue;
    for (uint32_t i = slot.begin; i < slot.begin + slot.count; ++i) {
      const Member member = members_[i];
      if (member.size == filed || StandsIn(text, member)) found(member.id);
    }
    return;
  }
}

template <class Found>
void Literals::Scan(std::string_view text, Found found) const {
  if (literals_.empty()) return;
  const size_t whole = text.size() < 8 ? 0 : text.size() - 7;
  size_t at = 0;
  const auto report = [&](uint32_t id) {
    found(static_cast<uint32_t>(at), id);
  };
  const auto visit = [&](uint64_t word, size_t tier) {
    const uint64_t key = Key(word, kTiers[tier]);
    if (!filters_[tier][Bit(key)]) [[likely]] {
      return;
    }
    if (tier == 0) Compare(text.substr(at), Key(word, 1), 1, report);
    Compare(text.substr(at), key, kTiers[tier], report);
  };
  const auto visit_all = [&](uint64_t word) {
    if (!twos_[Key(word, 2)]) return;
    for (size_t tier = 0; tier < kTiers.size(); ++tier) visit(word, tier);
  };
  while (at < whole) {
    const uint64_t word = Load(text.data() + at);
    // A branch that is nearly always right lets the next step begin before
    // this length is known.
    const auto lead = static_cast<uint8_t>(word);
    if (lead >= 0xE0 && lead < 0xF0) [[likely]] {
      // Both tables are asked, for the sake of one branch.
      if (singles_[SmallBit(Key(word, 3))] | pairs_[Bit(Key(word, 6))])
          [[unlikely]] {
        for (const size_t tier : {1, 3, 4}) visit(word, tier);
      }
      // Four and five bytes end with a character of one or two.
      if (static_cast<uint8_t>(word >> 24) < 0xE0) visit(word, 2);
      at += 3;
    } else {
      visit_all(word);
      at += Utf8Length(text[at]);
    }
  }
  while (at < text.size()) {
    char tail[8] = {};
    std::memcpy(tail, text.data() + at, text.size() - at);
    visit_all(Load(tail));
    at += Utf8Length(text[at]);
  }
}

}  // namespace reportlint
