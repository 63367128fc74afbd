// The commands beside linting.

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"

namespace reportlint {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using CommandsTest = ProgramTest;

TEST_F(CommandsTest, Explain) {
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

TEST_F(CommandsTest, Outline) {
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
  box_.Write("文件夹/总结.txt", "总结\n");
  ran = box_.Run({"outline", "文件夹"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "reportlint: 文件夹: 是文件夹，这里要一个文件\n");
  box_.Write("图.txt",
             "\x7F"
             "ELF");
  ran = box_.Run({"outline", "图.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "reportlint: 图.txt: 不是文字文件\n");
  box_.Write("图.png", "\x89PNG");
  ran = box_.Run({"outline", "*.png"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "reportlint: *.png: 没有可读的文件\n");
  ran = box_.Run({"outline", "没有.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, StartsWith("reportlint: 没有.txt: "));
}

TEST_F(CommandsTest, RulesAreListed) {
  const Ran ran = box_.Run({"rules", "--rules", "rules"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("placeholder/blank "));
  EXPECT_THAT(ran.out,
              HasSubstr("test/kite                       error    找风筝\n"
                        "test/lantern                    warning  找灯笼\n"));
}

TEST_F(CommandsTest, RulesAreTriedOnTheirExamples) {
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
