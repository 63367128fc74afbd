#pragma once

#include <string>

#include "corpus/archive.h"
#include "corpus/corpus.h"
#include "diagnostic/words.h"

namespace reportlint {

// Why an archive could not be used, as a line for people.
Words Describe(const std::string& file, const Archive::Failure& failure);

// What a report is called in an archive: by `id`, or else by its file.
ReportName NameOf(const std::string& path, const std::string& id);

}  // namespace reportlint
