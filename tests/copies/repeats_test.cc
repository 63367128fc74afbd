#include "copies/repeats.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "property.h"

namespace reportlint {
namespace {

Repeats Of(const std::vector<uint64_t>& hashes) {
  return Repeats(static_cast<uint32_t>(hashes.size()),
                 [&](uint32_t i) { return hashes[i]; });
}

TEST(RepeatsTest, LinksWhatIsTheSame) {
  const Repeats repeats = Of({7, 5, 7, 0, 7, 5});
  EXPECT_EQ(repeats.First(0), 0u);
  EXPECT_EQ(repeats.First(4), 0u);
  EXPECT_EQ(repeats.Next(0), 2u);
  EXPECT_EQ(repeats.Next(2), 4u);
  EXPECT_EQ(repeats.Next(4), Repeats::kNone);
  EXPECT_EQ(repeats.Previous(4), 2u);
  EXPECT_EQ(repeats.Previous(0), Repeats::kNone);
  EXPECT_EQ(repeats.Count(2), 3u);
  EXPECT_EQ(repeats.Count(5), 2u);
  EXPECT_EQ(repeats.Count(3), 1u);
}

RC_GTEST_PROP(RepeatsTest, AgreesWithASearch, ()) {
  const auto few = *rc::gen::container<std::vector<uint64_t>>(
      rc::gen::inRange<uint64_t>(0, 20));
  const Repeats repeats = Of(few);
  for (uint32_t i = 0; i < few.size(); ++i) {
    uint32_t previous = i;
    while (previous > 0 && few[previous - 1] != few[i]) --previous;
    RC_ASSERT(repeats.Previous(i) ==
              (previous == 0 ? Repeats::kNone : previous - 1));
    RC_ASSERT(repeats.Count(i) == static_cast<uint32_t>(std::count(
                                      few.begin(), few.end(), few[i])));
    RC_ASSERT(few[repeats.First(i)] == few[i]);
    RC_ASSERT(repeats.Previous(repeats.First(i)) == Repeats::kNone);
  }
}

}  // namespace
}  // namespace reportlint
