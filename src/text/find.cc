#include "text/find.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace reportlint {
namespace {

using Bytes [[gnu::vector_size(16)]] = char;

Bytes BytesAt(const char* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// Where `word` begins in the sixteen bytes at `at`; npos where nowhere.
size_t FindInBlock(std::string_view text, std::string_view word, size_t at) {
  constexpr uint64_t kHighBits = 0x8080808080808080u;
  const auto both =
      (BytesAt(text.data() + at) == word.front()) &
      (BytesAt(text.data() + at + word.size() - 1) == word.back());
  uint64_t halves[2];
  std::memcpy(halves, &both, sizeof both);
  for (size_t i = 0; i < std::size(halves); ++i) {
    static_assert(std::endian::native == std::endian::little);
    for (uint64_t bits = halves[i] & kHighBits; bits != 0; bits &= bits - 1) {
      const size_t found =
          at + 8 * i + static_cast<size_t>(std::countr_zero(bits)) / 8;
      if (text.compare(found, word.size(), word) == 0) return found;
    }
  }
  return std::string_view::npos;
}

}  // namespace

size_t FindWord(std::string_view text, std::string_view word, size_t from) {
  const size_t block = sizeof(Bytes) + word.size() - 1;
  if (word.empty() || text.size() < from + block) return text.find(word, from);
  const size_t last = text.size() - block;
  for (size_t at = from; at < last; at += sizeof(Bytes)) {
    const size_t found = FindInBlock(text, word, at);
    if (found != std::string_view::npos) return found;
  }
  return FindInBlock(text, word, last);  // once more, some of it
}

}  // namespace reportlint
