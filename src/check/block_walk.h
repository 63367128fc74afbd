#pragma once

#include <cstddef>
#include <cstdint>

#include "document/document.h"

namespace reportlint {

// Tells in which blocks places stand that come in ascending order, as hits do:
// one walk along the blocks, where Document::BlockAt looks through all of them
// each time.
class BlockWalk {
 public:
  explicit BlockWalk(const Document& document) : document_(document) {}

  // The block in which `offset` of the reading text stands.
  // REQUIRES: it stands in one, and not before an offset asked for earlier.
  const Block& At(uint32_t offset) {
    while (offset >= span_.end) {
      block_ = &document_.blocks()[next_++];
      span_ = document_.SpanOf(block_->text);
    }
    return *block_;
  }

  // Where the block that was last told begins and ends.
  Span span() const { return span_; }

 private:
  const Document& document_;
  size_t next_ = 0;
  const Block* block_ = nullptr;
  Span span_ = {};
};

}  // namespace reportlint
