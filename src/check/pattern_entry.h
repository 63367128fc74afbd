#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/document_guard.h"
#include "check/finding.h"
#include "check/match_literals.h"
#include "check/options.h"
#include "text/regex.h"

namespace reportlint {

// An entry of a rule of the kind pattern: an expression, what must not stand
// around what it matches, and what a finding says.
struct PatternEntry {
  std::unique_ptr<const Regex> match = {};
  MatchLiterals literals = {};
  std::unique_ptr<const Regex> mark = {};
  std::unique_ptr<const Regex> not_before = {};
  std::unique_ptr<const Regex> not_after = {};
  std::unique_ptr<const Regex> unless = {};
  std::vector<size_t> unless_document = {};  // indices of guards
  std::vector<size_t> only_document = {};    // of which one has to hold
  bool across = false;                       // looks across sentences
  bool whole_words = false;  // no word is cut by a mark's borders
  // Pairs of groups, the outermost first: 5月 to 3月 of one year.
  std::vector<size_t> ascending = {};
  // So many findings in a document are its habit and are dropped, unless one of
  // the guards in `habit_broken_by` holds. 0: none are.
  size_t habit = 0;
  std::vector<size_t> habit_broken_by = {};
  std::optional<Replacement> replacement = {};
  std::vector<std::string> group_names = {};
  uint32_t rule_case = 0;
};

// Reads an entry that may name `guards`; nothing where it has no expression.
// `across`: whether it looks across sentences unless it says otherwise.
std::optional<PatternEntry> ReadPatternEntry(
    Options& options, bool across, std::span<const DocumentGuard> guards);

}  // namespace reportlint
