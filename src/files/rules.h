#pragma once

#include <string>
#include <vector>

#include "result.h"
#include "rule/rule_file.h"

namespace reportlint {

// The rule files below a folder: <group>/<name>.yaml, and the word lists,
// <group>/<name>.tsv, as the rules that they stand for.
Result<std::vector<RuleFile>> ReadRuleFiles(const std::string& folder);

// Reads vocabulary.yaml of a folder of rules; its text is empty where there is
// none.
Result<RuleFile> ReadVocabularyFile(const std::string& folder);

}  // namespace reportlint
