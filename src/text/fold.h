#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace reportlint {

// Folding: two texts that read the same become the same. Characters turn
// half-width, lower case and simplified; blanks and punctuation are left out.

// The folded form of each character, or 0 for one that is left out.
class FoldTable {
 public:
  FoldTable() : table_(Table()) {}

  // The folded form of a unit of the basic plane; kAsk where operator[] has to
  // be asked for the whole character, as for surrogates.
  static constexpr char16_t kAsk = 0xFFFF;
  char16_t OfUnit(char16_t unit) const { return table_[unit]; }

  char32_t operator[](char32_t c) const {
    if (c >= 0x10000) [[unlikely]] {
      return FoldRare(c);
    }
    const char16_t folded = table_[c];
    return folded != kAsk ? folded : FoldRare(c);
  }

 private:
  // Of the basic plane.
  static const char16_t* Table();
  static char32_t FoldRare(char32_t c);

  const char16_t* table_;
};

// The folded characters of a text, one by one, and where each stands. Allocates
// nothing; some 2 ns a character.
class Folding {
 public:
  // `text` is valid UTF-8 and must outlive the object.
  explicit Folding(std::string_view text) : text_(text) {}

  // Moves on to the next folded character; false at the end of the text.
  bool Next() {
    while (end_ < text_.size()) {
      begin_ = end_;
      character_ = table_[NextCharacter(text_, end_)];
      if (character_ != 0) return true;
    }
    return false;
  }

  char32_t character() const { return character_; }

  // The bytes of the text that the character stands for, half-open.
  uint32_t begin() const { return static_cast<uint32_t>(begin_); }
  uint32_t end() const { return static_cast<uint32_t>(end_); }

 private:
  std::string_view text_;
  FoldTable table_;
  char32_t character_ = 0;
  size_t begin_ = 0;
  size_t end_ = 0;
};

// The key that two texts share when they read the same, in UTF-8.
std::string Fold(std::string_view text);

// A 128-bit hash (XXH3) of a text's bytes, the same on every machine.
struct Hash128 {
  uint64_t high = 0;
  uint64_t low = 0;
  auto operator<=>(const Hash128&) const = default;
};
Hash128 HashOf(std::string_view bytes);

// The same of characters, two bytes each, the low one first.
Hash128 HashOf(std::u16string_view characters);

// 32 lower-case hexadecimal digits.
std::string Hex(Hash128 hash);

}  // namespace reportlint
