#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace reportlint {

// Some ASCII characters, to be found in text that has few of them. Han has no
// ASCII bytes, so most of a report is passed over by 32 bytes at a time.
class AsciiSet {
 public:
  constexpr explicit AsciiSet(std::string_view characters) {
    for (const char c : characters) holds_[static_cast<uint8_t>(c)] = true;
  }

  constexpr bool Holds(char c) const { return holds_[static_cast<uint8_t>(c)]; }

  // The first character of the set at `at` or behind; npos where there is none.
  size_t Find(std::string_view text, size_t at) const {
    constexpr size_t kWord = sizeof(uint64_t);
    constexpr size_t kStride = 4 * kWord;
    const char* const p = text.data();
    while (at + kWord <= text.size()) {
      if (at + kStride <= text.size() &&
          AsciiIn(Load(p + at) & Load(p + at + kWord) &
                  Load(p + at + 2 * kWord) & Load(p + at + 3 * kWord)) == 0) {
        at += kStride;
        continue;
      }
      for (uint64_t ascii = AsciiIn(Load(p + at)); ascii != 0;
           ascii &= ascii - 1) {
        const size_t byte = ByteOf(ascii);
        if (Holds(text[at + byte])) return at + byte;
      }
      at += kWord;
    }
    for (; at < text.size(); ++at) {
      if (Holds(text[at])) return at;
    }
    return std::string_view::npos;
  }

 private:
  static uint64_t Load(const char* p) {
    uint64_t word;
    std::memcpy(&word, p, sizeof word);
    return word;
  }

  // One bit for each byte that is ASCII.
  static uint64_t AsciiIn(uint64_t word) { return ~word & 0x8080808080808080u; }

  // Of the lowest bit that is set, where its byte stands in memory.
  static size_t ByteOf(uint64_t bits) {
    static_assert(std::endian::native == std::endian::little);
    return static_cast<size_t>(std::countr_zero(bits)) / 8;
  }

  std::array<bool, 256> holds_ = {};
};

}  // namespace reportlint
