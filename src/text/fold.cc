#include "text/fold.h"

#include <xxhash.h>

#include "text/character.h"
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint {

std::string Fold(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NarrowLower(NextCharacter(text, at));
    if (IsHan(c)) {
      AppendUtf8(key, Simplified(c));
    } else if (IsWord(c)) {
      AppendUtf8(key, c);
    }
  }
  return key;
}

Hash128 HashOf(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

std::string Hex(Hash128 hash) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string digits(32, '0');
  for (int i = 0; i < 16; ++i) {
    digits[static_cast<size_t>(15 - i)] = kDigits[hash.high >> (4 * i) & 15];
    digits[static_cast<size_t>(31 - i)] = kDigits[hash.low >> (4 * i) & 15];
  }
  return digits;
}

}  // namespace reportlint
