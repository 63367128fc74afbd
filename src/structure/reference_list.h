#pragma once

#include <string_view>
#include <vector>

#include "structure/block.h"

namespace reportlint {

// Whether a text has the form of a reference: it names the kind of its
// document as [J], [M] or [EB/OL] (GB/T 7714-2015, appendix B).
bool IsReference(std::string_view text);

// Gives the references of a report their kind: what has their form, and the
// numbered lines under a heading 参考文献. Linear.
void FindReferences(std::vector<Block>& blocks);

}  // namespace reportlint
