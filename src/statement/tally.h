#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "statement/quantity.h"

namespace reportlint {

// A total and parts of it, as one sentence states them, all in one unit:
// 共8个， 其中甲类5个、乙类2个. Parts may overlap (党员, 女党员) and be only
// some.
struct Tally {
  Quantity total = {};
  std::vector<Quantity> parts = {};
  // Whether no other number stands before that the parts may belong to. If not,
  // the total is the largest of them.
  bool is_sole = true;

  double Sum() const;

  // Whether the parts add up to the total, but for what rounding them, as far
  // as their decimals show, may have taken or given.
  bool AddsUp() const;
};

// Whether parts cannot overlap and are all: each is labelled with one of
// `classes`, all of them end in the same one, or the last is 其余. With 类, 男
// and 女 so do 甲类 and 乙类, and 男 and 女, but not 党员 and 妇女.
bool AreApart(std::span<const Quantity> parts,
              std::span<const std::string> classes);

// The total before the 其中 that stands at `at` of `sentence`, and the parts
// behind it; nothing where no number stands right before, or one that is not
// the sum of its parts: a mean, a rate, a price.
std::optional<Tally> TallyOfParts(std::string_view sentence, size_t at,
                                  const Units& units);

// The total behind a 共, 共计 … at [at, behind) of `sentence`, and the parts
// listed before it from the beginning of the sentence or a colon on; nothing
// where they are not the whole of what stands there.
std::optional<Tally> TallyOfSum(std::string_view sentence, size_t at,
                                size_t behind, const Units& units);

// The shares of a sentence that follow one another (甲占60%、乙占40%), without
// those that stand alone; the total is 100 %.
std::optional<Tally> TallyOfShares(std::string_view sentence,
                                   const Units& units);

}  // namespace reportlint
