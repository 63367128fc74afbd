#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "structure/block.h"
#include "structure/vocabulary.h"

namespace reportlint {

// What shows that a part begins.
enum class PartOrigin : uint8_t {
  kFile,        // the first one
  kCounter,     // a line with its number: 第二篇：…, … 篇2, 【篇2】
  kTitle,       // a title: the file's once more, or one that names its kind
  kSignature,   // text behind a signature
  kAttachment,  // 附件2, or what a notice sends out
};

// One of the documents that a file holds: most hold one, a collection
// (篇1 … 篇10) several.
struct Part {
  uint32_t begin = 0;  // its blocks, half-open
  uint32_t end = 0;
  int32_t title = -1;     // the index of the block that is its title, or -1
  std::string kind = {};  // 工作总结, 实施方案 ...; empty: not told
  PartOrigin origin = PartOrigin::kFile;
};

// The parts of a document, in order; together they hold every block, and there
// is one at least. What kind of report a part is, its own words tell before its
// title: a text that says 制定本方案 is no 总结.
std::vector<Part> FindParts(std::span<const Block> blocks,
                            const Vocabulary& vocabulary);

}  // namespace reportlint
