#pragma once

#include <cstdint>
#include <span>

#include "structure/block.h"

namespace reportlint {

// Texts that say the same thing again in the same words on purpose.
enum class Formality : uint8_t {
  kReport,   // none of the others
  kStatute,  // made of articles (第X条), or of changes to them: laws, by-laws
  kMinutes,  // what was said, speaker by speaker (主席：……)
};

// By how the blocks begin: five with an article, or ten with a speaker.
Formality FormalityOf(std::span<const Block> blocks);

// Whether `block` begins with the number of an article.
bool IsArticle(const Block& block);

}  // namespace reportlint
