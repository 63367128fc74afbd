#include "check/torn_line.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

struct Row {
  std::string_view above;
  std::string_view below;
  bool torn;
};

TEST(TornLineTest, MarksNumbersAddressesAndLetters) {
  const Row rows[] = {
      {"大力开展“", "手拉手活动", true},
      {"大力开展", "“", true},
      {"1", "、成员分组", true},
      {"（3", "）组织方式", true},
      {"9.", "申报书用铜版纸", true},
      {"10、", "申报书", true},
      {"1", ".", true},
      {"心理/", "安全", true},
      {"Emai", "l", true},
      {"liu@example.", "com", true},
      {"镇里成立了指挥部。", "村里也成立了。", false},
      {"镇里成立了指挥部。", "，", false},
      {"项目", "金额", false},
      {"9.5", "元", false},
      {"a/", "b", false},
      {"read", "the text", false},
      {"第一行", "“手拉手”活动", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(IsTorn(row.above, row.below), row.torn)
        << row.above << "|" << row.below;
  }
}

TEST(TornLineTest, Numbers) {
  const Row rows[] = {
      {"距离长沙4", "6", true}, {"4", "6", true},
      {"6", "0公里", true},     {"自1", "9", true},
      {"2023", "年防汛", true}, {"820518053", "0", true},
      {"36", "25", false},      {"36", "5公里", false},
      {"4", "60公里", false},   {"12345678", "87654321", false},
      {"公里", "4", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(IsTornNumber(row.above, row.below), row.torn)
        << row.above << "|" << row.below;
  }
}

}  // namespace
}  // namespace reportlint
