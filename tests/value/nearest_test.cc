#include "value/nearest.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(NearestTest, IsTheNearestWordThatIsNearEnough) {
  const std::vector<std::string> known = {"match", "max", "not_before",
                                          "not_after"};
  struct Case {
    std::string_view word;
    std::string_view nearest;
  };
  const Case rows[] = {
      {"mtach", "match"},
      {"Max", "max"},
      {"notbefore", "not_before"},
      {"not_afer", "not_after"},
      {"patterns", ""},
      {"", ""},
      {"m", ""},
      {"上限", ""},
  };
  for (const Case& row : rows) {
    EXPECT_EQ(Nearest(row.word, known), row.nearest) << row.word;
  }
  EXPECT_EQ(Nearest("max", {}), "");
}

TEST(SuggestTest, AsksInBothLanguagesWhereThereIsSomethingNear) {
  const Words near = Suggest({"没有 mtach", "no mtach"}, "mtach", {"match"});
  EXPECT_EQ(near.zh, "没有 mtach，是不是 match？");
  EXPECT_EQ(near.en, "no mtach, did you mean match?");
  EXPECT_EQ(Suggest({"没有 x", "no x"}, "x", {"match"}).en, "no x");
}

}  // namespace
}  // namespace reportlint
