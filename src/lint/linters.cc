#include "lint/linters.h"

namespace reportlint {

Linters::Linters(const Catalogue& catalogue, LintOptions options)
    : catalogue_(&catalogue), options_(options) {}

const Linter& Linters::For(const Settings& settings) {
  const std::lock_guard lock(mutex_);
  std::unique_ptr<const Kept>& kept = kept_[settings];
  if (kept == nullptr) {
    kept = std::make_unique<const Kept>(*catalogue_, settings, options_);
  }
  return kept->linter;
}

}  // namespace reportlint
