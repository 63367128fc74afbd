#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "structure/enumerator.h"

namespace reportlint {

enum class BlockKind : uint8_t {
  kTitle,
  kHeading,
  kItem,     // begins with an enumerator or a bullet and is no heading
  kCaption,  // 表1 …, 图2-1 …: Document::captions() has its number
  kParagraph,
  kTableRow,  // its cells apart by tabs
  kCode,
  kQuote,
  kContents,   // a line of a table of contents
  kReference,  // one of the works that a text refers to
};

// Names for rules and pages: "title", "heading", "item", ... in that order.
inline constexpr std::string_view kBlockKindNames[] = {
    "title", "heading", "item",  "caption",  "paragraph",
    "table", "code",    "quote", "contents", "reference"};

// One block of a report, in reading order.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  uint8_t level = 0;           // of a heading, from 1 (the outermost); else 0
  int32_t parent = -1;         // the index of the heading above, or -1
  std::string_view text = {};  // into the reading text, blanks around left out
  std::optional<Enumerator> enumerator = {};
};

}  // namespace reportlint
