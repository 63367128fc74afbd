#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace reportlint {

// Whether `word`, in small letters a to z, is an English word of the lists
// american-english and british-english. A few others pass for one as well, one
// in several hundred: what the program knows is a filter of their hashes.
bool IsEnglishWord(std::string_view word);

// What the generator writes: the filter's bits.
extern const std::span<const uint64_t> kEnglishWordBits;

// The bits of a word: kEnglishHashes numbers below the size of the filter.
inline constexpr int kEnglishFilterBits = 20;
inline constexpr int kEnglishHashes = 4;
inline uint64_t EnglishHash(std::string_view word) {
  uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a
  for (const char c : word) {
    hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001B3u;
  }
  return hash * 0x9E3779B97F4A7C15u;
}
inline uint64_t EnglishBit(uint64_t hash, int i) {
  const uint64_t step = hash >> 32 | 1;
  return (hash + static_cast<uint64_t>(i) * step) &
         ((uint64_t{1} << kEnglishFilterBits) - 1);
}

}  // namespace reportlint
