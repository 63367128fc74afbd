#pragma once

#include <string>

#include "cli/arguments.h"
#include "corpus/archive.h"
#include "corpus/corpus.h"
#include "diagnostic/words.h"
#include "structure/vocabulary.h"

namespace reportlint {

// Why an archive could not be used, as a line for people.
Words Describe(const std::string& file, const Archive::Failure& failure);

// What a report is called in an archive: by `id`, or else by its file.
ReportName NameOf(const std::string& path, const std::string& id);

// Adds reports, read with `vocabulary`. Returns the exit code.
int AddToArchive(const ArchiveArguments& arguments, Language language,
                 const Vocabulary& vocabulary);

// Carries out any other command, for which no rules are loaded. Returns the
// exit code.
int RunArchive(const ArchiveArguments& arguments, Language language);

}  // namespace reportlint
