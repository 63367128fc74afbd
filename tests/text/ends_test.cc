#include "text/ends.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(EndsTest, SuffixCountsCharacters) {
  EXPECT_EQ(Suffix("", 2), "");
  EXPECT_EQ(Suffix("甲乙a丙", 0), "");
  EXPECT_EQ(Suffix("甲乙a丙", 2), "a丙");
  EXPECT_EQ(Suffix("甲乙a丙", 9), "甲乙a丙");
}

TEST(EndsTest, BytesDoNotCutCharacters) {
  EXPECT_EQ(Head("甲乙", 0), "");
  EXPECT_EQ(Head("甲乙", 2), "");
  EXPECT_EQ(Head("甲乙", 3), "甲");
  EXPECT_EQ(Head("甲乙", 5), "甲");
  EXPECT_EQ(Head("甲乙", 9), "甲乙");
  EXPECT_EQ(Tail("甲乙", 0), "");
  EXPECT_EQ(Tail("甲乙", 2), "乙");
  EXPECT_EQ(Tail("甲乙", 3), "乙");
  EXPECT_EQ(Tail("甲乙", 4), "甲乙");
  EXPECT_EQ(Tail("甲乙", 9), "甲乙");
}

TEST(EndsTest, LastBeforeClosing) {
  EXPECT_EQ(LastBeforeClosing(""), U'\0');
  EXPECT_EQ(LastBeforeClosing("完成。"), U'。');
  EXPECT_EQ(LastBeforeClosing("完成。”）"), U'。');
  EXPECT_EQ(LastBeforeClosing("“完成”"), U'成');
  EXPECT_EQ(LastBeforeClosing("”）"), U'”');
}

}  // namespace
}  // namespace reportlint
