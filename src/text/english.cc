#include "text/english.h"

namespace reportlint {

bool IsEnglishWord(std::string_view word) {
  const uint64_t hash = EnglishHash(word);
  for (int i = 0; i < kEnglishHashes; ++i) {
    const uint64_t bit = EnglishBit(hash, i);
    if ((kEnglishWordBits[bit / 64] >> (bit % 64) & 1) == 0) return false;
  }
  return true;
}

}  // namespace reportlint
