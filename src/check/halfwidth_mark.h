#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {

// How an ASCII mark inside Chinese text should be written.
struct Verdict {
  std::string_view right = {};  // empty: not known
  bool certain = false;
};
using Judgement = std::optional<Verdict>;  // nothing: it belongs there

// An ASCII mark of a block.
struct HalfwidthMark {
  size_t at = 0;  // in the block
  Judgement judgement = {};
};

// Han, and the marks that stand in Chinese text alone.
inline bool IsChinese(char32_t c) {
  return IsHan(c) || (c > 0x3000 && c <= 0x303F) ||
         (c >= 0xFF01 && c <= 0xFF5E) || c == U'“' || c == U'”' || c == U'‘' ||
         c == U'’' || c == U'—' || c == U'…' || c == U'·';
}

// How many characters BeforeAll and BehindAll pass over at most, so that a run
// of them costs no more than its length.
inline constexpr int kMostPassed = 8;

// The character before a place of `text`, or the one after it, blanks and the
// ASCII characters of `passed` left out; 0 where no other is near by.
inline char32_t BeforeAll(std::string_view text, size_t at,
                          std::string_view passed) {
  for (int i = 0; at > 0 && i < kMostPassed; ++i) {
    const char32_t c = PreviousCharacter(text, at);
    if (!IsBlank(c) && (c >= 0x80 || passed.find(char(c)) == passed.npos)) {
      return c;
    }
  }
  return 0;
}
inline char32_t BehindAll(std::string_view text, size_t at,
                          std::string_view passed) {
  for (int i = 0; at < text.size() && i < kMostPassed; ++i) {
    const char32_t c = NextCharacter(text, at);
    if (!IsBlank(c) && (c >= 0x80 || passed.find(char(c)) == passed.npos)) {
      return c;
    }
  }
  return 0;
}

}  // namespace reportlint
