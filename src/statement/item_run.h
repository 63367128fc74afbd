#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace reportlint {

// Three or more like items in running text, 、 between them: 进学校、进机关、
// 进乡村, which begin alike, or 思想到位、组织到位、措施到位, which end alike.
struct ItemRun {
  std::string_view text = {};  // with quotes around it; a view into the text
  uint32_t items = 0;
};

// The first run of items that begin with `head`, none of them before `from`,
// the first not behind `until`. Of the first item, only what stands behind the
// last `head` is one: 推动政策进学校. Nothing where the run ends in 等 or 、,
// which leave it open.
std::optional<ItemRun> FindItemsThatBegin(std::string_view text, size_t from,
                                          size_t until, std::string_view head);

// The first run of items that end with `tail`; from and until as above.
// Nothing where another item stands in the row, which may belong to it.
std::optional<ItemRun> FindItemsThatEnd(std::string_view text, size_t from,
                                        size_t until, std::string_view tail);

}  // namespace reportlint
