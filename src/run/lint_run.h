#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.h"
#include "report/reporter.h"
#include "run/across_run.h"
#include "run/observer.h"

namespace reportlint {

// What a run lints, and what it shows of it.
struct LintRunOptions {
  std::vector<std::string> paths = {};
  std::string stdin_path = {};  // what “-” is called
  Severity least_shown = Severity::kWarning;
  Severity least_failing = Severity::kWarning;  // for Totals::failing
  size_t jobs = 0;                              // 0: one for each processor
  AcrossOptions across = {};
};

// Lints what `options` name, each file with its linter, and tells the observer
// in the order of the files. Linters of a run that looks across reports must
// make fingerprints.
Totals LintFiles(const LintRunOptions& options, const LinterOf& linter_of,
                 RunObserver& observer);

}  // namespace reportlint
