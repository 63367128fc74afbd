#include "lint/gather.h"

#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "lint/lint.h"
#include "lint/telling.h"
#include "rule/catalogue.h"
#include "rule/rule_file.h"

namespace reportlint {
namespace {

// A rule of the user's with the wrong words 帐号 and 帐本.
std::string RuleWith(std::string_view more) {
  return fmt::format(
      "summary: 甲\nkind: phrase\nseverity: warning\n"
      "message: '“{{text}}”应为“{{right}}”'\n"
      "options: {{phrases: {{帐号: 账号, 帐本: 账本}}}}\n{}",
      more);
}

// All that is said of `text` with that rule.
std::string Lint(std::string_view more, const std::string& text) {
  Catalogue catalogue;
  EXPECT_TRUE(
      catalogue
          .Add({{.path = "a.yaml", .id = "zz/word", .text = RuleWith(more)}},
               Language::kEnglish)
          .empty());
  Settings only;
  for (const Rule& rule : catalogue.rules()) {
    only.rules[rule.id].enabled = rule.id == "zz/word";
  }
  const Ruleset ruleset(catalogue, only);
  const Linter linter(ruleset,
                      {.wanted = {.fingerprints = false, .occurrences = true}});
  std::string told;
  for (const Diagnostic& one :
       linter.Lint("a.txt", text, PlainText()).diagnostics) {
    told += Tell(one);
    for (const Location& place : one.occurrences) {
      told += fmt::format("  there: {}\n", Tell(place));
    }
  }
  return told;
}

constexpr std::string_view kGather =
    "gather: 3\nmany: '“{text}”应为“{right}”，全文{places}处'\n";

TEST(GatherTest, ManyThatReadAlikeAreToldOnceWithAllPlacesAndOneFix) {
  EXPECT_EQ(Lint(kGather, "帐号、帐本。\n我的帐号和你的帐号。\n"),
            "a.txt:1:1-3 0+6 warning zz/word: “帐号”应为“账号”，全文3处\n"
            "  possible fix: 0+6 “账号”\n"
            "  possible fix: 25+6 “账号”\n"
            "  possible fix: 40+6 “账号”\n"
            "  there: a.txt:1:1-3 0+6\n"
            "  there: a.txt:2:3-5 25+6\n"
            "  there: a.txt:2:8-10 40+6\n"
            "a.txt:1:4-6 9+6 warning zz/word: “帐本”应为“账本”\n"
            "  possible fix: 9+6 “账本”\n");
}

TEST(GatherTest, FewAreToldEach) {
  EXPECT_EQ(Lint(kGather, "帐号。\n帐号。\n"),
            "a.txt:1:1-3 0+6 warning zz/word: “帐号”应为“账号”\n"
            "  possible fix: 0+6 “账号”\n"
            "a.txt:2:1-3 10+6 warning zz/word: “帐号”应为“账号”\n"
            "  possible fix: 10+6 “账号”\n");
}

TEST(GatherTest, ARuleMayTellItsFindingsWithoutTheirWords) {
  EXPECT_EQ(
      Lint("gather: 3\nmany: 全文{places}处\n", "帐号。\n帐本。\n帐本。\n"),
      "a.txt:1:1-3 0+6 warning zz/word: 全文3处\n"
      "  possible fix: 0+6 “账号”\n"
      "  possible fix: 10+6 “账本”\n"
      "  possible fix: 20+6 “账本”\n"
      "  there: a.txt:1:1-3 0+6\n"
      "  there: a.txt:2:1-3 10+6\n"
      "  there: a.txt:3:1-3 20+6\n");
}

TEST(GatherTest, WithoutTheKeyNothingIsGathered) {
  EXPECT_EQ(Lint("", "帐号。帐号。帐号。\n"),
            "a.txt:1:1-3 0+6 warning zz/word: “帐号”应为“账号”\n"
            "  possible fix: 0+6 “账号”\n"
            "a.txt:1:4-6 9+6 warning zz/word: “帐号”应为“账号”\n"
            "  possible fix: 9+6 “账号”\n"
            "a.txt:1:7-9 18+6 warning zz/word: “帐号”应为“账号”\n"
            "  possible fix: 18+6 “账号”\n");
}

// What is wrong with a rule that says `more`.
std::string Mistaken(std::string_view more) {
  Catalogue catalogue;
  std::string told;
  for (const Diagnostic& one : catalogue.Add(
           {{.path = "a.yaml", .id = "zz/word", .text = RuleWith(more)}},
           Language::kEnglish)) {
    told += one.message + "\n";
  }
  return told;
}

TEST(GatherTest, WhatARuleSaysOfItIsChecked) {
  EXPECT_EQ(Mistaken("gather: 3\n"), "many is missing\n");
  EXPECT_EQ(Mistaken("gather: 1\nmany: 多\n"),
            "gather must be a whole number from 2 to 1000\n");
  EXPECT_EQ(Mistaken("gather: 3\nmany: '{place}'\n"),
            "there is nothing to fill {place} in many with\n");
}

}  // namespace
}  // namespace reportlint
