#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reportlint {

// The key that two texts share when they read the same: half-width, lower
// case, simplified, without blanks and punctuation. UTF-8.
std::string Fold(std::string_view text);

// A 128-bit hash (XXH3) of a text's bytes, the same on every machine.
struct Hash128 {
  uint64_t high = 0;
  uint64_t low = 0;
  bool operator==(const Hash128&) const = default;
};
Hash128 HashOf(std::string_view bytes);

// 32 lower-case hexadecimal digits.
std::string Hex(Hash128 hash);

}  // namespace reportlint
