#pragma once

#include <string_view>
#include <vector>

#include "check/halfwidth_mark.h"

namespace reportlint {

// Judges those of the ASCII marks of a block that stand in pairs: brackets by
// what they enclose or what stands beside them, full-width ones being partners,
// too; quotes by what they enclose. Leaves the others alone. `marks` are all
// ASCII marks of `text`, in order.
void JudgePairs(std::string_view text, std::vector<HalfwidthMark>& marks);

}  // namespace reportlint
