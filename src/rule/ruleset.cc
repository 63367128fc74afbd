#include "rule/ruleset.h"

#include <algorithm>

namespace reportlint {

Ruleset::Ruleset(const Catalogue& catalogue,
                 std::span<const std::string> enabled)
    : vocabulary_(&catalogue.vocabulary()) {
  for (const Rule& rule : catalogue.rules()) {
    if (rule.enabled || std::ranges::find(enabled, rule.id) != enabled.end()) {
      rules_.push_back({&rule, {}});
    }
  }
  Resolve();
}

Ruleset::Ruleset(const Rule& rule, const Vocabulary& vocabulary)
    : vocabulary_(&vocabulary) {
  rules_.push_back({&rule, {}});
  Resolve();
}

void Ruleset::Resolve() {
  // No rule yields to itself, nor do two yield to each other: nothing would be
  // left of what both find.
  const auto supersedes = [this](uint32_t stronger, uint32_t weaker) {
    return std::ranges::count(rules_[stronger].rule->supersedes,
                              rules_[weaker].rule->id) > 0;
  };
  for (uint32_t i = 0; i < rules_.size(); ++i) {
    needs_ |= rules_[i].rule->check->needs();
    if (!rules_[i].rule->when.empty()) needs_ |= Fact::kParts;
    for (uint32_t k = 0; k < rules_.size(); ++k) {
      if (supersedes(i, k) && !supersedes(k, i)) {
        rules_[k].yields_to.push_back(i);
      }
    }
  }
}

}  // namespace reportlint
