#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportlint {

// A stretch of Han characters from U+4000 to U+9FFF, all of three bytes, so
// that they are counted without being decoded.
class HanRun {
 public:
  static constexpr size_t kBytes = 3;  // of each character

  // Whether a byte begins such a character.
  static bool IsLead(char byte) {
    const auto lead = static_cast<uint8_t>(byte);
    return lead >= 0xE4 && lead <= 0xE9;
  }

  // All that stand in `text` around the one at `at`.
  static HanRun Around(std::string_view text, size_t at) {
    size_t begin = at;
    while (begin >= kBytes && IsLead(text[begin - kBytes])) begin -= kBytes;
    while (at < text.size() && IsLead(text[at])) at += kBytes;
    return HanRun(text.substr(begin, at - begin));
  }

  // A view into the text.
  std::string_view text() const { return text_; }

  size_t size() const { return text_.size() / kBytes; }

  std::string_view Word(size_t begin, size_t size) const {
    return text_.substr(begin * kBytes, size * kBytes);
  }

  // Whether characters `i` and `j` are the same.
  bool Same(size_t i, size_t j) const {
    const char* a = text_.data() + i * kBytes;
    const char* b = text_.data() + j * kBytes;
    return a[2] == b[2] && a[1] == b[1] && a[0] == b[0];
  }

 private:
  explicit HanRun(std::string_view text) : text_(text) {}

  std::string_view text_;
};

}  // namespace reportlint
