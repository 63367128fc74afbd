#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/match_literals.h"
#include "check/options.h"
#include "text/regex.h"

namespace reportlint {

// What a document as a whole may be: a contract, a judgment. It shows in some
// sentence, so it costs nothing where its literals do not stand.
struct DocumentGuard {
  std::string name = {};
  std::unique_ptr<const Regex> match = {};
  MatchLiterals literals = {};
  // The case of findings of entries that name the guard, where it holds;
  // without one they are dropped.
  std::optional<uint32_t> rule_case = {};
};

// The guards that the option `documents` spells, those that are right.
std::vector<DocumentGuard> ReadDocumentGuards(Options& options);

}  // namespace reportlint
