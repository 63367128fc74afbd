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

void AppendUtf8(std::string& text, char32_t c) {
  char bytes[4];
  text.append(bytes, PutUtf8(bytes, c));
}

size_t CountCharacters(std::string_view text) {
  constexpr uint64_t kLowBits = 0x0101010101010101u;
  size_t count = 0;
  size_t at = 0;
  for (; at + sizeof(uint64_t) <= text.size(); at += sizeof(uint64_t)) {
    uint64_t word;
    std::memcpy(&word, text.data() + at, sizeof word);
    // One bit for each byte that is none of 10xxxxxx; their sum is on top.
    const uint64_t leads = (~word >> 7 | word >> 6) & kLowBits;
    count += leads * kLowBits >> 56;
  }
  for (; at < text.size(); ++at) count += IsContinuation(text[at]) ? 0 : 1;
  return count;
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
