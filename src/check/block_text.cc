#include "check/block_text.h"

#include "text/han_text.h"

namespace reportlint {

void BlockText::GoTo(const Block& block) {
  if (original_.data() == block.text.data()) return;
  original_ = block.text;
  const auto index = static_cast<size_t>(&block - document_.blocks().data());
  traditional_ = document_.makeup().scripts[index] == Script::kTraditional;
  if (traditional_) simplified_ = SimplifiedText(original_);
}

}  // namespace reportlint
