#pragma once

#include <cstddef>
#include <string_view>

namespace reportlint {

// Where `word` stands in `text` first, at `from` or behind; npos where it does
// not. As std::string_view::find, but that looks for a word's first byte, which
// in Chinese every sixth character shares; this, for the last byte of its first
// character, which one in sixty shares.
size_t FindWord(std::string_view text, std::string_view word, size_t from = 0);

inline bool HasWord(std::string_view text, std::string_view word) {
  return FindWord(text, word) != std::string_view::npos;
}

}  // namespace reportlint
