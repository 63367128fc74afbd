#pragma once

#include <string_view>

#include "structure/block.h"

namespace reportlint {

// The words with which a block says what it is about: the text of a heading, or
// what stands before the first colon or stop of one whose text follows it in
// the same block (二、存在问题。一是…, 存在的问题：…). A view into the block
// without its number; "" where it begins with neither.
std::string_view LeadOf(const Block& block);

}  // namespace reportlint
