#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "files/walk.h"
#include "text/unreadable.h"

namespace reportlint {

// A file's bytes and their format, or why there are none.
struct Input {
  std::string bytes = {};
  const Format* format = nullptr;
  std::optional<PathError> error = {};
  bool skipped = false;  // no text, and nobody named it
};

Input ReadInput(const InputFile& file);

// That nothing could be read of a file.
PathError UnreadableError(std::string path, Unreadable why);

// How many threads work where `asked` are wanted; 0: one for each processor.
size_t JobsFor(size_t asked);

}  // namespace reportlint
