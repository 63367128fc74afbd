#include "text/character_map.h"

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// U+0141 and U+4100 share a slot with 'A' ^ 1 and its neighbours.
constexpr CharacterMap<int> kMap = {
    {U'一', 1},     {U'二', 2},     {'@', 3},          {'A', 4},
    {U'\u0141', 5}, {U'\u4100', 6}, {U'\U00020000', 7}};

TEST(CharacterMapTest, KnowsItsCharactersAndNoOthers) {
  EXPECT_EQ(kMap.Of(U'一'), 1);
  EXPECT_EQ(kMap.Of(U'二'), 2);
  EXPECT_EQ(kMap.Of('@'), 3);
  EXPECT_EQ(kMap.Of('A'), 4);
  EXPECT_EQ(kMap.Of(U'\u0141'), 5);
  EXPECT_EQ(kMap.Of(U'\u4100'), 6);
  EXPECT_EQ(kMap.Of(U'\U00020000'), 7);
  int known = 0;
  for (char32_t c = 0; c < 0x30000; ++c) known += kMap.Of(c) != 0 ? 1 : 0;
  EXPECT_EQ(known, 7);
  EXPECT_EQ(kMap.Of(0), 0);
}

}  // namespace
}  // namespace reportlint
