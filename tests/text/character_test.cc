#include "text/character.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace reportlint {
namespace {

// Those characters of `text` of which `holds` is true.
template <class Predicate>
std::string Only(std::string_view text, Predicate holds) {
  std::string kept;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (holds(c)) AppendUtf8(kept, c);
  }
  return kept;
}

// `change` of each character of `text`.
template <class Change>
std::string Each(std::string_view text, Change change) {
  std::string changed;
  for (size_t at = 0; at < text.size();) {
    AppendUtf8(changed, change(NextCharacter(text, at)));
  }
  return changed;
}

TEST(CharacterTest, HanAreTheIdeographsAndLing) {
  EXPECT_EQ(Only("县𠮷㐀豈龥〇々ー、かア한aＡ1①％", IsHan), "县𠮷㐀豈龥〇");
}

TEST(CharacterTest, WordsAreLettersAndDigitsOfAnyScript) {
  EXPECT_EQ(Only("县〇aＡé1１д。，_ -（”…", IsWord), "县〇aＡé1１д");
}

TEST(CharacterTest, OnlyAFullStopThatIsFullWidthEndsASentence) {
  EXPECT_EQ(Only("。！？!?.．；;，、：…”）", IsSentenceEnd), "。！？!?");
}

TEST(CharacterTest, ClosingMarks) {
  EXPECT_EQ(Only("”’」』）)》】〕\"“‘「『（(《【〔。", IsClosing),
            "”’」』）)》】〕\"");
}

TEST(CharacterTest, BlanksOfEveryWidth) {
  EXPECT_EQ(Only("a \t\n\v\f\r\u0085\u00A0\u1680\u2003\u2028\u3000\uFEFF县_",
                 IsBlank),
            " \t\n\v\f\r\u0085\u00A0\u1680\u2003\u2028\u3000\uFEFF");
  // U+200B has no width but is no blank: it has to be seen.
  EXPECT_EQ(Only("\u200B\u200D", IsBlank), "");
}

TEST(CharacterTest, NarrowLower) {
  EXPECT_EQ(Each("ＧＤＰ１２％（Gdp）ÀД县。—", NarrowLower),
            "gdp12%(gdp)àд县。—");
}

TEST(CharacterTest, DisplayWidth) {
  struct Row {
    std::string_view name;
    char32_t character;
    int width;
  };
  const Row rows[] = {
      {"a zero", 0, 0},
      {"a tab", '\t', 1},
      {"escape", 0x1B, 0},
      {"a letter", 'a', 1},
      {"a tilde", '~', 1},
      {"delete", 0x7F, 0},
      {"a letter with an accent", U'é', 1},
      {"a yuan sign", U'¥', 1},
      {"a full-width yuan sign", U'￥', 2},
      {"a combining accent", 0x0301, 0},
      {"a blank without width", 0x200B, 0},
      {"a joiner", 0x200D, 0},
      {"a curled quote", U'“', 1},
      {"a dash", U'—', 1},
      {"an ellipsis", U'…', 1},
      {"a circled number", U'①', 1},
      {"an ideographic blank", 0x3000, 2},
      {"a full stop", U'。', 2},
      {"a book title mark", U'《', 2},
      {"a tone mark over Han", 0x302A, 0},
      {"Han", U'县', 2},
      {"Han of extension A", U'㐀', 2},
      {"Han of extension B", U'𠮷', 2},
      {"compatibility Han", U'豈', 2},
      {"a full-width comma", U'，', 2},
      {"a full-width letter", U'Ａ', 2},
      {"half-width katakana", U'ｱ', 1},
      {"a Hangul syllable", U'한', 2},
      {"an emoji", U'👨', 2},
      {"a variation selector", 0xFE0F, 0},
      {"a byte order mark", 0xFEFF, 0},
      {"U+FFFD", 0xFFFD, 1},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(DisplayWidth(row.character), row.width) << row.name;
  }
}

TEST(CharacterTest, TrimTakesBlanksOfBothEnds) {
  struct Row {
    std::string_view text;
    std::string_view trimmed;
  };
  const Row rows[] = {
      {"", ""},
      {" \t\r\n\u3000", ""},
      {"一、总体情况", "一、总体情况"},
      {"\u3000\u3000各村 要巡查。 \t\r", "各村 要巡查。"},
      {"\uFEFF报告\u00A0", "报告"},
      {" 𠮷 ", "𠮷"},
  };
  for (const Row& row : rows) {
    const std::string_view trimmed = Trim(row.text);
    EXPECT_EQ(trimmed, row.trimmed);
    EXPECT_GE(trimmed.data(), row.text.data());
    EXPECT_LE(trimmed.data() + trimmed.size(),
              row.text.data() + row.text.size());
  }
}

TEST(CharacterTest, ShortLines) {
  for (const std::string_view prose :
       {"各村巡查。", "要求如下：", "甲、", "etc.", "为什么？", "……"}) {
    EXPECT_TRUE(EndsAsProse(prose)) << prose;
    EXPECT_FALSE(IsShortLine(prose, 40)) << prose;
  }
  for (const std::string_view line :
       {"", "总结", "（试行）", "“十四五”", "3"}) {
    EXPECT_FALSE(EndsAsProse(line)) << line;
    EXPECT_TRUE(IsShortLine(line, 5)) << line;
  }
  EXPECT_TRUE(IsShortLine("工作总结", 4));
  EXPECT_FALSE(IsShortLine("工作总结", 3));
}

TEST(CharacterTest, OpenEnds) {
  for (const std::string_view text :
       {"巡查河堤", "巡查，", "、", "（", "“", "2023", "A"}) {
    EXPECT_TRUE(EndsOpen(text)) << text;
  }
  for (const std::string_view text :
       {"", "巡查。", "巡查；", "巡查：", "巡查”", "巡查）", "……", "标志-"}) {
    EXPECT_FALSE(EndsOpen(text)) << text;
  }
}

}  // namespace
}  // namespace reportlint
