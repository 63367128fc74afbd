#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace reportlint {

// Some ASCII characters, to be found in text that has few of them. Han has no
// ASCII bytes, so most of a report is passed over by sixteen bytes at a time.
class AsciiSet {
 public:
  constexpr explicit AsciiSet(std::string_view characters) {
    for (const char c : characters) holds_[static_cast<uint8_t>(c)] = true;
  }

  constexpr bool Holds(char c) const { return holds_[static_cast<uint8_t>(c)]; }

  // The first character of the set at `at` or behind; npos where there is none.
  size_t Find(std::string_view text, size_t at) const {
    for (; at + kBlock <= text.size(); at += kBlock) {
      uint64_t words[kBlock / sizeof(uint64_t)];
      std::memcpy(words, text.data() + at, sizeof words);
      if (((words[0] & words[1]) & kHighBits) == kHighBits) continue;
      for (size_t i = 0; i < std::size(words); ++i) {
        // One bit for each byte that is ASCII.
        for (uint64_t ascii = ~words[i] & kHighBits; ascii != 0;
             ascii &= ascii - 1) {
          const size_t found = at + i * sizeof(uint64_t) + ByteOf(ascii);
          if (Holds(text[found])) return found;
        }
      }
    }
    for (; at < text.size(); ++at) {
      if (Holds(text[at])) return at;
    }
    return std::string_view::npos;
  }

 private:
  static constexpr size_t kBlock = 16;
  static constexpr uint64_t kHighBits = 0x8080808080808080u;

  // Of the lowest bit that is set, where its byte stands in memory.
  static size_t ByteOf(uint64_t bits) {
    static_assert(std::endian::native == std::endian::little);
    return static_cast<size_t>(std::countr_zero(bits)) / 8;
  }

  std::array<bool, 256> holds_ = {};
};

}  // namespace reportlint
