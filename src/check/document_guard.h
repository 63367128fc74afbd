#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
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

// The indices of those of `guards` that the option named `option` lists.
std::vector<size_t> ReadGuardNames(Options& options, std::string_view option,
                                   std::span<const DocumentGuard> guards);

// Whether `document` is of that kind. `hits` are a check's, among whose
// literals those of `guard` stand together, from index `first_literal` on.
bool Holds(const DocumentGuard& guard, uint32_t first_literal,
           const Document& document, std::span<const Hit> hits);

}  // namespace reportlint
