#pragma once

#include <string_view>
#include <vector>

#include "document/copies.h"
#include "document/passages.h"

namespace reportlint {

// The sentences and long clauses of a report that stand in it twice. Sentences
// that follow each other in both places are one copy. Of two places the copy is
// the one where it fits less; if it fits both as well, and of more than two,
// the later one.
std::vector<Copy> FindCopiedSentences(std::string_view text,
                                      const Passages& passages);

}  // namespace reportlint
