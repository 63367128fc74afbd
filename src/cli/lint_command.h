#pragma once

#include "cli/arguments.h"
#include "cli/voice.h"
#include "rule/catalogue.h"

namespace reportlint {

// Lints what `arguments` name: diagnostics to standard output, in the order of
// the files, then errors and the summary to standard error. Returns the exit
// code.
int RunLint(const LintArguments& arguments, const Voice& voice,
            const Catalogue& catalogue);

}  // namespace reportlint
