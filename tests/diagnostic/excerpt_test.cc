#include "diagnostic/excerpt.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "text/decode.h"
#include "text/source.h"

namespace reportlint {
namespace {

// `marked` has ⟦ and ⟧ around the mark. The line as a terminal shows it, but
// for these two, and under it the mark.
std::string Drawn(std::string_view marked) {
  constexpr std::string_view kOpen = "⟦";
  constexpr std::string_view kClose = "⟧";
  std::string line(marked);
  const size_t begin = line.find(kOpen);
  line.erase(begin, kOpen.size());
  const size_t end = line.find(kClose);
  line.erase(end, kClose.size());
  const Source source("a.txt", Decode(line + "\n"));
  const Place place = Placer(source).Of(
      {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  const Excerpt excerpt = MakeExcerpt(line, place);
  return excerpt.before + "⟦" + excerpt.mark + "⟧" + excerpt.after + "\n" +
         std::string(excerpt.before_width, ' ') +
         std::string(excerpt.mark_width, '^');
}

TEST(ExcerptTest, MarksStandUnderTheirCharacters) {
  EXPECT_EQ(Drawn("abc ⟦de⟧ f"),
            "abc ⟦de⟧ f\n"
            "    ^^");
  // Two columns for each Chinese character.
  EXPECT_EQ(Drawn("推动⟦__⟧县工作"),
            "推动⟦__⟧县工作\n"
            "    ^^");
  EXPECT_EQ(Drawn("各村⟦巡查⟧河道"),
            "各村⟦巡查⟧河道\n"
            "    ^^^^");
  // Outside the basic plane, too.
  EXPECT_EQ(Drawn("𠮷林省⟦__⟧县"),
            "𠮷林省⟦__⟧县\n"
            "      ^^");
  // A tab is four blanks.
  EXPECT_EQ(Drawn("\t共⟦__⟧户"),
            "    共⟦__⟧户\n"
            "      ^^");
  // A combining mark takes no column of its own.
  EXPECT_EQ(Drawn("cafe\u0301⟦__⟧x"),
            "cafe\u0301⟦__⟧x\n"
            "    ^^");
  // What does not print is a dot.
  EXPECT_EQ(Drawn("报\u200b告⟦__⟧"),
            "报·告⟦__⟧\n"
            "     ^^");
  EXPECT_EQ(Drawn("报告⟦\u200b⟧"),
            "报告⟦·⟧\n"
            "    ^");
  // Ambiguous characters count one.
  EXPECT_EQ(Drawn("“§”⟦__⟧"),
            "“§”⟦__⟧\n"
            "   ^^");
}

TEST(ExcerptTest, EmptyMarks) {
  EXPECT_EQ(Drawn("没有写完⟦⟧"),
            "没有写完⟦⟧\n"
            "        ");
  EXPECT_EQ(Drawn("⟦⟧"), "⟦⟧\n");
}

TEST(ExcerptTest, LongLinesAreCut) {
  std::string before;
  for (int i = 0; i < 200; ++i) before += "前";
  std::string after;
  for (int i = 0; i < 200; ++i) after += "后";
  const std::string drawn = Drawn(before + "⟦__⟧" + after);
  const std::string line = drawn.substr(0, drawn.find('\n'));
  EXPECT_TRUE(line.starts_with("…前")) << line;
  EXPECT_TRUE(line.ends_with("后…")) << line;
  EXPECT_LT(line.size(), 200u);
  EXPECT_NE(line.find("前⟦__⟧后"), line.npos);
  // 1 for the cut end and 15 characters before the mark.
  EXPECT_EQ(drawn.substr(drawn.find('\n') + 1), std::string(31, ' ') + "^^");
}

TEST(ExcerptTest, LongMarksReachTheCut) {
  std::string mark;
  for (int i = 0; i < 200; ++i) mark += "长";
  const std::string drawn = Drawn("标题⟦" + mark + "⟧");
  const std::string carets = drawn.substr(drawn.find('\n') + 1);
  EXPECT_EQ(carets.substr(0, 5), "    ^");
  EXPECT_GT(carets.size(), 80u);
  EXPECT_LT(carets.size(), 100u);
  EXPECT_NE(drawn.find("长⟧…\n"), drawn.npos);
}

}  // namespace
}  // namespace reportlint
