#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reportlint {

// A number with its unit, and what it counts: 甲类5个 in 其中甲类5个、乙类2个.
// Views into the text that was read.
struct Quantity {
  std::string_view label = {};  // 甲类: from the mark before to the number
  std::string_view text = {};   // 5个
  std::string_view unit = {};   // 个
  double value = 0;             // 万 and 亿 counted in
  int decimals = 0;             // digits behind the point as written
  bool exact = true;            // false: 20余人, 近3000户
};

// The quantities in `text`, in order: digits, full-width ones included, before
// one of `units` (the longest that fits). Numbers without such a unit are
// passed by. Linear in the text.
std::vector<Quantity> FindQuantities(std::string_view text,
                                     std::span<const std::string> units);

}  // namespace reportlint
