#include "document/part.h"

namespace reportlint {

std::vector<Part> FindParts(std::span<const Block> blocks) {
  const bool titled =
      !blocks.empty() && blocks.front().kind == BlockKind::kTitle;
  return {{.begin = 0,
           .end = static_cast<uint32_t>(blocks.size()),
           .title = titled ? 0 : -1}};
}

}  // namespace reportlint
