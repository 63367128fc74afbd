#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rule/rule.h"
#include "value/mistake.h"
#include "value/value.h"

namespace reportlint {

// The rule that a rule file's value spells. Every mistake is appended to
// `mistakes`, and with a mistake there is no rule. `mistakes` may be null for a
// value that is known to be right.
std::optional<Rule> LoadRule(std::string id, const Value& value,
                             Mistakes* mistakes);

// The page of the same file.
RulePage LoadPage(const Value& value, Mistakes& mistakes);

// Whether `id` is group/name in small letters, digits and hyphens.
bool IsRuleId(std::string_view id);

}  // namespace reportlint
