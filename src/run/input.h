#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "files/walk.h"

namespace reportlint {

// A file's bytes, or why there are none.
struct Input {
  std::string bytes = {};
  std::optional<PathError> error = {};
  bool skipped = false;  // no text, and nobody named it
};

Input ReadInput(const InputFile& file);

// How many threads work where `asked` are wanted; 0: one for each processor.
size_t JobsFor(size_t asked);

}  // namespace reportlint
