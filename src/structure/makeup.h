#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "structure/block.h"
#include "structure/part.h"
#include "text/character_array.h"
#include "text/character_class.h"
#include "text/span.h"

namespace reportlint {

// How many characters of a text are written so in one script only.
struct ScriptCount {
  uint32_t simplified = 0;
  uint32_t traditional = 0;

  uint32_t total() const { return simplified + traditional; }
  ScriptCount& operator+=(ScriptCount other) {
    simplified += other.simplified;
    traditional += other.traditional;
    return *this;
  }
};

enum class Script : uint8_t { kUnclear, kSimplified, kTraditional };

// The script of a text, where one outweighs the other more than twice.
Script ScriptOf(ScriptCount count);

// Whether a block that is to keep to one script is written in the other as a
// whole. `traditional`: the script to keep to.
bool IsPassage(ScriptCount count, bool traditional);

// Odd characters of one class that stand together.
struct OddRun {
  Span span = {};  // in the reading text
  CharacterClass character_class = CharacterClass::kOrdinary;
};

// What the characters of a document are.
struct Makeup {
  std::vector<ScriptCount> blocks = {};  // of each block
  std::vector<Script> scripts = {};      // the one that each is to keep to
  std::vector<OddRun> odd = {};          // in order; between blocks, too
  // Where a traditional text has a character that may be the wrong one of
  // several (后 for 後): offsets, in order.
  std::vector<uint32_t> doubtful = {};
};

// `blocks` are views into the text of `characters`, in order. A block is to
// keep to the script of its part, where `parts` tell, or else to the
// document's.
Makeup MakeupOf(const CharacterArray& characters, std::span<const Block> blocks,
                std::span<const Part> parts);

}  // namespace reportlint
