// What the program ends with.

#include <algorithm>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "cli/program.h"

namespace reportlint {
namespace {

using ExitCodeTest = ProgramTest;

TEST_F(ExitCodeTest, ExitCodes) {
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

TEST_F(ExitCodeTest, WhatFailsAndWhatIsShown) {
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

TEST_F(ExitCodeTest, ExitZeroHidesNoMishap) {
  EXPECT_EQ(Lint({"--exit-zero", "missing.txt"}).exit_code, 2);
  EXPECT_EQ(box_.Run({"--rules", "nowhere", "--exit-zero", "."}).exit_code, 2);
}

TEST_F(ExitCodeTest, OutputThatCannotBeWritten) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP();
  box_.Write("a.txt", "放风筝。\n");
  for (const Words& arguments :
       {Words{"--rules", "rules", "a.txt"},
        Words{"--rules", "rules", "a.txt", "missing.txt"}, Words{"rules"},
        Words{"rules", "--test"}, Words{"explain", "placeholder/blank"},
        Words{"outline", "a.txt"}, Words{"--help"}}) {
    const Ran ran = box_.RunTo("/dev/full", arguments);
    EXPECT_EQ(ran.exit_code, 2) << testing::PrintToString(arguments);
    EXPECT_NE(ran.err.find("输出写不出去"), std::string::npos)
        << testing::PrintToString(arguments);
  }
}

TEST_F(ExitCodeTest, NobodyListens) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP();
  box_.Write("a.txt", "放风筝。\n");
  const auto exit_code = [this](const Words& arguments) {
    return box_.RunTo(".out", arguments, "", "", "/dev/full").exit_code;
  };
  EXPECT_EQ(exit_code({"--rules", "rules", "a.txt"}), 1);
  EXPECT_EQ(exit_code({"missing.txt"}), 2);
  EXPECT_EQ(exit_code({"--rules", "rules", "--verbose", "a.txt"}), 1);
}

TEST_F(ExitCodeTest, WrongArguments) {
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

}  // namespace
}  // namespace reportlint
