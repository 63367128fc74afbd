// What the program reads: files, folders, patterns and standard input.

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "cli/program.h"

namespace reportlint {
namespace {

using namespace std::string_view_literals;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using InputTest = ProgramTest;

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv;

TEST_F(InputTest, Encodings) {
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

TEST_F(InputTest, MissingFilesDoNotStopTheRest) {
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

TEST_F(InputTest, UnreadableFilesAndFolders) {
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

TEST_F(InputTest, FoldersYieldTextAndMarkdown) {
  box_.Write("reports/b.txt", "放风筝。\n");
  box_.Write("reports/a.md", "放风筝。\n");
  box_.Write("reports/sub/c.TXT", "放风筝。\n");
  box_.Write("reports/sub/d.Markdown", "放风筝。\n");
  box_.Write("reports/.hidden/e.txt", "放风筝。\n");
  box_.Write("reports/.f.txt", "放风筝。\n");
  box_.Write("reports/photo.png", kPng);
  box_.Write("reports/old.doc", "PK\x03\x04");
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

TEST_F(InputTest, AFolderWithNothingToRead) {
  std::filesystem::create_directory(box_.Path("empty"));
  const Ran ran = Lint({"empty"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "检查了 0 个文件\n");
}

TEST_F(InputTest, NamedFilesThatCannotBeRead) {
  box_.Write("old.doc", "PK\x03\x04");
  box_.Write("photo.png", kPng);
  box_.Write("text.txt", "放风筝。\n");
  const Ran ran = Lint({"old.doc", "photo.png", "text.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "text.txt:1:2: error: 有风筝 [test/kite]\n");
  EXPECT_THAT(ran.err, HasSubstr("reportlint: old.doc: 还不能读 Word 文件，"
                                 "请另存为 .txt 或 .md\n"));
  EXPECT_THAT(ran.err, HasSubstr("reportlint: photo.png: 不是文字文件\n"));
  EXPECT_THAT(ran.err, EndsWith("检查了 1 个文件：1 个错误、0 个警告\n"));
}

TEST_F(InputTest, NamedTextsOfAnyName) {
  box_.Write("notes.log", "放风筝。\n");
  box_.Write("报告 一.txt", "放风筝。\n");
  box_.Write("-x.txt", "放风筝。\n");
  EXPECT_EQ(Lint({"--", "notes.log", "报告 一.txt", "-x.txt"}).out,
            "notes.log:1:2: error: 有风筝 [test/kite]\n"
            "报告 一.txt:1:2: error: 有风筝 [test/kite]\n"
            "-x.txt:1:2: error: 有风筝 [test/kite]\n");
}

TEST_F(InputTest, StandardInput) {
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

TEST_F(InputTest, Patterns) {
  box_.Write("2023/一月/a.txt", "放风筝。\n");
  box_.Write("2023/一月/b.md", "放风筝。\n");
  box_.Write("2023/二月/c.txt", "放风筝。\n");
  box_.Write("2024/d.txt", "放风筝。\n");
  box_.Write("2024/photo.png", kPng);
  box_.Write("2024/old.doc", "PK\x03\x04");
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

TEST_F(InputTest, AFileMayBeNamedLikeAPattern) {
  box_.Write("报告[1].txt", "放风筝。\n");
  EXPECT_EQ(Lint({"报告[1].txt"}).out,
            "报告[1].txt:1:2: error: 有风筝 [test/kite]\n");
}

}  // namespace
}  // namespace reportlint
