// Rules of the user's own, and what is wrong with them.

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/check.h"
#include "cli/program.h"

namespace reportlint {
namespace {

using ::testing::HasSubstr;
using OwnRulesTest = ProgramTest;

TEST_F(OwnRulesTest, AWordListIsARule) {
  box_.Write("own/my/words.tsv", "东明水务局\t东明市水务局\n");
  box_.Write("a.txt", "由东明水务局负责。\n");
  const Ran ran = box_.Run({"--rules", "own", "a.txt"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out,
            "a.txt:1:2: warning: “东明水务局”应为“东明市水务局” [my/words]\n");
}

TEST_F(OwnRulesTest, RulesThatAreOff) {
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

TEST_F(OwnRulesTest, MistakesInRuleFilesAreAllShown) {
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

TEST_F(OwnRulesTest, RuleFilesThatAreNoYaml) {
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

TEST_F(OwnRulesTest, RuleFoldersThatAreMissing) {
  box_.Write("a.txt", "放风筝。\n");
  const Ran ran = box_.Run({"--rules", "nowhere", "a.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.err,
            "reportlint: --rules nowhere: No such file or directory\n");
}

TEST_F(OwnRulesTest, ABuiltInRuleIsReplacedOnlyOnRequest) {
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

}  // namespace
}  // namespace reportlint
