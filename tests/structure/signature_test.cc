#include "structure/signature.h"

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(SignatureTest, DateLines) {
  for (const std::string_view text :
       {"2024年12月5日", "（2024年12月5日）", "二〇二四年十二月五日",
        "2024 年 12 月 5 日", "2024年12月", "2024年12月　日"}) {
    EXPECT_TRUE(IsDateLine(text)) << text;
  }
  for (const std::string_view text :
       {"2024年", "2024年12月5日巡查", "12月5日", "2024-12-05", "", "年月日"}) {
    EXPECT_FALSE(IsDateLine(text)) << text;
  }
}

TEST(SignatureTest, UnitLines) {
  for (const std::string_view text :
       {"清河县水利局", "柳河镇人民政府", "中共柳河镇委员会", "白石小学"}) {
    EXPECT_TRUE(IsUnitLine(text)) << text;
  }
  for (const std::string_view text :
       {"", "各县、各局", "我们要依靠水利局。", "工作总结"}) {
    EXPECT_FALSE(IsUnitLine(text)) << text;
  }
}

TEST(SignatureTest, AUnitAndADateAreASignature) {
  const auto ends = [](std::initializer_list<std::string_view> lines) {
    std::vector<Block> blocks;
    for (const std::string_view line : lines) blocks.push_back({.text = line});
    return EndsSignature(blocks, blocks.size() - 1);
  };
  EXPECT_TRUE(ends({"特此报告。", "清河县水利局", "2024年12月5日"}));
  EXPECT_TRUE(ends({"特此报告。", "清河县水利局　2024年12月5日"}));
  EXPECT_FALSE(ends({"2024年12月5日"}));
  EXPECT_FALSE(ends({"会议纪要", "2024年12月5日"}));
  EXPECT_FALSE(ends({"特此报告。", "清河县水利局"}));
  EXPECT_FALSE(ends({"清河县水利局从2024年12月5日起停水，"}));
}

}  // namespace
}  // namespace reportlint
