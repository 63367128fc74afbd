#include "statement/years.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "document/parse.h"

namespace reportlint {
namespace {

std::string Written(const std::vector<StatedYear>& years) {
  std::string out;
  for (const StatedYear& one : years) {
    if (!out.empty()) out += ' ';
    out += one.text;
  }
  return out;
}

TEST(YearsTest, FourDigitsAndTheirSign) {
  struct Row {
    std::string_view text;
    std::string_view years;
  };
  const Row rows[] = {
      {"", ""},
      {"年", ""},
      {"2024年", "2024年"},
      {"自2019年起，2021年完成", "2019年 2021年"},
      {"12024年", ""},
      {"24年", ""},
      {"1899年，2100年", ""},
      {"2021—2025年规划，2016-2020年", ""},
      {"二〇二四年", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Written(FindYears(row.text)), row.years) << row.text;
  }
}

// The year of the title and the years of the first part of a document whose
// first line is its title.
std::string YearsOf(std::string_view text) {
  auto source =
      std::make_unique<const Source>("a.txt", Decode(std::string(text)));
  std::vector<Stretch> stretches;
  uint32_t begin = 0;
  for (uint32_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '\n') continue;
    Stretch stretch = {.span = {begin, i}};
    if (begin == 0) stretch.kind = BlockKind::kTitle;
    stretches.push_back(stretch);
    begin = i + 1;
  }
  const Document document =
      Parse(std::move(source), stretches, Vocabulary(), Fact::kParts);
  PartYears years(document);
  const auto& title = years.OfTitle(0);
  return (title ? std::string(title->text) : "-") + ": " + Written(years.In(0));
}

TEST(YearsTest, OfAPart) {
  EXPECT_EQ(YearsOf("2024年护水工作总结\n自2019年起"), "2024年: 2024年 2019年");
  EXPECT_EQ(YearsOf("护水工作总结2023\n自2019年起"), "2023: 2019年");
  EXPECT_EQ(YearsOf("2023年和2024年工作总结\n正文"), "-: 2023年 2024年");
  EXPECT_EQ(YearsOf("护水工作总结\n自2019年起"), "-: 2019年");
  EXPECT_EQ(YearsOf("2021-2023\n正文"), "-: ");
}

}  // namespace
}  // namespace reportlint
