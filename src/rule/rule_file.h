#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.h"
#include "diagnostic/words.h"
#include "rule/documents.h"
#include "rule/rule.h"

namespace reportlint {

// The text of a rule file and where it came from.
struct RuleFile {
  std::string path = {};  // for messages
  std::string id = {};    // from its path below the rules' folder
  std::string text = {};
};

// Reads one rule file, rule and page, and words what is wrong with it. The rule
// may name `documents`.
struct LoadedRule {
  std::optional<Rule> rule = {};
  RulePage page = {};
  std::vector<Diagnostic> mistakes = {};
};
LoadedRule LoadRuleFile(const RuleFile& file, Language language,
                        const Documents& documents = {});

}  // namespace reportlint
