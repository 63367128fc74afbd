#include "structure/makeup.h"

#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

using ::testing::ElementsAre;

TEST(MakeupTest, CountsBlockByBlockAndNotesWhatIsOddBetweenThem) {
  const std::string_view text =
      "\u200B\n我们发东\n\uE000\uE001們東國来a\uFFFD\n";
  std::vector<Block> blocks(2);
  blocks[0].text = text.substr(text.find("我"), 12);
  blocks[1].text = text.substr(text.find("\uE000"), 22);
  const Makeup makeup = MakeupOf(CharacterArray(text), blocks, {});
  ASSERT_EQ(makeup.blocks.size(), 2u);
  EXPECT_EQ(makeup.blocks[0].simplified, 3u);
  EXPECT_EQ(makeup.blocks[0].traditional, 0u);
  EXPECT_EQ(makeup.blocks[1].simplified, 1u);
  EXPECT_EQ(makeup.blocks[1].traditional, 3u);
  std::vector<std::string_view> odd;
  for (const OddRun& run : makeup.odd) {
    odd.push_back(text.substr(run.span.begin, run.span.size()));
  }
  EXPECT_THAT(odd, ElementsAre("\u200B", "\uE000\uE001", "\uFFFD"));
}

TEST(MakeupTest, Script) {
  EXPECT_EQ(ScriptOf({0, 0}), Script::kUnclear);
  EXPECT_EQ(ScriptOf({1, 0}), Script::kSimplified);
  EXPECT_EQ(ScriptOf({2, 1}), Script::kUnclear);
  EXPECT_EQ(ScriptOf({3, 1}), Script::kSimplified);
  EXPECT_EQ(ScriptOf({0, 1}), Script::kTraditional);
  EXPECT_EQ(ScriptOf({1, 3}), Script::kTraditional);
}

}  // namespace
}  // namespace reportlint
