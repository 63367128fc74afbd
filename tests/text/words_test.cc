#include "text/words.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(WordsTest, BreaksBothScriptsIntoWords) {
  struct Row {
    std::string_view text;
    std::string_view words;
  };
  const Row rows[] = {
      {"", ""},
      {"宣传", "宣传|"},
      {"统战部部长", "统战|部|部长|"},
      {"支持企业创业创新", "支持|企业|创业|创新|"},
      {"進行宣傳", "進行|宣傳|"},
  };
  WordBreaker breaker;
  for (const Row& row : rows) {
    const std::vector<size_t> borders = breaker.Borders(row.text);
    EXPECT_EQ(borders.front(), 0u);
    EXPECT_EQ(borders.back(), row.text.size());
    std::string words;
    for (size_t i = 1; i < borders.size(); ++i) {
      words += row.text.substr(borders[i - 1], borders[i] - borders[i - 1]);
      words += '|';
    }
    EXPECT_EQ(words, row.words);
  }
}

}  // namespace
}  // namespace reportlint
