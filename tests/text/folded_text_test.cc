#include "text/folded_text.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(FoldedTextTest, TellsWhereItsCharactersStand) {
  const std::string_view text = "前文。縣，Ａb。";
  FoldedText folded(text);
  folded.Append({9, static_cast<uint32_t>(text.size())});
  EXPECT_EQ(folded.characters(), u"县ab");
  std::string seen;
  for (uint32_t i = 0; i < folded.size(); ++i) {
    const Span span = folded.Bytes(i, i + 1);
    seen += std::string(text.substr(span.begin, span.size())) + "|";
  }
  EXPECT_EQ(seen, "縣|Ａ|b|");
  const Span all = folded.Bytes(0, folded.size());
  EXPECT_EQ(text.substr(all.begin, all.size()), "縣，Ａb");
}

TEST(FoldedTextTest, TellsWhereSomethingWasLeftOut) {
  const std::string_view text = "（二）各村， 要巡查。请";
  FoldedText folded(text);
  folded.Append({0, 9});
  EXPECT_EQ(folded.gaps(), (std::vector<uint32_t>{0, 1}));
  folded.Append({9, static_cast<uint32_t>(text.size())});
  EXPECT_EQ(folded.characters(), u"二各村要巡查请");
  EXPECT_EQ(folded.Between({1, 3}), u"各村");
  EXPECT_EQ(folded.gaps(), (std::vector<uint32_t>{0, 1, 3, 6}));
}

TEST(FoldedTextTest, HoldsCharactersBeyondTheBasicPlane) {
  const std::string_view text = "𠮷𠮸村";
  FoldedText folded(text);
  folded.Append({0, static_cast<uint32_t>(text.size())});
  ASSERT_EQ(folded.size(), 3u);
  EXPECT_NE(folded.characters()[0], folded.characters()[1]);
  EXPECT_EQ(folded.Bytes(1, 2), (Span{4, 8}));
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
