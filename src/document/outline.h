#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace reportlint {

// A title, heading, item or caption of a document, or an item inside a block.
struct OutlineEntry {
  uint32_t part = 0;           // the index of its part
  uint32_t block = 0;          // the index of its block
  int32_t item = -1;           // the index of its item, or -1
  uint32_t depth = 0;          // how many entries it stands below
  std::string_view text = {};  // its block's, from the entry's beginning on
};

// What a reader would draw: all entries, in reading order.
// REQUIRES: the document was made with Fact::kLists.
std::vector<OutlineEntry> OutlineOf(const Document& document);

}  // namespace reportlint
