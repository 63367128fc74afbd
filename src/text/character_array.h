#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "text/span.h"

namespace reportlint {

// The characters of a text side by side, decoded once for all that look at each
// of them, or at several together. One of the basic plane is its own unit.
// Those beyond it share the units of the surrogates, of which valid UTF-8 has
// none: where it matters which of them it is, the text tells.
class CharacterArray {
 public:
  // `text` is valid UTF-8 and must outlive the object.
  explicit CharacterArray(std::string_view text);

  std::string_view text() const { return text_; }

  // Behind them stand kSpare null characters, to be read together with the last
  // ones.
  std::u16string_view units() const { return {units_.get(), size_}; }
  static constexpr size_t kSpare = 16;

  uint32_t size() const { return size_; }

  // The byte with which character `index` begins; of size(), the text's end.
  uint32_t Begin(uint32_t index) const { return begins_[index]; }

  // The first character that begins at byte `offset` or behind it, or size().
  // Fast if not much stands between it and character `from`, which must not be
  // behind it.
  uint32_t IndexAt(uint32_t offset, uint32_t from = 0) const;

  // The indices of the characters of `piece`, a view into the text; half-open.
  // `from` as above.
  Span IndicesOf(std::string_view piece, uint32_t from = 0) const {
    const auto begin = static_cast<uint32_t>(piece.data() - text_.data());
    const uint32_t first = IndexAt(begin, from);
    return {first, IndexAt(begin + static_cast<uint32_t>(piece.size()), first)};
  }

  static constexpr char16_t UnitOf(char32_t c) {
    return static_cast<char16_t>(c < 0x10000 ? c : kBeyond | (c & 0x7FF));
  }
  static constexpr bool IsBeyond(char16_t unit) {
    return (unit & 0xF800) == kBeyond;
  }

 private:
  static constexpr char16_t kBeyond = 0xD800;

  std::string_view text_;
  uint32_t size_ = 0;
  std::unique_ptr<char16_t[]> units_;
  std::unique_ptr<uint32_t[]> begins_;
};

}  // namespace reportlint
