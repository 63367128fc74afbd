#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace reportlint {

// Some ASCII characters, to be found in text that has few of them. Han has no
// ASCII bytes, so most of a report is passed over by eight bytes at a time.
class AsciiSet {
 public:
  constexpr explicit AsciiSet(std::string_view characters) {
    for (const char c : characters) holds_[static_cast<uint8_t>(c)] = true;
  }

  constexpr bool Holds(char c) const { return holds_[static_cast<uint8_t>(c)]; }

  // The first character of the set at `at` or behind; npos where there is none.
  size_t Find(std::string_view text, size_t at) const {
    constexpr uint64_t kHighBits = 0x8080808080808080u;
    for (; at + sizeof(uint64_t) <= text.size(); at += sizeof(uint64_t)) {
      uint64_t word;
      std::memcpy(&word, text.data() + at, sizeof word);
      // One bit for each byte that is ASCII.
      for (uint64_t ascii = ~word & kHighBits; ascii != 0; ascii &= ascii - 1) {
        const size_t byte = ByteOf(ascii);
        if (Holds(text[at + byte])) return at + byte;
      }
    }
    for (; at < text.size(); ++at) {
      if (Holds(text[at])) return at;
    }
    return std::string_view::npos;
  }

 private:
  // Of the lowest bit that is set, where its byte stands in memory.
  static size_t ByteOf(uint64_t bits) {
    static_assert(std::endian::native == std::endian::little);
    return static_cast<size_t>(std::countr_zero(bits)) / 8;
  }

  std::array<bool, 256> holds_ = {};
};

}  // namespace reportlint
