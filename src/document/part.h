#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "document/block.h"

namespace reportlint {

// One of the documents that a file holds: most hold one, a collection
// (篇1 … 篇10) several.
struct Part {
  uint32_t begin = 0;  // its blocks, half-open
  uint32_t end = 0;
  int32_t title = -1;     // the index of the block that is its title, or -1
  std::string kind = {};  // 工作总结, 实施方案 ...; empty: not told
};

// The parts of a document, in order; together they hold every block.
std::vector<Part> FindParts(std::span<const Block> blocks);

}  // namespace reportlint
