#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/utf8.h"

namespace reportlint {

// Punctuation and blanks, to be found by their first bytes in text that is
// mostly Han: of it, none of whose bytes they may be, sixteen bytes are passed
// over at a time.
class LeadSet {
 public:
  constexpr explicit LeadSet(std::u32string_view characters) {
    for (const char32_t c : characters) {
      char bytes[4] = {};
      PutUtf8(bytes, c);
      holds_[static_cast<uint8_t>(bytes[0])] = true;
    }
  }

  // Whether one of the characters may begin with this byte.
  constexpr bool Holds(char lead) const {
    return holds_[static_cast<uint8_t>(lead)];
  }

  // Where at `at` or behind one of the characters may begin, or the text's end.
  size_t Find(std::string_view text, size_t at) const {
    for (; at + sizeof(Bytes) <= text.size(); at += sizeof(Bytes)) {
      Bytes bytes;
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      const Bytes others = (bytes > kLastHan) |
                           ((bytes > kLastContinuation) & (bytes < kFirstHan));
      uint64_t words[2];
      static_assert(sizeof words == sizeof others);
      std::memcpy(words, &others, sizeof others);
      for (size_t i = 0; i < std::size(words); ++i) {
        // One bit for each byte of neither Han nor a continuation.
        for (uint64_t bits = words[i] & kHighBits; bits != 0;
             bits &= bits - 1) {
          static_assert(std::endian::native == std::endian::little);
          const size_t found = at + i * sizeof(uint64_t) +
                               static_cast<size_t>(std::countr_zero(bits)) / 8;
          if (Holds(text[found])) return found;
        }
      }
    }
    while (at < text.size() && !Holds(text[at])) ++at;
    return at;
  }

 private:
  using Bytes [[gnu::vector_size(16)]] = signed char;

  static constexpr uint64_t kHighBits = 0x8080808080808080u;
  static constexpr signed char kLastContinuation = '\xBF';
  static constexpr signed char kFirstHan = '\xE4';  // U+4000 to U+9FFF
  static constexpr signed char kLastHan = '\xE9';

  std::array<bool, 256> holds_ = {};
};

}  // namespace reportlint
