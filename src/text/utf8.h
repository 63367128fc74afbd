#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace reportlint {

// Stepping through text that is known to be valid UTF-8. Everything behind
// the decoder is; the decoder itself uses `IsValidUtf8`.

// U+FFFD, which stands where bytes could not be decoded.
inline constexpr char32_t kReplacement = 0xFFFD;

inline bool IsContinuation(char byte) {
  return (static_cast<uint8_t>(byte) & 0xC0) == 0x80;
}

// The length in bytes (1 to 4) of the character whose first byte is `lead`.
inline size_t Utf8Length(char lead) {
  const auto byte = static_cast<uint8_t>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// The character at `at`, which is moved behind it.
// REQUIRES: at < text.size(), on a character border.
inline char32_t NextCharacter(std::string_view text, size_t& at) {
  const auto* p = reinterpret_cast<const uint8_t*>(text.data()) + at;
  const char32_t lead = p[0];
  if (lead < 0x80) {
    at += 1;
    return lead;
  }
  if (lead < 0xE0) {
    at += 2;
    return (lead & 0x1F) << 6 | (p[1] & 0x3F);
  }
  if (lead < 0xF0) {
    at += 3;
    return (lead & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
  }
  at += 4;
  return (lead & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 |
         (p[3] & 0x3Fu);
}

// The character that ends at `at`, which is moved to its beginning.
// REQUIRES: 0 < at <= text.size(), on a character border.
inline char32_t PreviousCharacter(std::string_view text, size_t& at) {
  do {
    --at;
  } while (at > 0 && IsContinuation(text[at]));
  size_t behind = at;
  return NextCharacter(text, behind);
}

// The character that ends at `at`, or the one that begins there; 0 where the
// text begins or ends. REQUIRES: on a character border.
inline char32_t CharacterBefore(std::string_view text, size_t at) {
  return at == 0 ? 0 : PreviousCharacter(text, at);
}
inline char32_t CharacterBehind(std::string_view text, size_t at) {
  return at >= text.size() ? 0 : NextCharacter(text, at);
}

// The largest character border in `text` that is at most `at`.
size_t FloorBorder(std::string_view text, size_t at);

// Writes `character`, 1 to 4 bytes, to `out`; returns what is behind it.
constexpr char* PutUtf8(char* out, char32_t character) {
  const char32_t c = character;
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

void AppendUtf8(std::string& text, char32_t character);

size_t CountCharacters(std::string_view text);

// Whether `text` has at most so many characters; cheap for long texts.
inline bool FitsIn(std::string_view text, size_t characters) {
  return text.size() <= characters ||
         (text.size() <= 4 * characters && CountCharacters(text) <= characters);
}

// Whether `text` has at least so many characters; as cheap.
inline bool HasAtLeast(std::string_view text, size_t characters) {
  return characters == 0 || !FitsIn(text, characters - 1);
}

bool IsValidUtf8(std::string_view bytes);

// The first `most` characters of `text`.
std::string_view Prefix(std::string_view text, size_t most);

}  // namespace reportlint
