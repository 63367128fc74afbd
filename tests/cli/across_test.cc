// Looking across reports, as a user meets it: `--across`, `--archive`, and the
// commands of the archive.

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/sandbox.h"
#include "corpus/reports.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using Words = std::vector<std::string>;

constexpr std::string_view kFerry =
    "轮渡停航期间，两岸的货改由浮桥转运，每车限重三吨，由渡口派人在桥头过秤登记"
    "，当天的单子"
    "当天送到货主手里；遇到大雾或者水位超过警戒线，浮桥也要断开，货主可以把货存"
    "在渡口的仓房里，"
    "前三天不收保管费。";
constexpr std::string_view kSchool =
    "夜校开在粮站的旧库房里，白天晒粮，晚上摆开四十张课桌，讲果树嫁接和记账，学"
    "员大多是邻近三个"
    "村的妇女，孩子由退休的老师在隔壁看着写作业，一学期下来只有两个人中途退了学"
    "。";
constexpr std::string_view kBridge =
    "石桥的栏板断了三块，石匠按旧样子重新凿好，桥面的青石一块块编了号再起出来，"
    "垫平以后放回原处，"
    "前后用了四十天，赶在端午的集市之前通了车；桥头的老槐树没有动，树下添了两条"
    "石凳，给等渡船的人"
    "歇脚。";

class AcrossTest : public testing::Test {
 protected:
  void SetUp() override {
    box_.Write("one.txt",
               fmt::format("渡口近况\n\n{}\n\n{}\n", kFerry, kSchool));
    box_.Write("sub/two.txt",
               fmt::format("夜校近况\n\n{}\n\n{}\n", kBridge, kFerry));
    box_.Write("sub/three.txt", fmt::format("石桥近况\n\n{}\n", kBridge));
  }

  Sandbox box_;
};

constexpr std::string_view kFound =
    "one.txt:3:1: warning: 52% 的内容与 sub/two.txt 相同或相近"
    " [duplicate/document]\n"
    "sub/two.txt:5:1: note: 相同的内容从这里开始\n"
    "sub/three.txt:3:1: error: 全文与 sub/two.txt 雷同（95%）"
    " [duplicate/document]\n"
    "sub/two.txt:3:1: note: 相同的内容从这里开始\n"
    "sub/two.txt:3:1: warning: 48% 的内容与 sub/three.txt 相同或相近"
    " [duplicate/document]\n"
    "sub/three.txt:3:1: note: 相同的内容从这里开始\n"
    "sub/two.txt:5:1: warning: 49% 的内容与 one.txt 相同或相近"
    " [duplicate/document]\n"
    "one.txt:3:1: note: 相同的内容从这里开始\n";

TEST_F(AcrossTest, ReportsOfARun) {
  const Ran ran = box_.Run({"--across", "one.txt", "sub"});
  EXPECT_EQ(ran.out, kFound);
  EXPECT_EQ(ran.err, "检查了 3 个文件：1 个错误、3 个警告\n");
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(box_.Run({"one.txt", "sub"}).out, "");  // off unless asked for
}

TEST_F(AcrossTest, OrderAndThreadsMakeNoDifference) {
  for (const Words& files : {Words{"one.txt", "sub/three.txt", "sub/two.txt"},
                             Words{"sub/two.txt", "one.txt", "sub/three.txt"},
                             Words{"sub", "one.txt"}}) {
    for (const std::string jobs : {"1", "4"}) {
      Words arguments = {"--across", "--jobs", jobs};
      arguments.insert(arguments.end(), files.begin(), files.end());
      EXPECT_EQ(box_.Run(arguments).out, kFound);
      arguments.insert(arguments.end(), {"--memory", "1"});
      EXPECT_EQ(box_.Run(arguments).out, kFound);
    }
  }
}

TEST_F(AcrossTest, SeveritiesAsEverywhere) {
  const Ran ran = box_.Run({"--across", "--min-severity", "error", "--fail-on",
                            "error", "--snippet", "--lang", "en", "."});
  EXPECT_EQ(
      ran.out,
      "sub/three.txt:3:1: error: the report is a copy of sub/two.txt "
      "(95%) [duplicate/document]\n"
      "    石桥的栏板断了三块，石匠按旧样子重新凿好，桥面的青石一块块编了号再起"
      "出来，垫平以后放回原处，前后…\n"
      "    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
      "    help: write of this year and this place; where a quotation is "
      "needed, "
      "name its source\n"
      "sub/two.txt:3:1: note: what is the same begins here\n");
  EXPECT_EQ(ran.exit_code, 1);
}

TEST_F(AcrossTest, TheSameFileNamedTwiceIsNoCopy) {
  EXPECT_EQ(
      box_.Run({"--across", "one.txt", "./one.txt", "sub/../one.txt"}).out, "");
}

TEST_F(AcrossTest, StandardInput) {
  const Ran ran = box_.Run({"--across", "-", "sub/three.txt"},
                           fmt::format("{}\n", kBridge));
  EXPECT_THAT(ran.out, StartsWith("stdin.txt:1:1: error: 全文与 "
                                  "sub/three.txt 雷同（100%）"));
}

TEST_F(AcrossTest, TemporaryFilesThatCannotBeWritten) {
  for (uint32_t i = 0; i < 60; ++i) {
    box_.Write(fmt::format("many/{}.txt", i), Joined(Prose(i).Paragraphs(60)));
  }
  const Ran ran =
      box_.Run({"--across", "--memory", "1", "many"}, "", "TMPDIR=/nowhere");
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, StartsWith("reportlint: /nowhere: "));
}

// --- The archive -----------------------------------------------------------

TEST_F(AcrossTest, Archive) {
  EXPECT_EQ(box_.Run({"archive", "add", "one.txt", "sub/two.txt"}).err,
            "存入了 2 份报告\n");
  EXPECT_EQ(box_.Run({"archive", "list"}).out, "one.txt\nsub/two.txt\n");
  EXPECT_THAT(box_.Run({"archive", "stats", "--lang", "en"}).out,
              StartsWith("2 reports, 346 characters, "));

  const Words lint = {"lint", "--archive", "reportlint.archive"};
  const auto found = [&](const Words& files) {
    Words arguments = lint;
    arguments.insert(arguments.end(), files.begin(), files.end());
    return box_.Run(arguments).out;
  };
  const std::string three =
      "sub/three.txt:3:1: error: 全文与 sub/two.txt 雷同（95%）"
      " [duplicate/document]\n"
      "sub/two.txt:3:1: note: 相同的内容从这里开始\n";
  EXPECT_EQ(found({"sub/three.txt"}), three);
  // A report that is in the archive is compared with the others there.
  EXPECT_EQ(found({"sub/two.txt"}),
            "sub/two.txt:5:1: warning: 49% 的内容与 one.txt 相同或相近"
            " [duplicate/document]\n"
            "one.txt:3:1: note: 相同的内容从这里开始\n");
  // Together with --across nothing is told twice of one report.
  EXPECT_EQ(found({"--across", "sub/three.txt"}), three);

  EXPECT_EQ(box_.Run({"archive", "remove", "sub/two.txt"}).exit_code, 0);
  EXPECT_EQ(found({"sub/three.txt"}), "");
  const Ran again = box_.Run({"archive", "remove", "sub/two.txt"});
  EXPECT_EQ(again.exit_code, 2);
  EXPECT_EQ(again.err, "reportlint: sub/two.txt: 档案里没有这份报告\n");
}

// What makes other fingerprints of a report is told to both commands alike.
TEST_F(AcrossTest, AddsInAnotherEncoding) {
  std::string utf16;
  const std::string text = fmt::format("{}\n\n{}\n", kFerry, kSchool);
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    utf16 += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
  }
  box_.Write("utf16.txt", utf16);
  const Words add = {"archive", "add", "--encoding", "utf-16le", "utf16.txt"};
  EXPECT_EQ(box_.Run(add).exit_code, 0);
  const Words lint = {"lint", "--archive", "reportlint.archive", "one.txt"};
  EXPECT_THAT(box_.Run(lint).out, HasSubstr("utf16.txt"));
  EXPECT_EQ(box_.Run({"archive", "add", "--encoding", "klingon", "one.txt"})
                .exit_code,
            2);
}

TEST_F(AcrossTest, AddsWithAVocabulary) {
  const Words lint = {"lint", "--archive", "reportlint.archive", "one.txt"};
  ASSERT_EQ(box_.Run({"archive", "add", "sub/two.txt"}).exit_code, 0);
  EXPECT_NE(box_.Run(lint).out, "");
  box_.Write("own/vocabulary.yaml", "formulas: [轮渡停航期间]\n");
  ASSERT_EQ(
      box_.Run({"archive", "add", "--rules", "own", "sub/two.txt"}).exit_code,
      0);
  EXPECT_EQ(box_.Run(lint).out, "");
  EXPECT_EQ(
      box_.Run({"archive", "add", "--rules", "none", "one.txt"}).exit_code, 2);
}

TEST_F(AcrossTest, IdsMakeVersions) {
  EXPECT_EQ(
      box_.Run({"archive", "add", "--id", "渡口2023", "one.txt"}).exit_code, 0);
  EXPECT_EQ(box_.Run({"archive", "list"}).out, "one.txt\t渡口2023\n");
  box_.Write("new.txt", fmt::format("{}\n\n{}\n", kFerry, kSchool));
  const Words lint = {"lint", "--archive", "reportlint.archive", "new.txt"};
  EXPECT_EQ(box_.Run(lint).exit_code, 1);
  Words same = lint;
  same.insert(same.end(), {"--id", "渡口2023"});
  EXPECT_EQ(box_.Run(same).out, "");
  EXPECT_EQ(box_.Run({"lint", "--id", "x", "new.txt", "one.txt"}).exit_code, 2);
}

// It has no name of its own, and two that are called alike would be versions.
TEST_F(AcrossTest, WhatIsNotAdded) {
  const Words add = {"archive", "add", "--id", "7"};
  const auto added = [&](Words more, const std::string& input = "") {
    more.insert(more.begin(), add.begin(), add.end());
    const Ran ran = box_.Run(more, input);
    EXPECT_EQ(ran.exit_code, 2);
    return ran.err;
  };
  EXPECT_EQ(added({"-"}), "reportlint: 7: 标准输入是空的\n存入了 0 份报告\n");
  EXPECT_EQ(added({"sub"}),
            "reportlint: sub/two.txt: 没有存入：--id 只能用于一个文件\n"
            "存入了 1 份报告\n");
  EXPECT_EQ(box_.Run({"archive", "list"}).out, "sub/three.txt\t7\n");
  EXPECT_THAT(box_.Run({"archive", "add", "--id", "a\nb", "one.txt"}).err,
              HasSubstr("控制字符"));
  // A folder of that name is not standard input.
  box_.Write("-/one.txt", fmt::format("{}\n", kBridge));
  EXPECT_EQ(box_.Run({"archive", "add", "--id", "8", "-"},
                     fmt::format("{}\n", kFerry))
                .err,
            "存入了 1 份报告\n");
  EXPECT_EQ(box_.Run({"archive", "list"}).out, "8\nsub/three.txt\t7\n");
}

TEST_F(AcrossTest, AddsStandardInput) {
  const std::string text = fmt::format("{}\n\n{}\n", kBridge, kFerry);
  const Ran nameless = box_.Run({"archive", "add", "-"}, text);
  EXPECT_EQ(nameless.exit_code, 2);
  EXPECT_THAT(nameless.err, HasSubstr("--stdin-path"));
  EXPECT_EQ(
      box_.Run({"archive", "add", "-", "--stdin-path", "sub/two.txt"}, text)
          .err,
      "存入了 1 份报告\n");
  EXPECT_EQ(box_.Run({"archive", "list"}).out, "sub/two.txt\n");
  const Words lint = {"lint", "--archive", "reportlint.archive"};
  const auto found = [&](Words more) {
    more.insert(more.begin(), lint.begin(), lint.end());
    return box_.Run(more, text).out;
  };
  EXPECT_THAT(found({"sub/three.txt"}), HasSubstr("sub/two.txt 雷同"));
  EXPECT_EQ(found({"sub/two.txt"}), "");
  EXPECT_EQ(found({"-", "--stdin-path", "sub/two.txt"}), "");

  EXPECT_EQ(box_.Run({"archive", "remove", "sub/two.txt"}).exit_code, 0);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(
        box_.Run({"archive", "add", "--id", "渡口2023", "-"}, text).exit_code,
        0);
    EXPECT_EQ(box_.Run({"archive", "list"}).out, "渡口2023\n");
  }
  EXPECT_THAT(found({"sub/three.txt"}), HasSubstr("渡口2023 雷同"));
  EXPECT_EQ(found({"--id", "渡口2023", "-"}), "");

  // Together with files, in their format, and only once.
  EXPECT_EQ(box_.Run({"archive", "add", "one.txt", "-", "-", "--stdin-path",
                      "new.md"},
                     "# 石桥\n\n" + text)
                .err,
            "存入了 2 份报告\n");
  EXPECT_EQ(box_.Run({"archive", "list"}).out, "new.md\none.txt\n渡口2023\n");
  const Ran picture = box_.Run({"archive", "add", "-", "--id", "x"},
                               std::string("\x89PNG\r\n\x1A\n\0", 9));
  EXPECT_EQ(picture.exit_code, 2);
}

TEST_F(AcrossTest, WhatIsNoArchive) {
  box_.Write("bad.archive", "一行字\n");
  for (const Words& arguments :
       {Words{"lint", "--archive", "bad.archive", "one.txt"},
        Words{"archive", "add", "--archive", "bad.archive", "one.txt"},
        Words{"archive", "list", "--archive", "bad.archive"},
        Words{"archive", "stats", "--archive", "bad.archive"}}) {
    const Ran ran = box_.Run(arguments);
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(ran.err, "reportlint: bad.archive: 不是报告档案\n");
  }
  EXPECT_EQ(
      box_.Run({"lint", "--archive", "none", "one.txt", "--lang", "en"}).err,
      "reportlint: none: cannot be opened (no such file, or no permission)\n");
  EXPECT_EQ(box_.Run({"archive"}).exit_code, 2);
  EXPECT_EQ(box_.Run({"archive", "add"}).exit_code, 2);
}

// Starts the program in the sandbox's folder.
pid_t Start(const Sandbox& box, const Words& arguments) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  if (::chdir(box.Path(".").c_str()) != 0) ::_exit(99);
  if (std::freopen("/dev/null", "w", stderr) == nullptr) ::_exit(99);
  std::vector<char*> words = {const_cast<char*>(kProgram)};
  for (const std::string& word : arguments) {
    words.push_back(const_cast<char*>(word.c_str()));
  }
  words.push_back(nullptr);
  ::execv(kProgram, words.data());
  ::_exit(99);
}

int WaitFor(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

// Whenever a writer is killed, the archive holds what it had before, or all of
// a batch; and the next one goes on as if nothing had been.
TEST_F(AcrossTest, AKilledWriterLeavesNothingHalf) {
  for (uint32_t i = 0; i < 300; ++i) {
    box_.Write(fmt::format("many/{:03}.txt", i),
               Joined(Prose(i).Paragraphs(10)));
  }
  ASSERT_EQ(box_.Run({"archive", "add", "one.txt"}).exit_code, 0);
  int killed = 0;
  for (int delay = 1; delay < 200 && killed < 12; delay += 1 + delay / 4) {
    const pid_t child = Start(box_, {"archive", "add", "many"});
    ::usleep(static_cast<useconds_t>(delay) * 1000);
    ::kill(child, SIGKILL);
    killed += WIFSIGNALED(WaitFor(child));
    const Ran list = box_.Run({"archive", "list"});
    ASSERT_EQ(list.exit_code, 0) << list.err;
    const auto lines = std::ranges::count(list.out, '\n');
    EXPECT_TRUE(lines == 1 || lines == 301) << lines;
    if (lines == 301) break;  // it was quicker
  }
  EXPECT_GT(killed, 0);
  ASSERT_EQ(box_.Run({"archive", "add", "many"}).exit_code, 0);
  EXPECT_EQ(std::ranges::count(box_.Run({"archive", "list"}).out, '\n'), 301);
  box_.Write("new.txt", Joined(Prose(7).Paragraphs(10)));
  EXPECT_THAT(
      box_.Run({"lint", "--archive", "reportlint.archive", "new.txt"}).out,
      HasSubstr("many/007.txt 雷同（100%）"));
}

TEST_F(AcrossTest, WritersAndReadersAtOnce) {
  for (uint32_t i = 0; i < 40; ++i) {
    box_.Write(fmt::format("{}/{:03}.txt", i % 4, i),
               Joined(Prose(i).Paragraphs(5)));
  }
  std::vector<pid_t> children;
  for (const std::string folder : {"0", "1", "2", "3"}) {
    children.push_back(Start(box_, {"archive", "add", folder}));
  }
  for (int i = 0; i < 4; ++i) {
    children.push_back(Start(box_, {"archive", "add", "one.txt"}));
  }
  for (const pid_t child : children) {
    const int status = WaitFor(child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
  }
  EXPECT_EQ(std::ranges::count(box_.Run({"archive", "list"}).out, '\n'), 41);
}

}  // namespace
}  // namespace reportlint
