#pragma once

#include <string_view>

#include "cli/arguments.h"
#include "rule/catalogue.h"

namespace reportlint {

// The exit codes besides 0.
inline constexpr int kFound = 1;
inline constexpr int kCouldNot = 2;

// Writes to standard output; false where it does not take all of it.
bool WriteOut(std::string_view text);

// Writes a line to standard error, behind the program's name.
void Complain(std::string_view message);

// Lints what `arguments` name: diagnostics to standard output, in the order of
// the files, then errors and the summary to standard error. Returns the exit
// code.
int RunLint(const LintArguments& arguments, Language language,
            const Catalogue& catalogue);

}  // namespace reportlint
