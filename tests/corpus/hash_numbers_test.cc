#include "corpus/hash_numbers.h"

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(HashNumbersTest, EqualHashesHaveOneNumber) {
  HashNumbers<uint32_t> numbers(4);
  EXPECT_EQ(numbers.Add(7), 0u);
  EXPECT_EQ(numbers.Add(0), 1u);
  EXPECT_EQ(numbers.Add(7), 0u);
  EXPECT_EQ(numbers.Add(9), 2u);
  EXPECT_EQ(numbers.size(), 3u);
  EXPECT_EQ(numbers.Find(9), 2u);
  EXPECT_EQ(numbers.Find(8), numbers.kNone);
}

// Of hashes that begin to look at one slot, each is still found.
TEST(HashNumbersTest, CrowdedSlots) {
  HashNumbers<Hash128> numbers(16);
  for (uint64_t i = 0; i < 16; ++i) {
    EXPECT_EQ(numbers.Add({.high = i, .low = 5}), i);
  }
  for (uint64_t i = 0; i < 16; ++i) {
    EXPECT_EQ(numbers.Find({.high = i, .low = 5}), i);
  }
  EXPECT_EQ(numbers.Find({.high = 16, .low = 5}), numbers.kNone);
}

TEST(HashNumbersTest, OfNothing) {
  EXPECT_EQ(HashNumbers<uint32_t>(0).Find(0), HashNumbers<uint32_t>::kNone);
}

}  // namespace
}  // namespace reportlint
