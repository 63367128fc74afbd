#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/character_set.h"

namespace reportlint {

// What an expression may match, as a tree: for reasoning about all its matches.
// It may tell of more than there are, never of less: what asks for no character
// (^, $, \b) counts for nothing, and \p{..} for any character.
struct RegexTree {
  enum class Kind : uint8_t {
    kNothing,    // matches between two characters
    kCharacter,  // one of `characters`
    kSequence,   // all of `parts`, one behind the other
    kChoice,     // any one of `parts`
    kRepeat,     // its only part, `least` to `most` times
  };
  static constexpr int kNoLimit = -1;

  Kind kind = Kind::kNothing;
  CharacterSet characters = {};
  std::vector<RegexTree> parts = {};
  int least = 0;
  int most = 0;  // or kNoLimit
};

// REQUIRES: `pattern` is an expression in RE2's syntax, without mistakes.
RegexTree ParseRegex(std::string_view pattern);

}  // namespace reportlint
