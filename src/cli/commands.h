#pragma once

#include "cli/arguments.h"

namespace reportlint {

// Carries out a command line. Returns the exit code: 0 nothing found, 1
// something found, 2 the work could not be done.
int Run(const Arguments& arguments);

}  // namespace reportlint
