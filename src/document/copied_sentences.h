#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/copies.h"
#include "document/passages.h"

namespace reportlint {

// The sentences and long clauses of a report that stand in it before. Sentences
// that follow each other in both places are one copy.
std::vector<Copy> FindCopiedSentences(std::string_view text,
                                      std::span<const Passage> sentences);

}  // namespace reportlint
