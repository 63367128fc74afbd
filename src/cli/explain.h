#pragma once

#include <string>

#include "diagnostic/words.h"
#include "lint/examples.h"
#include "rule/catalogue.h"

namespace reportlint {

// The page of a rule, for a terminal.
std::string Explain(const Rule& rule, const RulePage& page, Language language);

// An example that did not show what it should, both ways, under its place in
// the rule file.
std::string DescribeFailure(const RuleFile& file, const Example& example,
                            const Trial& trial, Language language);

}  // namespace reportlint
