// The program as a user meets it: started in a folder, with its exit code and
// both its outputs.

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "check/check.h"
#include "cli/sandbox.h"

namespace reportlint {
namespace {

using namespace std::string_view_literals;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Words = std::vector<std::string>;

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv;

class ProgramTest : public testing::Test {
 protected:
  void SetUp() override { box_.WriteRules(); }

  // Runs `reportlint --rules rules ARGUMENTS...`.
  Ran Lint(Words arguments, std::string_view input = "",
           const std::string& environment = "") {
    arguments.insert(arguments.begin(), {"--rules", "rules"});
    return box_.Run(arguments, input, environment);
  }

  Sandbox box_;
};

// --- Encodings -------------------------------------------------------------

TEST_F(ProgramTest, Encodings) {
  // 村里放风筝。 in GBK.
  box_.Write("a.txt", "\xB4\xE5\xC0\xEF\xB7\xC5\xB7\xE7\xF3\xDD\xA1\xA3\n");
  const Ran told = Lint({"--verbose", "--format", "jsonl", "a.txt"});
  EXPECT_THAT(told.err, StartsWith("a.txt: GB18030\n"));
  EXPECT_THAT(told.out, HasSubstr("\"column\":4"));
  EXPECT_THAT(told.out, HasSubstr("\"byteOffset\":6,\"byteLength\":4"));
  EXPECT_THAT(told.out, HasSubstr("\"encoding\":\"GB18030\""));
  const Ran wrong =
      Lint({"--verbose", "--encoding", "big5", "--format", "jsonl", "a.txt"});
  EXPECT_THAT(wrong.err, StartsWith("a.txt: Big5\n"));
  EXPECT_THAT(wrong.out, Not(HasSubstr("test/kite")));
}

// --- Rules that are off ----------------------------------------------------

TEST_F(ProgramTest, RulesThatAreOff) {
  box_.Write("rules/test/moon.yaml",
             "summary: 找月饼\nkind: phrase\nseverity: error\n"
             "enabled: false\nmessage: 月饼\noptions: {phrases: [月饼]}\n");
  box_.Write("a.txt", "村里做月饼。\n");
  EXPECT_EQ(Lint({"a.txt"}).exit_code, 0);
  EXPECT_EQ(Lint({"--enable", "test/moon", "a.txt"}).exit_code, 1);
  const Ran unknown = Lint({"--enable", "test/mon", "a.txt"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("test/moon"));
}

// --- Exit codes ------------------------------------------------------------

TEST_F(ProgramTest, ExitCodes) {
  box_.Write("clean.txt", "村里挂画。\n");
  box_.Write("error.txt", "村里放风筝。\n");
  box_.Write("warning.txt", "村里挂灯笼。\n");
  box_.Write("info.txt", "村里猜灯谜。\n");
  EXPECT_EQ(Lint({"clean.txt"}).exit_code, 0);
  EXPECT_EQ(Lint({"error.txt"}).exit_code, 1);
  EXPECT_EQ(Lint({"warning.txt"}).exit_code, 1);
  EXPECT_EQ(Lint({"info.txt"}).exit_code, 0);
  EXPECT_EQ(Lint({"missing.txt"}).exit_code, 2);
  EXPECT_EQ(Lint({"error.txt", "missing.txt"}).exit_code, 2);
  EXPECT_EQ(box_.Run({}).exit_code, 2);
  EXPECT_EQ(box_.Run({"--help"}).exit_code, 0);
  EXPECT_EQ(box_.Run({"--version"}).exit_code, 0);
}

TEST_F(ProgramTest, WhatFailsAndWhatIsShown) {
  box_.Write("all.txt", "放风筝。\n挂灯笼。\n猜灯谜。\n");
  struct Row {
    Words arguments;
    int exit_code;
    int shown;
  };
  for (const Row& row : {
           Row{{}, 1, 2},
           Row{{"--min-severity", "error"}, 1, 1},
           Row{{"--min-severity", "warning"}, 1, 2},
           Row{{"--min-severity", "info"}, 1, 3},
           Row{{"--exit-zero"}, 0, 2},
           Row{{"--exit-zero", "--min-severity", "info"}, 0, 3},
           Row{{"--fail-on", "error"}, 1, 2},
           Row{{"--fail-on", "info"}, 1, 2},
       }) {
    Words arguments = {"all.txt"};
    arguments.insert(arguments.end(), row.arguments.begin(),
                     row.arguments.end());
    const Ran ran = Lint(arguments);
    EXPECT_EQ(ran.exit_code, row.exit_code)
        << testing::PrintToString(arguments);
    EXPECT_EQ(std::ranges::count(ran.out, '\n'), row.shown)
        << testing::PrintToString(arguments);
  }
  box_.Write("info.txt", "猜灯谜。\n");
  box_.Write("warning.txt", "挂灯笼。\n");
  EXPECT_EQ(Lint({"info.txt", "--fail-on", "info"}).exit_code, 1);
  EXPECT_EQ(Lint({"info.txt", "--min-severity", "info"}).exit_code, 0);
  EXPECT_EQ(Lint({"warning.txt", "--fail-on", "error"}).exit_code, 0);
}

TEST_F(ProgramTest, AWordListIsARule) {
  box_.Write("own/my/words.tsv", "东明水务局\t东明市水务局\n");
  box_.Write("a.txt", "由东明水务局负责。\n");
  const Ran ran = box_.Run({"--rules", "own", "a.txt"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out,
            "a.txt:1:2: warning: “东明水务局”应为“东明市水务局” [my/words]\n");
}

TEST_F(ProgramTest, ExitZeroHidesNoMishap) {
  EXPECT_EQ(Lint({"--exit-zero", "missing.txt"}).exit_code, 2);
  EXPECT_EQ(box_.Run({"--rules", "nowhere", "--exit-zero", "."}).exit_code, 2);
}

TEST_F(ProgramTest, OutputThatCannotBeWritten) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP();
  box_.Write("a.txt", "放风筝。\n");
  EXPECT_EQ(box_.RunTo("/dev/full", {"--rules", "rules", "a.txt"}).exit_code,
            2);
}

// --- Output ----------------------------------------------------------------

TEST_F(ProgramTest, TextAndSummary) {
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

TEST_F(ProgramTest, SnippetsAndColorsOffATerminal) {
  box_.Write("a.txt", "\t村里放风筝。\n");
  EXPECT_EQ(Lint({"a.txt", "--snippet"}).out,
            "a.txt:1:5: error: 有风筝 [test/kite]\n"
            "        村里放风筝。\n"
            "              ^~~~\n");
  EXPECT_THAT(Lint({"a.txt"}).out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(Lint({"a.txt", "--color", "always"}).out,
              HasSubstr("\x1b[1;31m"));
}

TEST_F(ProgramTest, Terminal) {
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

TEST_F(ProgramTest, ColumnUnits) {
  box_.Write("a.txt", "\t𠮷e\u0301放风筝。\n");
  const auto column = [this](const std::string& unit) {
    return Lint({"a.txt", "--column-unit", unit}).out.substr(0, 11);
  };
  EXPECT_EQ(column("codepoint"), "a.txt:1:6: ");
  EXPECT_EQ(column("utf16"), "a.txt:1:7: ");
  EXPECT_EQ(column("byte"), "a.txt:1:12:");
  EXPECT_EQ(column("display"), "a.txt:1:14:");
}

TEST_F(ProgramTest, JsonLinesPointIntoTheFileOnDisk) {
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

TEST_F(ProgramTest, Languages) {
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

TEST_F(ProgramTest, AnyNumberOfThreadsWritesTheSame) {
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

// --- Files -----------------------------------------------------------------

TEST_F(ProgramTest, MissingFilesDoNotStopTheRest) {
  box_.Write("a.txt", "放风筝。\n");
  box_.Write("b.txt", "挂灯笼。\n");
  const Ran ran = Lint({"a.txt", "missing.txt", "b.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out,
            "a.txt:1:2: error: 有风筝 [test/kite]\n"
            "b.txt:1:2: warning: 有灯笼 [test/lantern]\n");
  EXPECT_EQ(ran.err,
            "reportlint: missing.txt: 找不到或无法打开"
            "（No such file or directory）\n"
            "检查了 2 个文件：1 个错误、1 个警告\n");
}

TEST_F(ProgramTest, UnreadableFilesAndFolders) {
  // Permissions bind root only where its capabilities are gone.
  std::string unprivileged;
  if (::geteuid() == 0) {
    unprivileged = "setpriv --bounding-set=-all --inh-caps=-all";
    if (std::system((unprivileged + " true 2>/dev/null").c_str()) != 0) {
      GTEST_SKIP() << "root cannot lay down its capabilities here";
    }
  }
  box_.Write("locked.txt", "放风筝。\n");
  box_.Write("folder/a.txt", "放风筝。\n");
  std::filesystem::permissions(box_.Path("locked.txt"),
                               std::filesystem::perms::none);
  std::filesystem::permissions(box_.Path("folder"),
                               std::filesystem::perms::none);
  const Ran ran = Lint({"locked.txt", "folder"}, "", unprivileged);
  std::filesystem::permissions(box_.Path("folder"),
                               std::filesystem::perms::all);
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, HasSubstr("locked.txt: 读不了（Permission denied）"));
  EXPECT_THAT(ran.err, HasSubstr("folder: 打不开文件夹（Permission denied）"));
}

TEST_F(ProgramTest, FoldersYieldTextAndMarkdown) {
  box_.Write("reports/b.txt", "放风筝。\n");
  box_.Write("reports/a.md", "放风筝。\n");
  box_.Write("reports/sub/c.TXT", "放风筝。\n");
  box_.Write("reports/sub/d.Markdown", "放风筝。\n");
  box_.Write("reports/.hidden/e.txt", "放风筝。\n");
  box_.Write("reports/.f.txt", "放风筝。\n");
  box_.Write("reports/photo.png", kPng);
  box_.Write("reports/old.docx", "PK\x03\x04");
  box_.Write("reports/older.doc", "\xD0\xCF\x11\xE0");
  box_.Write("reports/scan.PDF", "%PDF-1.4");
  box_.Write("reports/notes.log", "放风筝。\n");
  box_.Write("reports/not-a-text.txt", kPng);
  std::filesystem::create_directory_symlink(box_.Path("reports"),
                                            box_.Path("reports/sub/loop"));
  for (const char* name : {"reports", "reports/"}) {
    const Ran ran = Lint({name});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.out,
              "reports/a.md:1:2: error: 有风筝 [test/kite]\n"
              "reports/b.txt:1:2: error: 有风筝 [test/kite]\n"
              "reports/sub/c.TXT:1:2: error: 有风筝 [test/kite]\n"
              "reports/sub/d.Markdown:1:2: error: 有风筝 [test/kite]\n");
    EXPECT_EQ(ran.err,
              "检查了 4 个文件：4 个错误、0 个警告；1 个 PDF 文件没有读；"
              "2 个 Word 文件没有读；1 个不是文字的文件没有读\n");
  }
  EXPECT_EQ(Lint({"reports", "--lang", "en"}).err,
            "4 files linted: 4 errors, 0 warnings; 1 PDF file not read; "
            "2 Word files not read; 1 file without text not read\n");
}

TEST_F(ProgramTest, AFolderWithNothingToRead) {
  std::filesystem::create_directory(box_.Path("empty"));
  const Ran ran = Lint({"empty"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "检查了 0 个文件\n");
}

TEST_F(ProgramTest, NamedFilesThatCannotBeRead) {
  box_.Write("old.docx", "PK\x03\x04");
  box_.Write("photo.png", kPng);
  box_.Write("text.txt", "放风筝。\n");
  const Ran ran = Lint({"old.docx", "photo.png", "text.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "text.txt:1:2: error: 有风筝 [test/kite]\n");
  EXPECT_THAT(ran.err, HasSubstr("reportlint: old.docx: 还不能读 Word 文件，"
                                 "请另存为 .txt 或 .md\n"));
  EXPECT_THAT(ran.err, HasSubstr("reportlint: photo.png: 不是文字文件\n"));
  EXPECT_THAT(ran.err, EndsWith("检查了 1 个文件：1 个错误、0 个警告\n"));
}

// Whoever names a text by its name wants it read, whatever it is called.
TEST_F(ProgramTest, NamedTextsOfAnyName) {
  box_.Write("notes.log", "放风筝。\n");
  box_.Write("报告 一.txt", "放风筝。\n");
  box_.Write("-x.txt", "放风筝。\n");
  EXPECT_EQ(Lint({"--", "notes.log", "报告 一.txt", "-x.txt"}).out,
            "notes.log:1:2: error: 有风筝 [test/kite]\n"
            "报告 一.txt:1:2: error: 有风筝 [test/kite]\n"
            "-x.txt:1:2: error: 有风筝 [test/kite]\n");
}

TEST_F(ProgramTest, StandardInput) {
  EXPECT_EQ(Lint({"-"}, "放风筝。\n").out,
            "stdin.txt:1:2: error: 有风筝 [test/kite]\n");
  EXPECT_EQ(Lint({"-", "--stdin-path", "报告/草稿.txt"}, "放风筝。\n").out,
            "报告/草稿.txt:1:2: error: 有风筝 [test/kite]\n");
  // The name decides the format: **风筝** is marked inside its markup.
  EXPECT_EQ(Lint({"-", "--stdin-path", "a.md"}, "# 题\n\n放**风筝**。\n").out,
            "a.md:3:4: error: 有风筝 [test/kite]\n");
  EXPECT_EQ(Lint({"-"}, "").exit_code, 0);
  box_.Write("a.txt", "放风筝。\n");
  const Ran both = Lint({"a.txt", "-"}, "挂灯笼。\n");
  EXPECT_THAT(both.out, HasSubstr("a.txt:1:2: error"));
  EXPECT_THAT(both.out, HasSubstr("stdin.txt:1:2: warning"));
}

TEST_F(ProgramTest, Patterns) {
  box_.Write("2023/一月/a.txt", "放风筝。\n");
  box_.Write("2023/一月/b.md", "放风筝。\n");
  box_.Write("2023/二月/c.txt", "放风筝。\n");
  box_.Write("2024/d.txt", "放风筝。\n");
  box_.Write("2024/photo.png", kPng);
  box_.Write("2024/old.docx", "PK\x03\x04");
  const auto files = [this](const Words& arguments) {
    std::string names;
    const std::string out = Lint(arguments).out;
    for (size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
      names += out.substr(at, out.find(':', at) - at) + " ";
    }
    return names;
  };
  EXPECT_EQ(files({"2023/一月/*"}), "2023/一月/a.txt 2023/一月/b.md ");
  EXPECT_EQ(files({"2023/*/*.txt"}), "2023/一月/a.txt 2023/二月/c.txt ");
  EXPECT_EQ(files({"**/*.txt"}), "2023/一月/a.txt 2023/二月/c.txt 2024/d.txt ");
  EXPECT_EQ(files({"2023/**/[ab].*"}), "2023/一月/a.txt 2023/一月/b.md ");
  EXPECT_EQ(files({"202?"}),
            "2023/一月/a.txt 2023/一月/b.md 2023/二月/c.txt 2024/d.txt ");
  EXPECT_EQ(files({box_.Path("2024/*.txt")}), box_.Path("2024/d.txt") + " ");
  // What a pattern names is found, not named: a picture is no mishap.
  const Ran ran = Lint({"2024/*"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, EndsWith("；1 个 Word 文件没有读\n"));
  const Ran none = Lint({"2025/*.txt"});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("2025/*.txt: 没有文件与之匹配"));
}

// A file is called what it is called, even where that looks like a pattern.
TEST_F(ProgramTest, AFileMayBeNamedLikeAPattern) {
  box_.Write("报告[1].txt", "放风筝。\n");
  EXPECT_EQ(Lint({"报告[1].txt"}).out,
            "报告[1].txt:1:2: error: 有风筝 [test/kite]\n");
}

// --- Arguments -------------------------------------------------------------

TEST_F(ProgramTest, WrongArguments) {
  box_.Write("a.txt", "放风筝。\n");
  Ran ran = box_.Run({"a.txt", "--snipet"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err,
            "reportlint: 不认识的选项 --snipet，是不是 --snippet？\n"
            "用法见 reportlint --help\n");
  ran = box_.Run({"a.txt", "--format", "xml"}, "", "LANG=en_US.UTF-8");
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.err,
            "reportlint: --format cannot be \"xml\"; it takes text|jsonl\n"
            "see reportlint --help\n");
}

// --- Rules -----------------------------------------------------------------

TEST_F(ProgramTest, MistakesInRuleFilesAreAllShown) {
  box_.Write("wrong/test/first.yaml",
             "summary: {zh: 一, en: one}\n"
             "kind: patern\n"
             "severity: error\n"
             "mesage: 有“{text}”\n");
  box_.Write("wrong/test/second.yaml",
             "summary: {zh: 二, en: two}\n"
             "kind: pattern\n"
             "severity: fatal\n"
             "message: 有“{name}”\n"
             "options:\n"
             "  patterns:\n"
             "    - match: 风筝\n"
             "    - match: 风(筝\n"
             "      litrals: [风]\n");
  box_.Write("a.txt", "放风筝。\n");
  const Ran ran = box_.Run({"--rules", "wrong", "a.txt", "--lang", "en"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  std::string kinds;
  for (const CheckKind* kind : CheckKinds()) {
    kinds += (kinds.empty() ? "" : ", ") + std::string(kind->name);
  }
  EXPECT_EQ(ran.err,
            "wrong/test/first.yaml:1:1: error: message is missing\n"
            "    summary: {zh: 一, en: one}\n"
            "    ^\n"
            "wrong/test/first.yaml:2:7: error: there is no kind patern; "
            "there are " +
                kinds +
                "\n"
                "    kind: patern\n"
                "          ^~~~~~\n"
                "wrong/test/first.yaml:4:1: error: unknown key mesage, did "
                "you mean message?\n"
                "    mesage: 有“{text}”\n"
                "    ^~~~~~\n"
                "wrong/test/second.yaml:3:11: error: severity must be error, "
                "warning or info\n"
                "    severity: fatal\n"
                "              ^~~~~\n"
                "wrong/test/second.yaml:4:10: error: there is nothing to fill "
                "{name} in message with\n"
                "    message: 有“{name}”\n"
                "             ^~~~~~~~~~\n"
                "wrong/test/second.yaml:8:14: error: wrong expression: missing "
                "): 风(筝\n"
                "        - match: 风(筝\n"
                "                 ^~~~~\n"
                "wrong/test/second.yaml:9:7: error: unknown option litrals, "
                "did you mean literals?\n"
                "          litrals: [风]\n"
                "          ^~~~~~~\n");
}

TEST_F(ProgramTest, RuleFilesThatAreNoYaml) {
  box_.Write("wrong/test/first.yaml", "summary: [一\n");
  box_.Write("wrong/test/second.yaml", "- 一\n");
  box_.Write("wrong/test/Third.yaml", "");
  const Ran ran = box_.Run({"rules", "--rules", "wrong", "--lang", "en"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("wrong/test/first.yaml:2:1: error: no correct "
                                 "YAML: end of sequence flow not found\n"));
  EXPECT_THAT(ran.err, HasSubstr("wrong/test/second.yaml:1:1: error: a rule "
                                 "file must be keys with values\n"));
  EXPECT_THAT(ran.err, HasSubstr("wrong/test/Third.yaml:1:1: error: "));
}

TEST_F(ProgramTest, RuleFoldersThatAreMissing) {
  box_.Write("a.txt", "放风筝。\n");
  const Ran ran = box_.Run({"--rules", "nowhere", "a.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.err,
            "reportlint: --rules nowhere: No such file or directory\n");
}

TEST_F(ProgramTest, ABuiltInRuleIsReplacedOnlyOnRequest) {
  const std::string rule =
      "summary: {zh: 空, en: blank}\nkind: pattern\nseverity: info\n"
      "message: {zh: 空, en: blank}\nwhy: 试\n"
      "options: {patterns: [{match: 风筝, literals: [风筝]}]}\n";
  box_.Write("mine/placeholder/blank.yaml", rule);
  box_.Write("a.txt", "放__风筝。\n");
  Ran ran = box_.Run({"--rules", "mine", "a.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.err,
            "mine/placeholder/blank.yaml:1:1: error: 已有规则 "
            "placeholder/blank；要代替它，写 replaces: true\n");
  box_.Write("mine/placeholder/blank.yaml", rule + "replaces: true\n");
  ran = box_.Run({"--rules", "mine", "a.txt", "--min-severity", "info"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, "a.txt:1:4: info: 空 [placeholder/blank]\n");
}

TEST_F(ProgramTest, Explain) {
  Ran ran = box_.Run({"explain", "test/kite", "--rules", "rules"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out,
            "test/kite (error)\n找风筝\n\n试一试\n\n"
            "例子（⟦ ⟧ 里是要报告的地方）\n"
            "  错  挂⟦风筝⟧。\n"
            "  对  挂画。\n");
  ran = box_.Run({"explain", "placeholder/blank", "--lang", "en"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, StartsWith("placeholder/blank ("));
  EXPECT_THAT(ran.out, HasSubstr("\n  bad     "));
  ran = box_.Run({"explain", "placeholder/blnk"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.err,
            "reportlint: 没有规则 placeholder/blnk，是不是 "
            "placeholder/blank？\n");
}

TEST_F(ProgramTest, Outline) {
  box_.Write("总结.txt",
             "清河县防汛工作总结\n"
             "一、总体情况\n"
             "一是平稳。三是安全。\n"
             "二、下步打算\n");
  Ran ran = box_.Run({"outline", "总结.txt"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out,
            "总结.txt\n"
            "第1篇　工作总结　1–4行\n"
            "     1  清河县防汛工作总结  (题目)\n"
            "     2  一、总体情况  [1/2]\n"
            "     3    一是平稳  [1/2]\n"
            "     3    三是安全  [2/2] ← 应为“二是”\n"
            "     4  二、下步打算  [2/2]\n");
  ran = box_.Run({"outline", "--format", "json", "总结.txt"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, StartsWith("{\n \"path\": \"总结.txt\",\n"));
  EXPECT_THAT(ran.out, HasSubstr("     \"line\": 3,\n"
                                 "     \"column\": 6,\n"
                                 "     \"depth\": 1,\n"
                                 "     \"kind\": \"run-in\",\n"
                                 "     \"text\": \"三是安全\",\n"
                                 "     \"list\": 1,\n"
                                 "     \"enumerator\": \"三是\",\n"
                                 "     \"number\": 3,\n"
                                 "     \"expected\": 2\n"));
  ran = box_.Run({"outline", "-"}, "一行字\n");  // it reads files alone
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  ran = box_.Run({"outline", "没有.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, StartsWith("reportlint: 没有.txt: "));
}

TEST_F(ProgramTest, RulesAreListed) {
  const Ran ran = box_.Run({"rules", "--rules", "rules"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("placeholder/blank "));
  EXPECT_THAT(ran.out,
              HasSubstr("test/kite                       error    找风筝\n"
                        "test/lantern                    warning  找灯笼\n"));
}

TEST_F(ProgramTest, RulesAreTriedOnTheirExamples) {
  Ran ran = box_.Run({"rules", "--test"});
  EXPECT_EQ(ran.exit_code, 0) << ran.out;
  EXPECT_THAT(ran.out, EndsWith("0 个不符\n"));
  ran = box_.Run({"rules", "--test", "rules"});
  EXPECT_EQ(ran.exit_code, 0) << ran.out;
  EXPECT_EQ(ran.out, "3 条规则，6 个例子，0 个不符\n");
  box_.Write("rules/test/wrong.yaml",
             "summary: {zh: 一, en: one}\nkind: pattern\nseverity: error\n"
             "message: {zh: 有, en: is}\nwhy: 试\n"
             "options: {patterns: [{match: 风筝, literals: [风筝]}]}\n"
             "examples:\n"
             "  - bad: 放风筝的⟦孩子⟧。\n"
             "  - good: 放风筝。\n"
             "  - bad: 没有标记。\n"
             "  - missed: 放⟦风筝⟧。\n"
             "  - missed: 放⟦纸鸢⟧。\n");
  ran = box_.Run({"rules", "--test", "rules", "--lang", "en"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out,
            "rules/test/wrong.yaml:8: example failed\n"
            "  expected  放风筝的⟦孩子⟧。\n"
            "  found     放⟦风筝⟧的孩子。\n"
            "rules/test/wrong.yaml:9: example failed\n"
            "  expected  放风筝。\n"
            "  found     放⟦风筝⟧。\n"
            "rules/test/wrong.yaml:10: example failed: a bad example has "
            "⟦marks⟧\n"
            "  expected  没有标记。\n"
            "rules/test/wrong.yaml:11: example failed: it is found now: make "
            "it a bad example\n"
            "  expected  放⟦风筝⟧。\n"
            "  found     放⟦风筝⟧。\n"
            "4 rules, 11 examples, 4 failed\n");
  ran = box_.Run({"rules", "--test", "nowhere"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.err, "reportlint: nowhere: No such file or directory\n");
  std::filesystem::create_directory(box_.Path("empty"));
  EXPECT_EQ(box_.Run({"rules", "--test", "empty"}).exit_code, 2);
}

}  // namespace
}  // namespace reportlint
