#pragma once

#include <optional>
#include <span>
#include <string>

#include "text/regex_tree.h"

namespace reportlint {

// Whether every match of an expression holds one of some literals, or begins
// with one: a match that does not, or nothing. The answer is exact as far as
// the tree is, so nothing found is a proof.
std::optional<std::string> FindMatchWithout(
    const RegexTree& tree, std::span<const std::string> literals);
std::optional<std::string> FindMatchNotBeginningWith(
    const RegexTree& tree, std::span<const std::string> literals);

}  // namespace reportlint
