#include "statement/occasion.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// The occasion and its year as `text` names it first, or "-".
std::string Named(const Occasion& occasion, std::string_view text) {
  const size_t at = text.find(occasion.literal());
  if (at == std::string_view::npos) return "-";
  const auto named = occasion.At(text, at);
  if (!named) return "-";
  std::string out(named->text);
  out += ' ';
  out += std::to_string(named->year);
  return out;
}

TEST(OccasionTest, PhrasesOfOneYear) {
  const Occasion start("“十四五”开局之年", 2021);
  EXPECT_FALSE(start.counts());
  EXPECT_EQ(Named(start, "今年是“十四五”开局之年。"), "“十四五”开局之年 2021");
  EXPECT_EQ(Named(start, "今年是“十三五”开局之年。"), "-");
}

TEST(OccasionTest, YearsAfterTheFirst) {
  const Occasion founded("建党N周年", 1921);
  EXPECT_TRUE(founded.counts());
  EXPECT_EQ(Named(founded, "喜迎建党100周年。"), "建党100周年 2021");
  EXPECT_EQ(Named(founded, "喜迎建党九十五周年。"), "建党九十五周年 2016");
  EXPECT_EQ(Named(founded, "建党100年"), "-");
  EXPECT_EQ(Named(founded, "建党周年"), "-");
  EXPECT_EQ(Named(founded, "建党0周年"), "-");
  EXPECT_EQ(Named(founded, "建党"), "-");
}

TEST(OccasionTest, TheNumberMayComeFirst) {
  const Occasion since("N年来祖国", 1949);
  EXPECT_EQ(Named(since, "讴歌七十年来祖国的成就"), "七十年来祖国 2019");
  EXPECT_EQ(Named(since, "70年来祖国的成就"), "70年来祖国 2019");
  EXPECT_EQ(Named(since, "多年来祖国的成就"), "-");
  EXPECT_EQ(Named(since, "年来祖国的成就"), "-");
}

}  // namespace
}  // namespace reportlint
