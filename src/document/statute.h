#pragma once

#include <span>

#include "document/block.h"

namespace reportlint {

// Whether a report is made of numbered articles (第X条), as laws, by-laws and
// contracts are. They say the same thing again where it holds again, in the
// same words, and that is right.
bool IsStatute(std::span<const Block> blocks);

// Whether `block` begins with the number of an article.
bool IsArticle(const Block& block);

}  // namespace reportlint
