#include "text/fold.h"

#include <bit>
#include <vector>

#include <xxhash.h>

#include "text/character.h"
#include "text/character_array.h"
#include "text/han.h"

namespace reportlint {

char32_t FoldTable::FoldRare(char32_t c) {
  const char32_t narrow = NarrowLower(c);
  if (IsHan(narrow)) return Simplified(narrow);
  return IsWord(narrow) ? narrow : 0;
}

const char16_t* FoldTable::Table() {
  static const std::vector<char16_t> table = [] {
    std::vector<char16_t> all(0x10000);
    const auto set = [&](char32_t c, char32_t folded) {
      if (c >= all.size()) return;
      all[c] = folded < kAsk ? static_cast<char16_t>(folded) : kAsk;
    };
    for (char32_t c = 0; c < all.size(); ++c) {
      set(c, IsHan(c) ? c : CharacterArray::IsBeyond(c) ? kAsk : FoldRare(c));
    }
    for (const HanEntry& entry : kHanEntries) {
      set(entry.character, entry.simplified);
    }
    return all;
  }();
  return table.data();
}

std::string Fold(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for (Folding folding(text); folding.Next();) {
    AppendUtf8(key, folding.character());
  }
  return key;
}

Hash128 HashOf(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

Hash128 HashOf(std::u16string_view characters) {
  static_assert(std::endian::native == std::endian::little);
  return HashOf(std::string_view(
      reinterpret_cast<const char*>(characters.data()), 2 * characters.size()));
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
