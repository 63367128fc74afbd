// The text format, on diagnostics made by hand.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "report/hand_made.h"
#include "report/reporter.h"

namespace reportlint {
namespace {

std::string Written(const std::vector<Diagnostic>& diagnostics,
                    const ReportStyle& style) {
  std::string out;
  MakeTextReporter(style)->File(
      {.path = "报告/a.txt", .diagnostics = diagnostics}, out);
  return out;
}

TEST(TextReporterTest, OneLineADiagnostic) {
  Diagnostic without_rule = HandMade(Severity::kInfo, "");
  without_rule.message = "缺少 why";
  EXPECT_EQ(Written({HandMade(), HandMade(Severity::kWarning, "term/typo"),
                     without_rule},
                    {}),
            "报告/a.txt:7:2: error: “__”处没有填写 [placeholder/blank]\n"
            "报告/a.txt:7:2: warning: “__”处没有填写 [term/typo]\n"
            "报告/a.txt:7:2: info: 缺少 why\n");
  EXPECT_EQ(Written({}, {}), "");
}

TEST(TextReporterTest, ColumnsAreInTheUnitAskedFor) {
  const auto head = [](ColumnUnit unit) {
    return Written({HandMade()}, {.column_unit = unit}).substr(0, 17);
  };
  EXPECT_EQ(head(ColumnUnit::kCodePoint), "报告/a.txt:7:2:");
  EXPECT_EQ(head(ColumnUnit::kUtf16), "报告/a.txt:7:3:");
  EXPECT_EQ(head(ColumnUnit::kByte), "报告/a.txt:7:4:");
  EXPECT_EQ(head(ColumnUnit::kDisplay), "报告/a.txt:7:5:");
}

TEST(TextReporterTest, NotesFollow) {
  Diagnostic diagnostic = HandMade(Severity::kWarning, "duplicate/sentence");
  diagnostic.message = "这句话写了三次";
  diagnostic.excerpt = {"", "各村要清理河道。", "", 0, 16};
  diagnostic.notes = {{{"报告/a.txt", UnlikePlace(9)}, "又写在这里"},
                      {{"报告/b.txt", UnlikePlace(12)}, "还有这里"}};
  EXPECT_EQ(Written({diagnostic}, {.excerpts = true}),
            "报告/a.txt:7:2: warning: 这句话写了三次 [duplicate/sentence]\n"
            "    各村要清理河道。\n"
            "    ^~~~~~~~~~~~~~~~\n"
            "报告/a.txt:9:2: note: 又写在这里\n"
            "报告/b.txt:12:2: note: 还有这里\n");
}

TEST(TextReporterTest, ExcerptsOnlyWhereTheyAreWanted) {
  Diagnostic diagnostic = HandMade();
  diagnostic.excerpt = {"推动", "__", "县工作", 4, 2};
  EXPECT_EQ(Written({diagnostic}, {}),
            "报告/a.txt:7:2: error: “__”处没有填写 [placeholder/blank]\n");
  EXPECT_EQ(Written({diagnostic}, {.excerpts = true}),
            "报告/a.txt:7:2: error: “__”处没有填写 [placeholder/blank]\n"
            "    推动__县工作\n"
            "        ^~\n");
  diagnostic.excerpt = {"a_", "", "", 2, 0};
  EXPECT_EQ(Written({diagnostic}, {.excerpts = true}),
            "报告/a.txt:7:2: error: “__”处没有填写 [placeholder/blank]\n"
            "    a_\n"
            "      ^\n");
}

TEST(TextReporterTest, WithoutAnExcerptThereIsNoneToShow) {
  EXPECT_EQ(Written({HandMade()}, {.excerpts = true}),
            Written({HandMade()}, {}));
}

TEST(TextReporterTest, WhatToDoIsToldOnceAFileUnderTheLine) {
  Diagnostic blank = HandMade();
  blank.excerpt = {"推动", "__", "县工作", 4, 2};
  blank.help = "填上县名";
  Diagnostic typo = blank;
  typo.help = "改正错字";
  const std::string head =
      "报告/a.txt:7:2: error: “__”处没有填写 [placeholder/blank]\n"
      "    推动__县工作\n"
      "        ^~\n";
  EXPECT_EQ(
      Written({blank, typo, blank}, {.excerpts = true}),
      head + "    怎么办：填上县名\n" + head + "    怎么办：改正错字\n" + head);
  EXPECT_EQ(
      Written({blank}, {.language = Language::kEnglish, .excerpts = true}),
      head + "    help: 填上县名\n");
  EXPECT_EQ(Written({blank}, {}), Written({HandMade()}, {}));

  const auto reporter = MakeTextReporter({.excerpts = true});
  const std::vector<Diagnostic> one = {blank};
  std::string out;
  reporter->File({.path = "a.txt", .diagnostics = one}, out);
  reporter->File({.path = "b.txt", .diagnostics = one}, out);
  EXPECT_EQ(out,
            head + "    怎么办：填上县名\n" + head + "    怎么办：填上县名\n");
}

TEST(TextReporterTest, Colors) {
  Diagnostic diagnostic = HandMade();
  diagnostic.excerpt = {"推动", "__", "县工作", 4, 2};
  diagnostic.notes = {{{"报告/a.txt", UnlikePlace(9)}, "又写在这里"}};
  EXPECT_EQ(Written({diagnostic}, {.color = true, .excerpts = true}),
            "\x1b[1m报告/a.txt:7:2:\x1b[0m "
            "\x1b[1;31merror:\x1b[0m “__”处没有填写 "
            "\x1b[2m[placeholder/blank]\x1b[0m\n"
            "    推动\x1b[1;32m__\x1b[0m县工作\n"
            "        \x1b[1;32m^~\x1b[0m\n"
            "\x1b[1m报告/a.txt:9:2:\x1b[0m note: 又写在这里\n");
  // Nothing but the escapes is added.
  std::string colored = Written({diagnostic}, {.color = true});
  const std::string plain = Written({diagnostic}, {});
  for (size_t at = 0; (at = colored.find('\x1b', at)) != colored.npos;) {
    colored.erase(at, colored.find('m', at) + 1 - at);
  }
  EXPECT_EQ(colored, plain);
}

TEST(TextReporterTest, TheRestOfARuleIsCounted) {
  const std::vector<Diagnostic> many = {
      HandMade(Severity::kError, "b/two"), HandMade(Severity::kError, "a/one"),
      HandMade(Severity::kError, "b/two"), HandMade(Severity::kError, "b/two"),
      HandMade(Severity::kError, "b/two"),
  };
  EXPECT_EQ(Written(many, {.most_of_a_rule = 2}),
            "报告/a.txt:7:2: error: “__”处没有填写 [b/two]\n"
            "报告/a.txt:7:2: error: “__”处没有填写 [a/one]\n"
            "报告/a.txt:7:2: error: “__”处没有填写 [b/two]\n"
            "报告/a.txt: … 还有 2 处 [b/two]（--all 全部列出）\n");
  const std::string english =
      Written(many, {.language = Language::kEnglish, .most_of_a_rule = 3});
  EXPECT_TRUE(english.ends_with("报告/a.txt: … and 1 more [b/two] (--all)\n"))
      << english;
  EXPECT_EQ(Written(many, {.most_of_a_rule = 4}), Written(many, {}));
}

// The limit is for a file, not for a run.
TEST(TextReporterTest, TheLimitBeginsAnewInEachFile) {
  const auto reporter = MakeTextReporter({.most_of_a_rule = 1});
  const std::vector<Diagnostic> one = {HandMade()};
  std::string out;
  reporter->File({.diagnostics = one}, out);
  reporter->File({.diagnostics = one}, out);
  EXPECT_EQ(out, Written(one, {}) + Written(one, {}));
}

}  // namespace
}  // namespace reportlint
