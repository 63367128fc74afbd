#include "text/han_text.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(HanTextTest, TraditionalFormsAreToldByWords) {
  constexpr std::pair<std::string_view, std::string_view> kTexts[] = {
      {"宗教事务", "宗教事務"}, {"以后", "以後"},         {"皇后", "皇后"},
      {"制定", "制定"},         {"制造", "製造"},         {"骨干", "骨幹"},
      {"这里", "這裡"},         {"公里", "公里"},         {"复杂", "複雜"},

      {"风采", "風采"},         {"征求意见", "徵求意見"}, {"", ""},
      {"AB，不变", "AB，不變"},
  };
  for (const auto& [simplified, traditional] : kTexts) {
    EXPECT_EQ(TraditionalText(simplified), traditional);
  }
}

TEST(HanTextTest, SimplifiedFormsStayWhereTheyStand) {
  EXPECT_EQ(SimplifiedText("宗教事務，以後（皇后）A"),
            "宗教事务，以后（皇后）A");
  // 𬱖 takes a byte more than 頔.
  EXPECT_EQ(SimplifiedText("雅頔").size(), std::string_view("雅頔").size());
}

TEST(HanTextTest, ACharacterOfBothScriptsIsNotTraditional) {
  EXPECT_TRUE(HasTraditional("宗教事務"));
  EXPECT_FALSE(HasTraditional("宗教事物"));
  EXPECT_FALSE(HasTraditional("宗教事务"));
}

}  // namespace
}  // namespace reportlint
