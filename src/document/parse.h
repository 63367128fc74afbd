#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "document/document.h"
#include "structure/vocabulary.h"

namespace reportlint {

// A stretch of the reading text that is one block, as a reader sees it, with
// what the format itself says of it: a Markdown heading is a heading, while of
// a line of plain text the format says nothing.
struct Stretch {
  Span span = {};
  std::optional<BlockKind> kind = {};
  uint8_t level = 0;  // of a heading
};

// Any text is a document. `stretches` are in order and do not overlap; blank
// ones are left out. Linear in the text.
Document Parse(std::unique_ptr<const Source> source,
               const std::vector<Stretch>& stretches,
               const Vocabulary& vocabulary, Facts facts);

}  // namespace reportlint
