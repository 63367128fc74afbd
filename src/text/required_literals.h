#pragma once

#include <string>
#include <vector>

#include "text/regex_tree.h"

namespace reportlint {

// Strings of which every match of an expression holds at least one, such as
// stand in reports as seldom as possible; none where there are no such strings
// or they stand nearly everywhere. Where matches begin rarely enough, they
// begin with them.
std::vector<std::string> RequiredLiterals(const RegexTree& tree);

}  // namespace reportlint
