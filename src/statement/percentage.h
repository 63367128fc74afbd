#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "statement/quantity.h"
#include "statement/tally.h"

namespace reportlint {

// A percentage that the two numbers beside it do not give.
struct PercentConflict {
  std::string_view stated = {};  // 25%, a view into the text
  std::string right = {};        // 12.5%, with as many decimals as stated
  std::string_view first = {};   // the numbers
  std::string_view second = {};
};

// The share that stands right behind a part, 共40户，其中脱贫户5户，占25%.
// Nothing where it is of anything but the total. `behind`: the text behind the
// first part.
std::optional<PercentConflict> WrongShare(const Tally& tally,
                                          std::string_view behind);

// The growth behind two numbers, 由40户增加到50户，增长20%: `at` and `end` are
// those of 增加到 in `sentence`. Nothing of growth a year, or in real terms.
std::optional<PercentConflict> WrongGrowth(std::string_view sentence, size_t at,
                                           size_t end, const Units& units);

}  // namespace reportlint
