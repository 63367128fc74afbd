#include "structure/reference_list.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(ReferenceListTest, AReferenceNamesItsKind) {
  for (const std::string_view line :
       {"[1] 某某. 小流域治理研究[J]. 水利, 2014(2): 3-5.",
        "[2]某某．防汛手册[M]．北京：某出版社，2009．",
        "3. 某局. 水情年报[EB/OL]. http://example.com, 2020."}) {
    EXPECT_TRUE(IsReference(line)) << line;
  }
  for (const std::string_view line :
       {"方案[C]优于方案[D]。", "见文献[3]，2014年。", "[J]",
        "水位[单位：米]为3。"}) {
    EXPECT_FALSE(IsReference(line)) << line;
  }
}

std::string Kinds(const std::vector<std::string_view>& lines) {
  std::vector<Block> blocks;
  blocks.reserve(lines.size());
  for (const std::string_view line : lines) {
    blocks.push_back({.text = line, .enumerator = ParseEnumerator(line)});
  }
  FindReferences(blocks);
  std::string kinds;
  for (const Block& block : blocks) {
    kinds += block.kind == BlockKind::kReference ? 'r' : '.';
  }
  return kinds;
}

TEST(ReferenceListTest, NumberedLinesUnderItsHeadingAreReferences) {
  EXPECT_EQ(Kinds({"1.4 参考资料", "1. 水情测报规范", "2. 系统使用手册",
                   "2. 总体描述", "3. 功能"}),
            ".rr..");
  EXPECT_EQ(Kinds({"参考文献：", "[1] 水情测报规范", "[2] 使用手册", "致谢",
                   "[3] 一并说明"}),
            ".rr..");
  EXPECT_EQ(Kinds({"工作任务", "1. 巡查", "2. 调度"}), "...");
}

}  // namespace
}  // namespace reportlint
