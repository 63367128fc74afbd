#include "structure/contents_lines.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(ContentsLinesTest, ALineEndsInItsPage) {
  for (const std::string_view line :
       {"一、工作概况\t3", "2.1 巡查........12", "防汛物资……7",
        "第三章 调度 . . . . . 21", "附录_____30"}) {
    EXPECT_TRUE(IsContentsLine(line)) << line;
  }
  for (const std::string_view line :
       {"一、工作概况", "水位涨到3.2", "清河站\t12\t3", "全县共有泵站 12", "12",
        "编号：20230401", "完成率为98.75"}) {
    EXPECT_FALSE(IsContentsLine(line)) << line;
  }
}

std::string Kinds(const std::vector<std::string_view>& lines) {
  std::vector<Block> blocks;
  blocks.reserve(lines.size());
  for (const std::string_view line : lines) {
    blocks.push_back({.text = line, .enumerator = ParseEnumerator(line)});
  }
  FindContentsLines(blocks);
  std::string kinds;
  for (const Block& block : blocks) {
    kinds += block.kind == BlockKind::kContents ? 'c' : '.';
  }
  return kinds;
}

TEST(ContentsLinesTest, SeveralLinesAreATable) {
  EXPECT_EQ(Kinds({"目录", "一、巡查\t1", "二、调度", "三、物资\t4",
                   "四、总结\t9", "一、巡查"}),
            ".cccc.");
  EXPECT_EQ(Kinds({"一、巡查……1", "本章说明巡查。", "二、调度……4"}), "...");
}

TEST(ContentsLinesTest, FiguresInATableAreNone) {
  EXPECT_EQ(Kinds({"泵站\t3", "水闸\t5", "堤防\t8", "水库\t9"}), "....");
  EXPECT_EQ(Kinds({"1.泵站\t3", "2.水闸\t5", "3.堤防\t8"}), "...");
  EXPECT_EQ(Kinds({"1.泵站\t30", "2.水闸\t5", "3.堤防\t2"}), "...");
}

}  // namespace
}  // namespace reportlint
