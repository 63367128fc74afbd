#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "copies/copy.h"
#include "copies/passages.h"

namespace reportlint {

// The sentences and long clauses of a report that stand in it twice, and whole
// sentences that end a longer one. Sentences that follow each other in both
// places are one copy. Of two places the copy is the one where it fits less; if
// it fits both as well, and of more than two, the later one. Of a sentence and
// a longer one it is the former, unless its block begins with it.
std::vector<Copy> FindCopiedSentences(std::string_view text,
                                      const Passages& passages,
                                      std::span<const Block> blocks);

}  // namespace reportlint
