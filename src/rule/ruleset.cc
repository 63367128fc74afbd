#include "rule/ruleset.h"

#include <algorithm>
#include <utility>

namespace reportlint {

Ruleset::Ruleset(const Catalogue& catalogue, const Settings& settings)
    : vocabulary_(&catalogue.vocabulary()) {
  for (const Rule& rule : catalogue.rules()) {
    const auto found = settings.rules.find(rule.id);
    const RuleSettings wanted =
        found == settings.rules.end() ? RuleSettings() : found->second;
    if (wanted.enabled.value_or(rule.enabled)) Add(rule, wanted);
  }
  Resolve();
}

Ruleset::Ruleset(const Rule& rule, const Vocabulary& vocabulary)
    : vocabulary_(&vocabulary) {
  Add(rule, {});
  Resolve();
}

void Ruleset::Add(const Rule& rule, const RuleSettings& settings) {
  ActiveRule active = {.rule = &rule, .check = rule.check.get()};
  for (const RuleCase& one : rule.cases) {
    active.severities.push_back(settings.severity.value_or(one.severity));
  }
  rules_.push_back(std::move(active));
}

void Ruleset::Resolve() {
  // No rule yields to itself, nor do two yield to each other: nothing would be
  // left of what both find.
  const auto supersedes = [this](uint32_t stronger, uint32_t weaker) {
    return std::ranges::count(rules_[stronger].rule->supersedes,
                              rules_[weaker].rule->id) > 0;
  };
  for (uint32_t i = 0; i < rules_.size(); ++i) {
    needs_ |= rules_[i].check->needs();
    if (!rules_[i].rule->when.empty()) needs_ |= Fact::kParts;
    for (uint32_t k = 0; k < rules_.size(); ++k) {
      if (supersedes(i, k) && !supersedes(k, i)) {
        rules_[k].yields_to.push_back(i);
      }
    }
  }
}

}  // namespace reportlint
