#include "text/probe.h"

#include <array>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(ProbeTest, TablesAreAtMostHalfFull) {
  for (const size_t entries : {0, 1, 2, 3, 4, 63, 64, 65, 1000}) {
    const size_t slots = ProbeSlots(entries);
    EXPECT_TRUE(std::has_single_bit(slots)) << entries;
    EXPECT_GT(slots, 2 * entries);
    EXPECT_LE(slots, 4 * entries + 2);
  }
}

TEST(ProbeTest, GoesOnAroundTheEnd) {
  constexpr std::array<int, 4> kTable = {7, 0, 5, 6};
  const auto find = [&](size_t slot, int wanted) {
    return Probe(slot, kTable.size(), [&](size_t at) {
      return kTable[at] == wanted || kTable[at] == 0;
    });
  };
  EXPECT_EQ(find(2, 5), 2u);
  EXPECT_EQ(find(2, 7), 0u);
  EXPECT_EQ(find(2, 8), 1u);
  EXPECT_EQ(find(102, 6), 3u);
}

}  // namespace
}  // namespace reportlint
