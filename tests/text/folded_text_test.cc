#include "text/folded_text.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(FoldedTextTest, TellsWhereItsCharactersStand) {
  const std::string_view whole = "前文。縣，Ａb。𠮷";
  const std::string_view text = whole.substr(9);
  FoldedText folded;
  folded.Assign(text, 9);
  EXPECT_EQ(folded.characters(), U"县ab𠮷");
  std::string seen;
  for (uint32_t i = 0; i < folded.size(); ++i) {
    const Span span = folded.Between(i, i + 1);
    seen += std::string(whole.substr(span.begin, span.size())) + "|";
  }
  EXPECT_EQ(seen, "縣|Ａ|b|𠮷|");
  const Span all = folded.Between(0, folded.size());
  EXPECT_EQ(whole.substr(all.begin, all.size()), "縣，Ａb。𠮷");
}

TEST(FoldedTextTest, MayBeAssignedAgain) {
  FoldedText folded;
  folded.Assign("各村要巡查河道", 0);
  folded.Assign("3月12日", 5, Digits::kMasked);
  EXPECT_EQ(folded.characters(), U"0月0日");
  EXPECT_EQ(folded.Begin(2), 9u);
  folded.Assign("。", 0);
  EXPECT_EQ(folded.size(), 0u);
}

TEST(FoldedTextTest, TextsThatReadTheSame) {
  EXPECT_TRUE(ReadTheSame("", "，。"));
  EXPECT_TRUE(ReadTheSame("各村，要巡查", "各村要 巡查。"));
  EXPECT_TRUE(ReadTheSame("縣ＧＤＰ", "县gdp"));
  EXPECT_FALSE(ReadTheSame("各村要巡查", "各村要巡查河道"));
  EXPECT_FALSE(ReadTheSame("各村要巡查河道", "各村要巡查"));
  EXPECT_FALSE(ReadTheSame("各村", "各镇"));
}

}  // namespace
}  // namespace reportlint
