#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.h"
#include "diagnostic/words.h"
#include "text/span.h"

namespace reportlint {

// What is wrong with a YAML file, and where. Mistakes are collected, never
// thrown, so that all of them are shown at once.
struct Mistake {
  Span at = {};  // in the file's text
  Words message = {};
};
using Mistakes = std::vector<Mistake>;

// What is wrong with the file at `path`, which holds the bytes `text`, as
// diagnostics in order of place.
std::vector<Diagnostic> WordMistakes(const std::string& path,
                                     const std::string& text,
                                     const Mistakes& mistakes,
                                     Language language);

}  // namespace reportlint
