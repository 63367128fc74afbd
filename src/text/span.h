#pragma once

#include <cstdint>

namespace reportlint {

// A half-open range of bytes in a UTF-8 text, or of folded characters.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool Contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool operator==(const Span&) const = default;
};

}  // namespace reportlint
