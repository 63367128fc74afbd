#include "text/offset_map.h"

#include <algorithm>

namespace reportlint {

void OffsetMap::Append(uint32_t count, uint32_t step, uint32_t origin,
                       uint32_t origin_step) {
  if (count == 0) return;
  const bool continues = !pieces_.empty() && pieces_.back().step == step &&
                         pieces_.back().origin_step == origin_step &&
                         Map(pieces_.back(), size_) == origin;
  if (!continues) pieces_.push_back({size_, origin, step, origin_step});
  size_ += count * step;
}

Span OffsetMap::Origin(Span range) const {
  if (pieces_.empty()) return {};
  const uint32_t begin = Map(pieces_[PieceAt(range.begin)], range.begin);
  if (range.size() == 0) return {begin, begin};
  return {begin, Map(pieces_[PieceAt(range.end - 1)], range.end)};
}

bool OffsetMap::Contiguous(Span range) const {
  if (pieces_.empty() || range.size() == 0) return true;
  const size_t last = PieceAt(range.end - 1);
  for (size_t i = PieceAt(range.begin);; ++i) {
    if (pieces_[i].origin_step == 0) return false;
    if (i == last) return true;
    const Piece& next = pieces_[i + 1];
    if (Map(pieces_[i], next.begin) != next.origin) return false;
  }
}

size_t OffsetMap::PieceAt(uint32_t offset) const {
  const auto after =
      std::ranges::upper_bound(pieces_, offset, {}, &Piece::begin);
  return static_cast<size_t>(after - pieces_.begin()) - 1;
}

uint32_t OffsetMap::Map(const Piece& piece, uint32_t offset) const {
  const uint32_t inside = offset - piece.begin;
  return piece.origin + inside / piece.step * piece.origin_step;
}

}  // namespace reportlint
