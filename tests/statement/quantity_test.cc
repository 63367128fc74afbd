#include "statement/quantity.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "property.h"

namespace reportlint {
namespace {

const Units kUnits({"个", "人", "人次", "元", "%", "公里"});

// Each quantity as label|text|unit|value, ~ before what is not exact.
std::string Written(std::string_view text) {
  std::string out;
  for (const Quantity& one : FindQuantities(text, kUnits)) {
    if (!out.empty()) out += ' ';
    for (const std::string_view piece : {one.label, one.text, one.unit}) {
      out += piece;
      out += '|';
    }
    if (!one.exact) out += '~';
    std::string value = std::to_string(one.value);
    value.erase(value.find_last_not_of('0') + 1);
    if (value.back() == '.') value.pop_back();
    out += value;
  }
  return out;
}

TEST(QuantityTest, NumbersWithTheirLabelsAndUnits) {
  struct Row {
    std::string_view text;
    std::string_view quantities;
  };
  const Row rows[] = {
      {"", ""},
      {"没有数字", ""},
      {"共8个", "共|8个|个|8"},
      {"甲类5个、乙类2个", "甲类|5个|个|5 乙类|2个|个|2"},
      {"8个，其中甲类5个。", "|8个|个|8 其中甲类|5个|个|5"},
      // The longest unit that fits.
      {"培训12人次", "培训|12人次|人次|12"},
      // What stands between two numbers without a mark is the second's label.
      {"3个村60人", "|3个|个|3 村|60人|人|60"},
      // Numbers without one of the units are none.
      {"2024年3月，3个", "|3个|个|3"},
      // Points, groups of three digits, full-width digits, 万 and 亿.
      {"占12.5%", "占|12.5%|%|12.5"},
      {"1,200元", "|1,200元|元|1200"},
      {"1,20元", "|20元|元|20"},
      {"１２．５公里", "|１２．５公里|公里|12.5"},
      {"１２公里", "|１２公里|公里|12"},
      {"3.5万元", "|3.5万元|元|35000"},
      {"2亿元", "|2亿元|元|200000000"},
      {"5.个", ""},
      // About.
      {"20余人", "|20余人|人|~20"},
      {"3万多人", "|3万多人|人|~30000"},
      {"近300人", "近|300人|人|~300"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Written(row.text), row.quantities) << row.text;
  }
}

TEST(QuantityTest, DecimalsAsWritten) {
  const std::string_view text = "占7.50%、占8%";
  const std::vector<Quantity> found = FindQuantities(text, kUnits);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].decimals, 2);
  EXPECT_EQ(found[1].decimals, 0);
}

}  // namespace
}  // namespace reportlint
