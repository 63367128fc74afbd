#include "office/number_format.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(NumberFormatTest, NumbersAsWordWritesThem) {
  struct Row {
    std::string_view format;
    uint32_t number;
    std::string_view text;
  };
  const Row rows[] = {
      {"decimal", 0, "0"},
      {"decimal", 12, "12"},
      {"decimalZero", 7, "07"},
      {"decimalZero", 12, "12"},
      {"decimalFullWidth", 12, "１２"},
      {"numberInDash", 3, "- 3 -"},
      {"none", 3, ""},
      {"bullet", 3, ""},
      {"a format to come", 3, "3"},
      // The same up to 99, two ways from there.
      {"chineseCounting", 1, "一"},
      {"chineseCounting", 10, "十"},
      {"chineseCounting", 12, "十二"},
      {"chineseCounting", 20, "二十"},
      {"chineseCounting", 99, "九十九"},
      {"chineseCounting", 100, "一〇〇"},
      {"chineseCountingThousand", 0, "零"},
      {"chineseCountingThousand", 10, "十"},
      {"chineseCountingThousand", 100, "一百"},
      {"chineseCountingThousand", 105, "一百零五"},
      {"chineseCountingThousand", 110, "一百一十"},
      {"chineseCountingThousand", 1001, "一千零一"},
      {"chineseCountingThousand", 2340, "二千三百四十"},
      {"chineseCountingThousand", 10000, "一万"},
      {"chineseCountingThousand", 12005, "一万二千零五"},
      {"chineseCountingThousand", 20010, "二万零一十"},
      {"japaneseCounting", 11, "十一"},
      {"japaneseCounting", 110, "百十"},
      {"taiwaneseCountingThousand", 21, "二十一"},
      {"ideographDigital", 10, "一〇"},
      {"chineseLegalSimplified", 3, "叁"},
      {"chineseLegalSimplified", 11, "壹拾壹"},
      {"ideographLegalTraditional", 2, "貳"},
      {"ideographTraditional", 1, "甲"},
      {"ideographTraditional", 10, "癸"},
      {"ideographTraditional", 11, "11"},
      {"ideographZodiac", 12, "亥"},
      {"ideographZodiacTraditional", 1, "甲子"},
      {"ideographZodiacTraditional", 60, "癸亥"},
      {"decimalEnclosedCircle", 1, "①"},
      {"decimalEnclosedCircle", 20, "⑳"},
      {"decimalEnclosedCircle", 21, "21"},
      {"decimalEnclosedCircleChinese", 2, "②"},
      {"decimalEnclosedParen", 2, "⑵"},
      {"decimalEnclosedFullstop", 20, "⒛"},
      {"lowerLetter", 1, "a"},
      {"lowerLetter", 26, "z"},
      {"lowerLetter", 27, "aa"},
      {"upperLetter", 28, "BB"},
      {"upperLetter", 0, "0"},
      {"lowerRoman", 4, "iv"},
      {"upperRoman", 1994, "MCMXCIV"},
      // No number is a bomb.
      {"upperLetter", 2'000'000'000, "2000000000"},
      {"upperRoman", 2'000'000'000, "2000000000"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(FormatNumber(row.format, row.number), row.text)
        << row.format << " " << row.number;
  }
}

}  // namespace
}  // namespace reportlint
