#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace reportlint {

// Which `lines` of `text` (without their ends) are none of the report's: the
// running heads and feet and the page numbers of a text that was taken from
// pages, which a form feed parts, and the blank lines beside them. Empty where
// there are none.
std::vector<bool> FindPageFurniture(std::string_view text,
                                    const std::vector<Span>& lines);

}  // namespace reportlint
