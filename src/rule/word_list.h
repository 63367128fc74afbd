#pragma once

#include <string>

namespace reportlint {

// The rule file, in YAML, that a list of words stands for. A line holds what is
// wrong, a tab, and what it should be, or only a word that should not stand;
// further columns, empty lines and those that begin with # are passed over. Of
// two lines about one word the first counts. `bytes` are in any encoding.
std::string WordListRule(std::string bytes);

}  // namespace reportlint
