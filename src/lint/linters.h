#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "lint/lint.h"
#include "rule/catalogue.h"
#include "rule/ruleset.h"
#include "rule/settings.h"

namespace reportlint {

// The linters of a run: one for each content of settings, in however many
// folders it holds. All share one vocabulary, since reports that were read with
// different ones could not be compared.
class Linters {
 public:
  // Keeps a pointer to `catalogue`, which must not change any more.
  Linters(const Catalogue& catalogue, LintOptions options);

  // The linter for these settings; it lives as long as this object. Any thread.
  const Linter& For(const Settings& settings);

 private:
  struct Kept {
    Kept(const Catalogue& catalogue, const Settings& settings,
         const LintOptions& options)
        : ruleset(catalogue, settings), linter(ruleset, options) {}

    const Ruleset ruleset;
    const Linter linter;
  };

  const Catalogue* catalogue_;
  const LintOptions options_;
  std::mutex mutex_;
  std::map<Settings, std::unique_ptr<const Kept>> kept_;
};

}  // namespace reportlint
