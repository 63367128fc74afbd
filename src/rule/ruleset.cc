#include "rule/ruleset.h"

#include <algorithm>

namespace reportlint {

Ruleset::Ruleset(const Catalogue& catalogue) {
  for (const Rule& rule : catalogue.rules()) rules_.push_back({&rule, {}});
  Resolve();
}

Ruleset::Ruleset(const Rule& rule) {
  rules_.push_back({&rule, {}});
  Resolve();
}

void Ruleset::Resolve() {
  for (uint32_t i = 0; i < rules_.size(); ++i) {
    needs_ |= rules_[i].rule->check->needs();
    for (const std::string& weaker : rules_[i].rule->supersedes) {
      const auto it = std::ranges::find(
          rules_, weaker,
          [](const ActiveRule& active) { return active.rule->id; });
      if (it != rules_.end()) it->yields_to.push_back(i);
    }
  }
}

}  // namespace reportlint
