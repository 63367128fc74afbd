// What the program writes, to both outputs.

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"

namespace reportlint {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using OutputTest = ProgramTest;

TEST_F(OutputTest, TextAndSummary) {
  box_.Write("a.txt", "放风筝。\n挂灯笼、猜灯谜。\n");
  Ran ran = Lint({"a.txt"});
  EXPECT_EQ(ran.out,
            "a.txt:1:2: error: 有风筝 [test/kite]\n"
            "a.txt:2:2: warning: 有灯笼 [test/lantern]\n");
  EXPECT_EQ(ran.err,
            "检查了 1 个文件：1 个错误、1 个警告；另有 1 条提示没有显示"
            "（--min-severity info）\n");
  ran = Lint({"a.txt", "--min-severity", "info", "--lang", "en"});
  EXPECT_EQ(ran.out,
            "a.txt:1:2: error: there is a kite [test/kite]\n"
            "a.txt:2:2: warning: there is a lantern [test/lantern]\n"
            "a.txt:2:6: info: there is a riddle [test/riddle]\n");
  EXPECT_EQ(ran.err, "1 file linted: 1 error, 1 warning, 1 info\n");
  box_.Write("b.txt", "挂画。\n");
  EXPECT_EQ(Lint({"b.txt"}).err, "检查了 1 个文件，没有发现问题\n");
  EXPECT_EQ(Lint({"b.txt", "--lang=en"}).err, "1 file linted, nothing found\n");
}

TEST_F(OutputTest, SnippetsAndColorsOffATerminal) {
  box_.Write("a.txt", "\t村里放风筝。\n");
  EXPECT_EQ(Lint({"a.txt", "--snippet"}).out,
            "a.txt:1:5: error: 有风筝 [test/kite]\n"
            "        村里放风筝。\n"
            "              ^~~~\n");
  EXPECT_THAT(Lint({"a.txt"}).out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(Lint({"a.txt", "--color", "always"}).out,
              HasSubstr("\x1b[1;31m"));
}

TEST_F(OutputTest, Terminal) {
  box_.Write("a.txt", "风筝、风筝、风筝、风筝、风筝。\n");
  Ran ran = box_.RunOnTerminal({"--rules", "rules", "a.txt", "--color=never"});
  EXPECT_EQ(ran.out,
            "a.txt:1:1: error: 有风筝 [test/kite]\n"
            "    风筝、风筝、风筝、风筝、风筝。\n"
            "    ^~~~\n"
            "a.txt:1:4: error: 有风筝 [test/kite]\n"
            "    风筝、风筝、风筝、风筝、风筝。\n"
            "          ^~~~\n"
            "a.txt:1:7: error: 有风筝 [test/kite]\n"
            "    风筝、风筝、风筝、风筝、风筝。\n"
            "                ^~~~\n"
            "a.txt: … 还有 2 处 [test/kite]（--all 全部列出）\n");
  EXPECT_THAT(ran.err, HasSubstr("5 个错误"));
  ran = box_.RunOnTerminal({"--rules", "rules", "a.txt", "--all"});
  EXPECT_THAT(ran.out, HasSubstr("a.txt:1:13:"));
  EXPECT_THAT(ran.out, HasSubstr("\x1b[1;31merror"));
  ran = box_.RunOnTerminal({"--rules", "rules", "a.txt"}, "NO_COLOR=1");
  EXPECT_THAT(ran.out, Not(HasSubstr("\x1b")));
}

TEST_F(OutputTest, ColumnUnits) {
  box_.Write("a.txt", "\t𠮷e\u0301放风筝。\n");
  const auto column = [this](const std::string& unit) {
    return Lint({"a.txt", "--column-unit", unit}).out.substr(0, 11);
  };
  EXPECT_EQ(column("codepoint"), "a.txt:1:6: ");
  EXPECT_EQ(column("utf16"), "a.txt:1:7: ");
  EXPECT_EQ(column("byte"), "a.txt:1:12:");
  EXPECT_EQ(column("display"), "a.txt:1:14:");
}

TEST_F(OutputTest, JsonLinesPointIntoTheFileOnDisk) {
  const std::string bytes = "\xEF\xBB\xBF村里\r\n放风筝。\r\n";
  box_.Write("a.txt", bytes);
  const Ran ran = Lint({"a.txt", "--format", "jsonl"});
  const size_t at = bytes.find("风筝");
  EXPECT_THAT(ran.out,
              StartsWith("{\"path\":\"a.txt\",\"line\":2,\"column\":2,"
                         "\"endLine\":2,\"endColumn\":4,\"byteOffset\":" +
                         std::to_string(at) +
                         ",\"byteLength\":6,"
                         "\"rule\":\"test/kite\",\"severity\":\"error\","
                         "\"message\":\"有风筝\",\"fingerprint\":\""));
  EXPECT_THAT(ran.err, StartsWith("检查了 1 个文件"));
}

TEST_F(OutputTest, Languages) {
  box_.Write("a.txt", "放风筝。\n");
  const auto said = [this](const std::string& environment,
                           const Words& more = {}) {
    Words arguments = {"a.txt"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const std::string out = Lint(arguments, "", environment).out;
    return out.find("有风筝") != out.npos ? "zh" : "en";
  };
  EXPECT_STREQ(said(""), "zh");
  EXPECT_STREQ(said("LC_ALL=C"), "zh");
  EXPECT_STREQ(said("LANG=en_US.UTF-8"), "en");
  EXPECT_STREQ(said("LANG=en_US.UTF-8 LC_MESSAGES=zh_CN.UTF-8"), "zh");
  EXPECT_STREQ(said("LANG=zh_CN.UTF-8 LC_ALL=en_GB.UTF-8"), "en");
  EXPECT_STREQ(said("LC_ALL= LANG=en_US"), "en");
  EXPECT_STREQ(said("LANG=en_US", {"--lang", "zh"}), "zh");
  EXPECT_STREQ(said("", {"--lang=en"}), "en");
}

TEST_F(OutputTest, AnyNumberOfThreadsWritesTheSame) {
  for (int i = 0; i < 60; ++i) {
    std::string text;
    for (int line = 0; line < i; ++line) text += "放风筝，挂灯笼。\n";
    box_.Write("reports/" + std::to_string(i) + ".txt", text);
  }
  const Ran one = Lint({"reports", "--jobs", "1"});
  EXPECT_EQ(std::ranges::count(one.out, '\n'), 60 * 59);
  for (const char* jobs : {"2", "7", "32"}) {
    const Ran many = Lint({"reports", "--jobs", jobs});
    EXPECT_TRUE(many.out == one.out) << jobs;
    EXPECT_EQ(many.err, one.err);
  }
}

}  // namespace
}  // namespace reportlint
