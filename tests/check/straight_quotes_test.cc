#include "check/straight_quotes.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// A letter for each straight quote: o opens, c closes, ? is unknown.
std::string Sides(std::string_view text) {
  std::string sides;
  for (const QuoteSide side : SidesOfStraightQuotes(text)) {
    sides += "?oc"[static_cast<size_t>(side)];
  }
  return sides;
}

TEST(StraightQuotesTest, TheCurlyOnesAroundSayTheSide) {
  struct Row {
    std::string_view text;
    std::string_view sides;
  };
  const Row rows[] = {
      {"", ""},
      {"\"甲\"和\"乙\"", "????"},
      {"“甲\"", "c"},
      {"\"甲”", "o"},
      {"推动“甲\"清单，推动“乙\"落实", "cc"},
      {"“甲”和\"乙”和“丙\"", "oc"},
      {"“他说\"好\"了”", "??"},
      {"“甲”和\"乙\"", "??"},
  };
  for (const Row& row : rows) EXPECT_EQ(Sides(row.text), row.sides) << row.text;
}

}  // namespace
}  // namespace reportlint
