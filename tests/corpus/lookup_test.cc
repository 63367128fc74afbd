#include "corpus/lookup.h"

#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// A report of a gigabyte has more keys than 32 bits can weigh.
TEST(LookupTest, TheHeaviestIsKeptOfAnySize) {
  std::vector<Candidate> candidates;
  for (uint32_t i = 0; i < 12; ++i) {
    candidates.push_back(
        {.report = i, .weight = uint64_t{kWeightUnit} << (2 * i), .points = 1});
  }
  Sift(candidates, 100);
  ASSERT_EQ(candidates.size(), 8u);
  for (uint32_t i = 0; i < 8; ++i) EXPECT_EQ(candidates[i].report, 11 - i);
}

TEST(LookupTest, WhatIsCommonInManyKeysIsKept) {
  constexpr uint64_t kMuch = uint64_t{1} << 33;
  std::vector<Candidate> candidates = {
      {.report = 0, .weight = 1, .points = kMuch / 8},
      {.report = 1, .weight = 1, .points = kMuch / 2}};
  Sift(candidates, kMuch);
  ASSERT_EQ(candidates.size(), 1u);
  EXPECT_EQ(candidates[0].report, 1u);
}

}  // namespace
}  // namespace reportlint
