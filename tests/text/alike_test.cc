#include "text/alike.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

using ::testing::UnorderedElementsAre;

TEST(AlikeTest, HanCharactersHaveASound) {
  EXPECT_NE(SoundOf(U'师'), 0);
  EXPECT_EQ(SoundOf(U'师'), SoundOf(U'示'));
  EXPECT_EQ(SoundOf(U'師'), SoundOf(U'师'));
  EXPECT_NE(SoundOf(U'师'), SoundOf(U'村'));
  for (const char32_t c : {U'a', U'。', U'あ', char32_t{0x4DFF},
                           char32_t{0xA000}, char32_t{0x20000}, char32_t{0}}) {
    EXPECT_EQ(SoundOf(c), 0) << uint32_t{c};
  }
}

TEST(AlikeTest, LookAlikesAreThoseOfAllGroups) {
  EXPECT_THAT(LookAlikes(U'已'), UnorderedElementsAre(U'己', U'巳'));
  EXPECT_THAT(LookAlikes(U'土'), UnorderedElementsAre(U'士'));
  EXPECT_TRUE(LookAlikes(U'龘').empty());
  EXPECT_TRUE(LookAlikes(U' ').empty());
}

TEST(AlikeTest, AlikeIsBySoundOrByShape) {
  struct Row {
    char32_t a;
    char32_t b;
    bool alike;
  };
  const Row rows[] = {
      {U'继', U'既', true},  {U'士', U'土', true},  {U'大', U'太', true},
      {U'大', U'小', false}, {U'村', U'村', false}, {U'。', U'，', false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(AreAlike(row.a, row.b), row.alike) << uint32_t{row.a};
    EXPECT_EQ(AreAlike(row.b, row.a), row.alike) << uint32_t{row.a};
  }
}

}  // namespace
}  // namespace reportlint
