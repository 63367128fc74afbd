#include "text/utf8.h"

#include <algorithm>
#include <cstring>

#include <simdjson.h>

namespace reportlint {

size_t FloorBorder(std::string_view text, size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && IsContinuation(text[at])) --at;
  return at;
}

char* PutUtf8(char* out, char32_t c) {
  if (c < 0x80) {
    *out++ = static_cast<char>(c);
    return out;
  }
  if (c < 0x800) {
    *out++ = static_cast<char>(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      *out++ = static_cast<char>(0xE0 | (c >> 12));
    } else {
      *out++ = static_cast<char>(0xF0 | (c >> 18));
      *out++ = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    }
    *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  }
  *out++ = static_cast<char>(0x80 | (c & 0x3F));
  return out;
}

void AppendUtf8(std::string& text, char32_t c) {
  char bytes[4];
  text.append(bytes, PutUtf8(bytes, c));
}

size_t CountCharacters(std::string_view text) {
  constexpr uint64_t kLowBits = 0x0101010101010101u;
  size_t continuations = 0;
  size_t at = 0;
  for (; at + sizeof(uint64_t) <= text.size(); at += sizeof(uint64_t)) {
    uint64_t word;
    std::memcpy(&word, text.data() + at, sizeof word);
    // A byte that continues a character begins with the bits 10. The product's
    // highest byte is the sum of all bytes.
    const uint64_t continues = word >> 7 & ~(word >> 6) & kLowBits;
    continuations += continues * kLowBits >> 56;
  }
  for (; at < text.size(); ++at) continuations += IsContinuation(text[at]);
  return text.size() - continuations;
}

bool HasAtMost(std::string_view text, size_t characters) {
  constexpr size_t kLongestCharacter = 4;  // bytes
  if (text.size() <= characters) return true;
  return text.size() <= kLongestCharacter * characters &&
         CountCharacters(text) <= characters;
}

bool IsValidUtf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

size_t FindWord(std::string_view text, std::string_view word) {
  const size_t offset = Utf8Length(word.front()) - 1;
  for (size_t at = text.find(word[offset], offset); at != text.npos;
       at = text.find(word[offset], at + 1)) {
    const std::string_view there = text.substr(at - offset, word.size());
    // Most of them do not end like the word.
    if (there.back() == word.back() && there == word) return at - offset;
  }
  return text.npos;
}

std::string_view Prefix(std::string_view text, size_t most) {
  size_t at = 0;
  while (most-- > 0 && at < text.size()) at += Utf8Length(text[at]);
  return text.substr(0, at);
}

}  // namespace reportlint
