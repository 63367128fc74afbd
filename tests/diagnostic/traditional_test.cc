#include "diagnostic/traditional.h"

#include <string_view>

#include <gtest/gtest.h>

#include "diagnostic/words.h"

namespace reportlint {
namespace {

TEST(TraditionalTest, TheProgramsOwnWordsAloneAreConverted) {
  struct Row {
    std::string_view words;
    std::string_view traditional;
  };
  const Row rows[] = {
      {"", ""},
      {"检查了 3 个文件", "檢查了 3 個文件"},
      {"“巡查”连写了两遍", "“巡查”連寫了兩遍"},
      // Words that no message has.
      {"乡镇岁修经费", "乡镇岁修经费"},
      // A part of a path, though the words are the program's.
      {"规则/个文件.txt", "规则/个文件.txt"},
      {"../规则", "../规则"},
      // The character that a message speaks of.
      {"“条”是形近的别字", "“条”是形近的別字"},
      {"3 条", "3 條"},
      {"no Han at all\n", "no Han at all\n"},
      {"个", "個"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(InTraditional(row.words), row.traditional);
  }
}

TEST(TraditionalTest, RunsAreInOrderAndDiffer) {
  std::string_view last;
  for (const TraditionalRun& run : TraditionalRuns()) {
    EXPECT_LT(last, run.simplified);
    EXPECT_NE(run.simplified, run.traditional);
    last = run.simplified;
  }
  EXPECT_FALSE(last.empty());
}

TEST(WordsTest, WhereOneLanguageIsGivenItStandsForAll) {
  using enum Language;
  EXPECT_EQ((Words{"个文件", "files"}).In(kChinese), "个文件");
  EXPECT_EQ((Words{"个文件", "files"}).In(kTraditionalChinese), "個文件");
  EXPECT_EQ((Words{"个文件", "files"}).In(kEnglish), "files");
  EXPECT_EQ((Words{"个文件", ""}).In(kEnglish), "个文件");
  EXPECT_EQ((Words{"", "files"}).In(kTraditionalChinese), "files");
}

}  // namespace
}  // namespace reportlint
