#include "text/fold.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "text/character.h"
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

TEST(FoldTest, KeepsWhatIsRead) {
  struct Row {
    std::string_view name;
    std::string_view text;
    std::string_view key;
  };
  const Row rows[] = {
      {"nothing", "", ""},
      {"only marks", "。，……——（） \t\u3000", ""},
      {"punctuation", "各村、各单位要“巡查”河道。", "各村各单位要巡查河道"},
      {"full width", "ＧＤＰ增长１２％", "gdp增长12"},
      {"case", "GDP Growth", "gdpgrowth"},
      {"traditional", "縣政府工作報告", "县政府工作报告"},
      {"blanks", "总 体　情\n况", "总体情况"},
      {"zero width", "总\u200B体", "总体"},
      {"underscores", "推动__县", "推动县"},
      {"beyond the basic plane", "𠮷林", "𠮷林"},
  };
  for (const Row& row : rows) EXPECT_EQ(Fold(row.text), row.key) << row.name;
}

TEST(FoldTest, FoldingTwiceChangesNothing) {
  for (const std::string_view text :
       {"ＧＤＰ增长１２％", "縣政府工作報告", "乾隆皇帝著作", "İŞ ΣΑΣ"}) {
    EXPECT_EQ(Fold(Fold(text)), Fold(text)) << text;
  }
}

TEST(FoldTest, TellsWhereCharactersStand) {
  std::string seen;
  const std::string_view text = " 縣，Ａb。𠮷";
  for (Folding folding(text); folding.Next();) {
    seen += text.substr(folding.begin(), folding.end() - folding.begin());
    seen += '|';
    EXPECT_EQ(folding.character(), FoldTable()[folding.character()]);
  }
  EXPECT_EQ(seen, "縣|Ａ|b|𠮷|");
}

// The table of the basic plane says what the slow way says.
TEST(FoldTest, CharactersFoldAsTexts) {
  for (char32_t c = 1; c < 0x31000; c += c < 0x10000 ? 1 : 17) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    AppendUtf8(text, c);
    std::string folded;
    if (const char32_t f = FoldTable()[c]) AppendUtf8(folded, f);
    ASSERT_EQ(Fold(text), folded) << static_cast<uint32_t>(c);
    ASSERT_EQ(FoldTable()[c] != 0, IsWord(NarrowLower(c)))
        << static_cast<uint32_t>(c);
    if (IsHan(c)) {
      ASSERT_EQ(FoldTable()[c], Simplified(c)) << static_cast<uint32_t>(c);
    }
  }
}

TEST(HashTest, IsXxh3Of128Bits) {
  // The published values of XXH3_128bits for no input and for one text.
  EXPECT_EQ(Hex(HashOf("")), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(Hex({0x0123456789ABCDEFu, 0x00000000000000FFu}),
            "0123456789abcdef00000000000000ff");
  EXPECT_EQ(HashOf("各村"), HashOf(std::string("各村")));
  EXPECT_NE(HashOf("各村"), HashOf("各县"));
}

TEST(HashTest, CharactersAreTwoBytesTheLowOneFirst) {
  using namespace std::string_view_literals;
  EXPECT_EQ(HashOf(u""sv), HashOf(""sv));
  EXPECT_EQ(HashOf(u"a各"sv), HashOf("a\0\x04\x54"sv));
}

}  // namespace
}  // namespace reportlint
