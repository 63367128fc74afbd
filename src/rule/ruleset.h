#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rule/catalogue.h"
#include "rule/settings.h"

namespace reportlint {

// A rule as it is used: what it says, with the settings that hold.
struct ActiveRule {
  const Rule* rule = nullptr;
  const Check* check = nullptr;           // that judges for it
  std::vector<Severity> severities = {};  // of its cases
  std::vector<uint32_t> yields_to = {};   // indices of the rules above it
};

// The rules that are on, by id, with what they say of each other resolved.
class Ruleset {
 public:
  // No rules at all. `vocabulary` must outlive the set.
  explicit Ruleset(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}
  Ruleset() : Ruleset(BuiltinVocabulary()) {}

  // The rules of `catalogue`, which must outlive the set and not change, with
  // `settings`.
  explicit Ruleset(const Catalogue& catalogue, const Settings& settings = {});

  // One rule alone, as its examples are tried. `vocabulary` must outlive the
  // set.
  explicit Ruleset(const Rule& rule,
                   const Vocabulary& vocabulary = BuiltinVocabulary());

  const std::vector<ActiveRule>& rules() const { return rules_; }
  Facts needs() const { return needs_; }
  const Vocabulary& vocabulary() const { return *vocabulary_; }

 private:
  void Add(const Rule& rule, const RuleSettings& settings);
  void Resolve();

  const Vocabulary* vocabulary_;
  std::vector<ActiveRule> rules_;
  Facts needs_;
};

}  // namespace reportlint
