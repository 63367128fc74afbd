#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/span.h"

namespace reportlint {

// Where each character of a text came from: a map from byte offsets in the
// text to byte offsets in its origin, made of pieces. Within a piece every
// character has one length in the text and one in the origin (3 and 2 for Han
// in GB18030); between pieces the origin may skip (markup, line ends) but
// never goes back. Offsets given and returned are on character borders.
class OffsetMap {
 public:
  // Adds `count` characters of `step` bytes that came from `origin_step`
  // bytes each, the first at `origin`. A count of bytes whose lengths agree on
  // both sides may be given as so many characters of one byte.
  void Append(uint32_t count, uint32_t step, uint32_t origin,
              uint32_t origin_step);

  // `count` bytes that stand in the origin just so, from `origin` on.
  void AppendBytes(uint32_t count, uint32_t origin) {
    Append(count, 1, origin, 1);
  }

  // The size of the text mapped so far, in bytes.
  uint32_t size() const { return size_; }

  // The origin of a range. A range that ends where a piece ends does not
  // reach over what the origin skips there.
  Span Origin(Span range) const;

  // Whether the origin skips nothing inside `range` and has bytes for all of
  // it, so that what stands there may be replaced as a whole.
  bool Contiguous(Span range) const;

 private:
  struct Piece {
    uint32_t begin = 0;
    uint32_t origin = 0;
    uint32_t step = 1;
    uint32_t origin_step = 1;
  };

  size_t PieceAt(uint32_t offset) const;
  uint32_t Map(const Piece& piece, uint32_t offset) const;

  std::vector<Piece> pieces_;
  uint32_t size_ = 0;
};

}  // namespace reportlint
