#include "text/utf8.h"

#include <algorithm>

#include <simdjson.h>

namespace reportlint {

char32_t NextCharacter(std::string_view text, size_t& at) {
  const auto* p = reinterpret_cast<const uint8_t*>(text.data()) + at;
  const uint8_t lead = p[0];
  if (lead < 0x80) {
    at += 1;
    return lead;
  }
  if (lead < 0xE0) {
    at += 2;
    return char32_t(lead & 0x1F) << 6 | (p[1] & 0x3F);
  }
  if (lead < 0xF0) {
    at += 3;
    return char32_t(lead & 0x0F) << 12 | char32_t(p[1] & 0x3F) << 6 |
           (p[2] & 0x3F);
  }
  at += 4;
  return char32_t(lead & 0x07) << 18 | char32_t(p[1] & 0x3F) << 12 |
         char32_t(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

char32_t PreviousCharacter(std::string_view text, size_t& at) {
  do {
    --at;
  } while (at > 0 && IsContinuation(text[at]));
  size_t behind = at;
  return NextCharacter(text, behind);
}

size_t FloorBorder(std::string_view text, size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && IsContinuation(text[at])) --at;
  return at;
}

void AppendUtf8(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (c >> 18));
    text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  }
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
