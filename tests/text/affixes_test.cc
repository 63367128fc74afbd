#include "text/affixes.h"

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(AffixesTest, FindsWordsThatBeginAText) {
  const Affixes words(Affixes::Side::kBeginning, {"附件：", "附", "a", ""});
  EXPECT_TRUE(words.StandAt("附件"));
  EXPECT_TRUE(words.StandAt("附件：一份"));
  EXPECT_TRUE(words.StandAt("abc"));
  EXPECT_FALSE(words.StandAt("见附件："));
  EXPECT_FALSE(words.StandAt("坿"));
  EXPECT_FALSE(words.StandAt(""));
}

TEST(AffixesTest, FindsWordsThatEndAText) {
  const Affixes words(Affixes::Side::kEnd, {"的", "关于", "x"});
  EXPECT_TRUE(words.StandAt("的"));
  EXPECT_TRUE(words.StandAt("通知是关于"));
  EXPECT_TRUE(words.StandAt("图x"));
  EXPECT_FALSE(words.StandAt("于"));
  EXPECT_FALSE(words.StandAt("的确"));
  EXPECT_FALSE(words.StandAt(""));
}

}  // namespace
}  // namespace reportlint
