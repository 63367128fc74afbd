#include "text/folded_text.h"

#include <algorithm>

#include "text/fold.h"

namespace reportlint {
namespace {

// Stands for a character beyond the basic plane. No character is folded to one
// of this private area.
constexpr char16_t Short(char32_t c) {
  return static_cast<char16_t>(c < 0x10000 ? c : 0xE000 | (c & 0xFFF));
}

}  // namespace

void FoldedText::Append(Span piece) {
  const size_t most = size_ + piece.size();
  if (characters_.size() < most) {
    const size_t room = std::max(most, 2 * size_);
    characters_.resize(room);
    begins_.resize(room);
  }
  const FoldTable table;
  char16_t* const characters = characters_.data();
  uint32_t* const begins = begins_.data();
  size_t size = size_;
  for (size_t at = piece.begin; at < piece.end;) {
    const auto begin = static_cast<uint32_t>(at);
    const char32_t folded = table[NextCharacter(text_, at)];
    if (folded == 0) {
      if (gaps_.empty() || gaps_.back() != size) {
        gaps_.push_back(static_cast<uint32_t>(size));
      }
      continue;
    }
    characters[size] = Short(folded);
    begins[size] = begin;
    ++size;
  }
  size_ = size;
}

bool ReadTheSame(std::string_view a, std::string_view b) {
  Folding one(a);
  Folding other(b);
  while (one.Next()) {
    if (!other.Next() || one.character() != other.character()) return false;
  }
  return !other.Next();
}

}  // namespace reportlint
