#include "text/folded_text.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace reportlint {
namespace {

// Stands for a character beyond the basic plane. No character is folded to one
// of this private area.
constexpr char16_t Short(char32_t c) {
  return static_cast<char16_t>(c < 0x10000 ? c : 0xE000 | (c & 0xFFF));
}

}  // namespace

void FoldedText::Reserve(size_t characters) {
  if (characters <= room_) return;
  auto all = std::make_unique_for_overwrite<char16_t[]>(characters);
  auto begins = std::make_unique_for_overwrite<uint32_t[]>(characters);
  std::copy_n(characters_.get(), size_, all.get());
  std::copy_n(begins_.get(), size_, begins.get());
  characters_ = std::move(all);
  begins_ = std::move(begins);
  room_ = characters;
}

void FoldedText::Append(Span piece) {
  const CharacterArray characters(text_.substr(piece.begin, piece.size()));
  Append(characters, {0, characters.size()}, piece.begin);
}

void FoldedText::Append(const CharacterArray& characters, Span some,
                        uint32_t offset) {
  const size_t most = size_ + some.size();
  if (room_ < most) Reserve(std::max(most, 2 * room_));
  const FoldTable table;
  const char16_t* const units = characters.units().data();
  char16_t* const folded = characters_.get();
  uint32_t* const begins = begins_.get();
  size_t size = size_;
  for (uint32_t i = some.begin; i < some.end; ++i) {
    char16_t one = table.OfUnit(units[i]);
    if (one == 0 || one == FoldTable::kAsk) [[unlikely]] {
      if (one == FoldTable::kAsk) {
        one = Short(
            table[CharacterBehind(characters.text(), characters.Begin(i))]);
      }
      if (one == 0) {
        if (gaps_.empty() || gaps_.back() != size) {
          gaps_.push_back(static_cast<uint32_t>(size));
        }
        continue;
      }
    }
    folded[size] = one;
    begins[size] = offset + characters.Begin(i);
    ++size;
  }
  size_ = size;
}

uint32_t FoldedText::IndexAt(uint32_t offset) const {
  const uint32_t* const begin = begins_.get();
  return static_cast<uint32_t>(std::lower_bound(begin, begin + size_, offset) -
                               begin);
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
