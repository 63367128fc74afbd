#include "statement/contents.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reader/format.h"
#include "rule/catalogue.h"

namespace reportlint {
namespace {

// The conflicts of a report with a table of contents, "heading/entry;".
std::string Conflicts(std::string_view contents, std::string_view text) {
  const Document document = ReadDocument(
      PlainText(), "", fmt::format("目录\n{}\n{}\n", contents, text), {},
      BuiltinVocabulary(), Fact::kParts);
  std::string out;
  for (const ContentsConflict& conflict :
       CompareContents(document, 0).conflicts) {
    out += fmt::format("{}/{};", conflict.heading, conflict.entry);
  }
  return out;
}

constexpr std::string_view kText =
    "一、巡查情况\n各村巡查两次。\n二、整改情况\n隐患全部整改。\n"
    "三、经费使用\n共投入20万元。\n四、下一步打算\n继续巡查河道。\n"
    "附件1：各村任务分工\n上村\n";

TEST(ContentsTest, LinesAndHeadings) {
  struct Row {
    std::string_view contents;
    std::string_view conflicts;
  };
  const Row rows[] = {
      {"一、巡查情况\t1\n二、整改情况\t2\n三、经费使用\t2\n四、下一步打算\t3",
       ""},
      {"一、巡查情况……1\n二、整改情况……2\n三、经费使用……2\n四、下步打算……3",
       "下一步打算/下步打算;"},
      {"一、巡查情况 .... 1\n二、整改情况 ... 2\n三、经费使用 ... 2\n"
       "附件1 各村任务分解 .... 3",
       "各村任务分工/各村任务分解;"},
      // Another number.
      {"一、巡查情况……1\n二、整改情况……2\n三、经费使用……2\n"
       "四、人员名册……3\n五、下一步打算……3",
       "四、下一步打算/五、下一步打算;"},
      // The page on the next line.
      {"一、巡查情况\n\n1\n\n二、整改情况\n\n2\n\n三、经费使用\n\n2\n\n"
       "四、下步打算\n\n3\n",
       "下一步打算/下步打算;"},
      // A table of another text, and lines that say something quite different.
      {"一、巡查\t1\n二、整改\t2\n三、经费\t2\n四、下步打算\t3", ""},
      {"一、巡查情况\t1\n二、整改情况\t2\n三、经费使用\t2\n四、人员名册\t3",
       ""},
      // Two lines that a reader joined.
      {"一、巡查情况……1\n二、整改情况……2\n三、经费使用……2\n"
       "四、下一步打算……3 五、附件……4",
       ""},
      // No pages: a list, no table of contents.
      {"一、巡查情况\n二、整改情况\n三、经费使用\n四、下步打算", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Conflicts(row.contents, kText), row.conflicts) << row.contents;
  }
}

TEST(ContentsTest, LinesThatTheTextDoesNotHave) {
  const auto missing = [](std::string_view fifth) {
    const Document document = ReadDocument(
        PlainText(), "",
        fmt::format("目录\n一、巡查情况\t1\n二、整改情况\t2\n三、经费使用\t2\n"
                    "四、下一步打算\t3\n{}\t3\n{}\n",
                    fifth, kText),
        {}, BuiltinVocabulary(), Fact::kParts);
    std::string out;
    for (const std::string_view line : CompareContents(document, 0).missing) {
      out += line;
    }
    return out;
  };
  EXPECT_EQ(missing("五、人员培训"), "五、人员培训");
  EXPECT_EQ(missing("五、培训"), "");          // too short to be sure
  EXPECT_EQ(missing("五、隐患全部整改"), "");  // in a sentence
}

}  // namespace
}  // namespace reportlint
