#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace reportlint {

// What a straight quote is beside curly ones: “甲" and "甲” are pairs.
enum class QuoteSide : uint8_t { kUnknown, kOpens, kCloses };

// Of each " of `text`, in order. All are unknown where there is no curly quote,
// and two that stand together inside a pair of curly ones are a pair of theirs.
std::vector<QuoteSide> SidesOfStraightQuotes(std::string_view text);

}  // namespace reportlint
