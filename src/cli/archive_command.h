#pragma once

#include "cli/arguments.h"
#include "cli/voice.h"
#include "structure/vocabulary.h"

namespace reportlint {

// Adds reports, read with `vocabulary`. Returns the exit code.
int AddToArchive(const ArchiveArguments& arguments, const Voice& voice,
                 const Vocabulary& vocabulary);

// Carries out any other command, for which no rules are loaded. Returns the
// exit code.
int RunArchive(const ArchiveArguments& arguments, const Voice& voice);

}  // namespace reportlint
