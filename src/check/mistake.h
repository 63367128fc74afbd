#pragma once

#include <utility>
#include <vector>

#include "diagnostic/words.h"
#include "text/span.h"

namespace reportlint {

// What is wrong with a rule file, and where. Mistakes are collected, never
// thrown, so that all of them are shown at once.
struct Mistake {
  Span at = {};
  Words message = {};
};
using Mistakes = std::vector<Mistake>;

}  // namespace reportlint
