#include "text/utf8.h"

#include <algorithm>

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
  return static_cast<size_t>(std::ranges::count_if(
      text, [](char byte) { return !IsContinuation(byte); }));
}

bool IsValidUtf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

std::string_view Prefix(std::string_view text, size_t most) {
  size_t at = 0;
  while (most-- > 0 && at < text.size()) at += Utf8Length(text[at]);
  return text.substr(0, at);
}

}  // namespace reportlint
