#pragma once

#include <span>
#include <string>
#include <vector>

#include "statement/contradiction.h"
#include "statement/mention.h"
#include "statement/quantity.h"

namespace reportlint {

// What the numbers around a mention contradict. None looks farther than
// kNumberReach bytes, the mention included, so that a text full of mentions
// stays linear.
inline constexpr uint32_t kNumberReach = 640;

// Of a 其中: a part that is larger than its total, a share that is not the
// part's, parts that do not add up. `classes` as AreApart() takes them.
std::vector<Contradiction> ConflictsOfParts(
    const Mention& mention, const Units& units,
    std::span<const std::string> classes);

// Of a 共, 共计 behind a list: what is listed does not add up to it.
std::vector<Contradiction> ConflictsOfSum(const Mention& mention,
                                          const Units& units);

// Of the shares of the mention's sentence: they come near to 100 % and are not.
std::vector<Contradiction> ConflictsOfShares(const Mention& mention,
                                             const Units& units);

// Of a 增加到: the growth behind it is not that of the two numbers.
std::vector<Contradiction> ConflictsOfGrowth(const Mention& mention,
                                             const Units& units);

// `value` with at most two decimals.
std::string WithDecimals(double value);

}  // namespace reportlint
