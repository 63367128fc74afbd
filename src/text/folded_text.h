#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/span.h"
#include "text/utf8.h"

namespace reportlint {

// A text's folded characters side by side, for work that reads them more than
// once. Assign() anew rather than make another: the memory is kept.
class FoldedText {
 public:
  // `text` stands at the byte `offset` of a larger one, in which all places are
  // told, and must live as long as they are asked for.
  void Assign(std::string_view text, uint32_t offset,
              Digits digits = Digits::kKept);

  std::u32string_view characters() const { return {characters_.data(), size_}; }
  uint32_t size() const { return static_cast<uint32_t>(size_); }

  // Where character `index` begins, and where the bytes that it stands for end.
  uint32_t Begin(uint32_t index) const { return offset_ + begins_[index]; }
  uint32_t End(uint32_t index) const {
    const uint32_t begin = begins_[index];
    return offset_ + begin + static_cast<uint32_t>(Utf8Length(text_[begin]));
  }

  // The bytes of characters `begin` to `end`, half-open and not empty.
  Span Between(uint32_t begin, uint32_t end) const {
    return {Begin(begin), End(end - 1)};
  }

 private:
  std::string_view text_;
  uint32_t offset_ = 0;
  size_t size_ = 0;
  std::u32string characters_;     // at least size_ of them
  std::vector<uint32_t> begins_;  // of each, in text_
};

// Whether two texts are the same when folded. Allocates nothing.
bool ReadTheSame(std::string_view a, std::string_view b);

}  // namespace reportlint
