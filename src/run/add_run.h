#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/archive.h"
#include "run/observer.h"
#include "structure/vocabulary.h"
#include "text/decode.h"

namespace reportlint {

// Which reports are to be added to an archive, and how they are read.
struct AddOptions {
  std::vector<std::string> paths = {};
  std::string stdin_path = {};  // empty: standard input is called by the id
  std::string id = {};          // of the only report; empty: its path
  size_t jobs = 0;              // 0: one for each processor
  std::optional<Encoding> encoding = {};  // nothing: each file tells
};

// Adds reports, read with `vocabulary`, to the archive in `file`. Tells the
// observer what could not be added and returns how many were.
size_t AddReports(const AddOptions& options, const Vocabulary& vocabulary,
                  const std::string& file, Archive archive,
                  RunObserver& observer);

}  // namespace reportlint
