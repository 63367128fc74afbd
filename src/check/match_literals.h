#pragma once

#include <string>
#include <vector>

#include "check/options.h"
#include "text/regex.h"

namespace reportlint {

// Where an expression is tried: near strings of which every match holds one. A
// rule may state them, which is proven; otherwise they are found out. The build
// does so for the built-in rules.
struct MatchLiterals {
  std::vector<std::string> texts = {};  // none: it is tried everywhere
  bool begin_matches = false;           // every match begins with one
};

// The option `literals` beside the expression `match`.
MatchLiterals ReadMatchLiterals(Options& options, const Regex& match);

}  // namespace reportlint
