#pragma once

#include <string_view>
#include <vector>

#include "structure/block.h"

namespace reportlint {

// Whether a line ends in the number of a page, as a table of contents sets it:
// behind dots or a tab. Several entries in one line are such a line, too.
bool IsContentsLine(std::string_view text);

// Gives the lines of tables of contents their kind: where several stand
// together, their pages in order. Linear.
void FindContentsLines(std::vector<Block>& blocks);

}  // namespace reportlint
