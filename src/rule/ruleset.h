#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rule/catalogue.h"

namespace reportlint {

// A rule as a run uses it.
struct ActiveRule {
  const Rule* rule = nullptr;
  std::vector<uint32_t> yields_to;  // indices of the rules that supersede it
};

// The rules of a run, by id, with what they say of each other resolved.
class Ruleset {
 public:
  // No rules at all. `vocabulary` must outlive the set.
  explicit Ruleset(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}
  Ruleset() : Ruleset(BuiltinVocabulary()) {}

  // The rules of `catalogue`, which must outlive the set and not change: those
  // that are on, and those of the ids `enabled`.
  explicit Ruleset(const Catalogue& catalogue,
                   std::span<const std::string> enabled = {});

  // One rule alone, as its examples are tried. `vocabulary` must outlive the
  // set.
  explicit Ruleset(const Rule& rule,
                   const Vocabulary& vocabulary = BuiltinVocabulary());

  const std::vector<ActiveRule>& rules() const { return rules_; }
  Facts needs() const { return needs_; }
  const Vocabulary& vocabulary() const { return *vocabulary_; }

 private:
  void Resolve();

  const Vocabulary* vocabulary_;
  std::vector<ActiveRule> rules_;
  Facts needs_;
};

}  // namespace reportlint
