#include "structure/formality.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

Block BlockOf(std::string_view text) {
  return {.text = text, .enumerator = ParseEnumerator(text)};
}

// Of `count` blocks that say the same, and one that says something else.
Formality Of(std::string_view text, size_t count) {
  std::vector<Block> blocks(count, BlockOf(text));
  blocks.push_back(BlockOf("各村要巡查河道。"));
  return FormalityOf(blocks);
}

TEST(FormalityTest, FiveArticlesAreAStatute) {
  for (const std::string_view text :
       {"第三条 各村应当巡查河道。", "三、将刑法第三百条修改为：",
        "第12條　各村應當巡查"}) {
    EXPECT_EQ(Of(text, 4), Formality::kReport) << text;
    EXPECT_EQ(Of(text, 5), Formality::kStatute) << text;
  }
}

TEST(FormalityTest, TenSpeakersAreMinutes) {
  for (const std::string_view text :
       {"主席：请各位发言。", "李慧琼議員:多謝主席。", "环境局局长：同意。"}) {
    EXPECT_EQ(Of(text, 9), Formality::kReport) << text;
    EXPECT_EQ(Of(text, 10), Formality::kMinutes) << text;
  }
}

TEST(FormalityTest, WhatIsNeither) {
  const std::string far(40, ' ');
  for (const std::string& text :
       {std::string("第三章 保障"), std::string("第三次会议"),
        std::string("负责人：张三"), std::string("主席在会上讲话"),
        far + far + far + "第三条", far + far + "主席："}) {
    EXPECT_EQ(Of(text, 20), Formality::kReport) << text;
  }
}

TEST(FormalityTest, Articles) {
  EXPECT_TRUE(IsArticle(BlockOf("第三条 各村应当巡查。")));
  EXPECT_FALSE(IsArticle(BlockOf("三、将刑法第三百条修改为：")));
  EXPECT_FALSE(IsArticle(BlockOf("第三章 保障")));
}

}  // namespace
}  // namespace reportlint
