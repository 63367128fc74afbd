#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/block.h"
#include "text/character_class.h"
#include "text/span.h"

namespace reportlint {

// How many characters of a text are written so in one script only.
struct ScriptCount {
  uint32_t simplified = 0;
  uint32_t traditional = 0;

  ScriptCount& operator+=(ScriptCount other) {
    simplified += other.simplified;
    traditional += other.traditional;
    return *this;
  }
};

enum class Script : uint8_t { kUnclear, kSimplified, kTraditional };

// The script of a text, where one outweighs the other at least three times.
Script ScriptOf(ScriptCount count);

// Odd characters of one class that stand together.
struct OddRun {
  Span span = {};  // in the reading text
  CharacterClass character_class = CharacterClass::kOrdinary;
};

// What the characters of a document are, found in one pass.
struct Makeup {
  std::vector<ScriptCount> blocks = {};  // of each block
  std::vector<OddRun> odd = {};          // in order; between blocks, too
};

// `blocks` are views into `text`, in order.
Makeup MakeupOf(std::string_view text, std::span<const Block> blocks);

}  // namespace reportlint
