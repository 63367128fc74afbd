#include "document/statute.h"

namespace reportlint {

bool IsArticle(const Block& block) {
  return block.enumerator &&
         block.enumerator->style == EnumeratorStyle::kArticle;
}

bool IsStatute(std::span<const Block> blocks) {
  constexpr int kFewest = 5;
  int articles = 0;
  for (const Block& block : blocks) {
    if (IsArticle(block) && ++articles == kFewest) return true;
  }
  return false;
}

}  // namespace reportlint
