#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "copies/copy.h"
#include "copies/passages.h"

namespace reportlint {

// The paragraphs that stand in a report before, changed. Candidates share
// shingles; how like they are is then found by alignment. Bodies that are
// copied as they are have been found already and are left out. In a statute,
// where one article is much like the next, only what is very like counts.
std::vector<Copy> FindNearCopies(std::string_view text,
                                 std::span<const Block> blocks,
                                 const Passages& passages,
                                 const std::vector<bool>& is_copied,
                                 bool is_statute);

}  // namespace reportlint
