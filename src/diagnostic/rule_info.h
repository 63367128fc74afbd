#pragma once

#include <string>

#include "diagnostic/diagnostic.h"
#include "diagnostic/words.h"

namespace reportlint {

// What a format may tell of a rule beside what it found.
struct RuleInfo {
  std::string id = {};
  Severity severity = Severity::kWarning;  // by itself, without settings
  Words summary = {};                      // what the rule finds
  Words help = {};                         // what to do; may be empty
};

}  // namespace reportlint
