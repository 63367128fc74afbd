#pragma once

#include <bitset>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/utf8.h"

namespace reportlint {

// Many literal strings, all found in one pass. At each character a filter of
// 16 KiB answers from the next two bytes (for literals under six bytes) or six
// bytes (two Han characters) whether one may stand there; the few candidates
// are then compared. The time does not depend on how many literals there are
// but on how often they nearly occur.
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
  static constexpr size_t kLong = 6;
  static constexpr uint64_t kLongMask = (uint64_t{1} << (8 * kLong)) - 1;

  static uint64_t Load(const char* p) {
    uint64_t word;
    std::memcpy(&word, p, sizeof word);
    return word;
  }
  static size_t LongSlot(uint64_t word) {
    return ((word & kLongMask) * 0x9E3779B97F4A7C15u) >> 48;
  }
  bool MayStart(uint64_t word) const {
    return short_[word & 0xFFFF] || long_[LongSlot(word)];
  }

  // The literals that stand at the beginning of `text`, through `found(id)`.
  template <class Found>
  void Compare(std::string_view text, uint64_t word, Found found) const;

  std::vector<std::string> literals_;
  std::bitset<65536> short_;  // by the first two bytes
  std::bitset<65536> long_;   // by a hash of the first six
  std::unordered_map<uint64_t, std::vector<uint32_t>> by_prefix_;
};

template <class Found>
void Literals::Compare(std::string_view text, uint64_t word,
                       Found found) const {
  const auto look = [&](uint64_t key) {
    const auto it = by_prefix_.find(key);
    if (it == by_prefix_.end()) return;
    for (const uint32_t id : it->second) {
      if (text.starts_with(literals_[id])) found(id);
    }
  };
  // A literal of one byte is filed under that byte alone; see the constructor.
  if (short_[word & 0xFFFF]) {
    look(word & 0xFFFF);
    look((word & 0xFF) | uint64_t{1} << 56);
  }
  if (long_[LongSlot(word)]) look((word & kLongMask) | uint64_t{2} << 56);
}

template <class Found>
void Literals::Scan(std::string_view text, Found found) const {
  if (literals_.empty()) return;
  const size_t whole = text.size() < 8 ? 0 : text.size() - 7;
  size_t at = 0;
  const auto visit = [&](uint64_t word) {
    if (MayStart(word)) [[unlikely]] {
      Compare(text.substr(at), word,
              [&](uint32_t id) { found(static_cast<uint32_t>(at), id); });
    }
  };
  while (at < whole) {
    visit(Load(text.data() + at));
    at += Utf8Length(text[at]);
  }
  while (at < text.size()) {
    char tail[8] = {};
    std::memcpy(tail, text.data() + at, text.size() - at);
    visit(Load(tail));
    at += Utf8Length(text[at]);
  }
}

}  // namespace reportlint
