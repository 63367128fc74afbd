#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "copies/copy.h"
#include "copies/passages.h"

namespace reportlint {

// The blocks and paragraphs of a report that stand in it before.
struct CopiedBlocks {
  std::vector<Copy> copies;
  // Of each body, whether it lies in a copy.
  std::vector<bool> is_copied;
};

CopiedBlocks FindCopiedBlocks(std::string_view text, const Passages& passages,
                              std::span<const Block> blocks);

}  // namespace reportlint
