#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "text/character_array.h"
#include "text/span.h"
#include "text/utf8.h"

namespace reportlint {

// The folded characters of pieces of a text side by side, for work that reads
// them more than once. Characters beyond the basic plane are told apart by
// twelve bits; where that is not enough, ReadTheSame() is certain.
class FoldedText {
 public:
  // `text` is valid UTF-8 and must outlive the object.
  explicit FoldedText(std::string_view text) : text_(text) {}

  // Makes room for as many characters; memory that is not used is not touched.
  void Reserve(size_t characters);

  // Adds the characters of a piece of the text behind those of the last one.
  void Append(Span piece);
  // The same of some of the characters of the text.
  void Append(const CharacterArray& characters, Span some) {
    Append(characters, some, 0);
  }

  std::u16string_view characters() const { return {characters_.get(), size_}; }
  std::u16string_view Between(Span characters) const {
    return {characters_.get() + characters.begin, characters.size()};
  }
  uint32_t size() const { return static_cast<uint32_t>(size_); }

  // Where character `index` begins, and where the bytes that it stands for end.
  uint32_t Begin(uint32_t index) const { return begins_[index]; }
  uint32_t End(uint32_t index) const {
    const uint32_t begin = begins_[index];
    return begin + static_cast<uint32_t>(Utf8Length(text_[begin]));
  }

  // The first character that begins at byte `offset` or behind it, or size().
  // REQUIRES: the pieces were added in the order in which they stand.
  uint32_t IndexAt(uint32_t offset) const;

  // The bytes of characters `begin` to `end`, half-open and not empty.
  Span Bytes(uint32_t begin, uint32_t end) const {
    return {Begin(begin), End(end - 1)};
  }

  // The characters that something was left out before, in ascending order: a
  // mark or a blank. What is left out at the end of a piece stands before the
  // next one, or before size().
  const std::vector<uint32_t>& gaps() const { return gaps_; }

 private:
  // The characters are of what begins with byte `offset` of the text.
  void Append(const CharacterArray& characters, Span some, uint32_t offset);

  std::string_view text_;
  size_t size_ = 0;
  size_t room_ = 0;
  std::unique_ptr<char16_t[]> characters_;  // room_ of them, size_ in use
  std::unique_ptr<uint32_t[]> begins_;      // of each, in text_
  std::vector<uint32_t> gaps_;
};

// Whether two texts are the same when folded. Allocates nothing.
bool ReadTheSame(std::string_view a, std::string_view b);

}  // namespace reportlint
