#include "document/outline.h"

#include <algorithm>

namespace reportlint {
namespace {

class Outliner {
 public:
  explicit Outliner(const Document& document)
      : document_(document),
        items_(document.lists().items),
        depths_of_blocks_(document.blocks().size(), 0),
        depths_of_items_(items_.size(), 0) {}

  std::vector<OutlineEntry> Outline() {
    for (part_ = 0; part_ < document_.parts().size(); ++part_) {
      const Part& part = document_.parts()[part_];
      for (uint32_t i = part.begin; i < part.end; ++i) AddBlock(i, part);
    }
    return std::move(entries_);
  }

 private:
  void AddBlock(uint32_t index, const Part& part) {
    const Block& block = document_.blocks()[index];
    const bool leads = next_item_ < items_.size() &&
                       items_[next_item_].block == index &&
                       !items_[next_item_].run_in;
    if (!leads &&
        (block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading ||
         block.kind == BlockKind::kCaption ||
         static_cast<int32_t>(index) == part.title)) {
      depths_of_blocks_[index] = Below(block.parent, part);
      Add(index, -1, depths_of_blocks_[index], block.text);
    }
    for (; next_item_ < items_.size() && items_[next_item_].block == index;
         ++next_item_) {
      AddItem(block, part);
    }
  }

  void AddItem(const Block& block, const Part& part) {
    const ListItem& item = items_[next_item_];
    const int32_t above = document_.lists().lists[item.list].parent;
    uint32_t depth = 0;
    if (item.previous >= 0) {
      depth = depths_of_items_[static_cast<size_t>(item.previous)];
    } else if (above >= 0) {
      depth = depths_of_items_[static_cast<size_t>(above)] + 1;
    } else {
      depth = Below(block.parent, part);
    }
    depths_of_items_[next_item_] = depth;
    if (!item.run_in) depths_of_blocks_[item.block] = depth;
    const char* const begin = item.enumerator.text.data();
    const auto offset = static_cast<size_t>(begin - block.text.data());
    Add(item.block, static_cast<int32_t>(next_item_), depth,
        block.text.substr(item.run_in ? offset : 0));
  }

  // The depth of what stands below the heading `parent` of the same part.
  uint32_t Below(int32_t parent, const Part& part) const {
    if (parent < static_cast<int32_t>(part.begin)) return 0;
    return depths_of_blocks_[static_cast<size_t>(parent)] + 1;
  }

  void Add(uint32_t block, int32_t item, uint32_t depth,
           std::string_view text) {
    entries_.push_back({.part = part_,
                        .block = block,
                        .item = item,
                        .depth = depth,
                        .text = text});
  }

  const Document& document_;
  const std::vector<ListItem>& items_;
  std::vector<uint32_t> depths_of_blocks_;
  std::vector<uint32_t> depths_of_items_;
  std::vector<OutlineEntry> entries_;
  uint32_t part_ = 0;
  size_t next_item_ = 0;
};

}  // namespace

std::vector<OutlineEntry> OutlineOf(const Document& document) {
  return Outliner(document).Outline();
}

}  // namespace reportlint
