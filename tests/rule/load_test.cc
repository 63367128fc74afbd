#include "rule/load.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "rule/rule_file.h"

namespace reportlint {
namespace {

// What is wrong with a rule file, a line for each mistake: line, column in
// code points, message.
std::string MistakesOf(std::string_view yaml,
                       Language language = Language::kEnglish,
                       std::string id = "test/rule") {
  const LoadedRule loaded = LoadRuleFile(
      {.path = "规则.yaml", .id = std::move(id), .text = std::string(yaml)},
      language);
  std::string listing;
  for (const Diagnostic& mistake : loaded.mistakes) {
    EXPECT_EQ(mistake.severity, Severity::kError);
    EXPECT_EQ(mistake.location.path, "规则.yaml");
    const Place& place = mistake.location.place;
    listing += fmt::format("{}:{}: {}\n", place.line, place.begin.code_point,
                           mistake.message);
  }
  EXPECT_EQ(loaded.rule.has_value(), loaded.mistakes.empty());
  return listing;
}

std::string Fill(const MessageTemplate& message,
                 const std::vector<MessageTemplate::Field>& fields) {
  std::string sentence;
  message.Fill(fields, Language::kChinese, sentence);
  return sentence;
}

constexpr std::string_view kGood = R"(summary:
  zh: 词语写错
  en: a wrong word
kind: phrase
severity: error
message:
  zh: “{text}”应为“{right}”
  en: "“{text}” should be “{right}”"
related: {zh: 另见此处, en: see here}
help: 改正
why: |
  常见错误。
source: GB/T 9704
supersedes: [term/usage]
replaces: true
options:
  phrases: {截止目前: 截至目前}
examples:
  - bad: ⟦截止目前⟧，各村已完成。
    fixed: 截至目前，各村已完成。
  - good: 截至目前，各村已完成。
  - missed: 截 止 目前
    path: a.md
)";

TEST(LoadTest, AGoodFileIsARule) {
  const LoadedRule loaded = LoadRuleFile(
      {.path = "a.yaml", .id = "term/typo", .text = std::string(kGood)},
      Language::kEnglish);
  ASSERT_TRUE(loaded.rule.has_value());
  const Rule& rule = *loaded.rule;
  EXPECT_EQ(rule.id, "term/typo");
  EXPECT_EQ(rule.summary.zh, "词语写错");
  EXPECT_EQ(rule.summary.en, "a wrong word");
  EXPECT_EQ(rule.kind, "phrase");
  EXPECT_EQ(rule.supersedes, std::vector<std::string>{"term/usage"});
  EXPECT_TRUE(rule.replaces);
  ASSERT_EQ(rule.cases.size(), 1u);
  EXPECT_EQ(rule.cases[0].severity, Severity::kError);
  EXPECT_EQ(rule.cases[0].help.In(Language::kEnglish), "改正");
  EXPECT_EQ(Fill(rule.cases[0].message.In(Language::kChinese),
                 {{"text", "甲"}, {"right", "乙"}}),
            "“甲”应为“乙”");
  EXPECT_EQ(Fill(rule.cases[0].related.In(Language::kEnglish), {}), "see here");
}

TEST(LoadTest, AGoodFileHasAPage) {
  const LoadedRule loaded = LoadRuleFile(
      {.path = "a.yaml", .id = "term/typo", .text = std::string(kGood)},
      Language::kEnglish);
  EXPECT_EQ(loaded.page.why.zh, "常见错误。\n");
  EXPECT_EQ(loaded.page.source, "GB/T 9704");
  std::string examples;
  for (const Example& example : loaded.page.examples) {
    constexpr std::string_view kKinds[] = {"bad", "good", "missed"};
    examples +=
        fmt::format("{} {} {} {}|", kKinds[static_cast<size_t>(example.kind)],
                    example.text, example.fixed, example.path);
  }
  EXPECT_EQ(examples,
            "bad ⟦截止目前⟧，各村已完成。 截至目前，各村已完成。 |"
            "good 截至目前，各村已完成。  |"
            "missed 截 止 目前  a.md|");
}

TEST(LoadTest, EveryMistakeIsToldInTheOrderOfTheFile) {
  EXPECT_EQ(MistakesOf(R"(sumary: 词语写错
kind: phrase
severity: fatal
message:
  zh: “{wrong}”写错
  cn: 写错
options:
  phrases: [布署, '']
  saef: true
examples:
  - 布署
  - bad: ⟦布署⟧
    fix: 部署
)"),
            "1:1: unknown key sumary, did you mean summary?\n"
            "1:1: summary is missing\n"
            "3:11: severity must be error, warning or info\n"
            "5:3: there is nothing to fill {wrong} in message with\n"
            "6:3: unknown key cn, did you mean en?\n"
            "8:17: each item of phrases must be a text\n"
            "9:3: unknown option saef, did you mean safe?\n"
            "11:5: an example must be bad, good or missed\n"
            "13:5: unknown key fix\n");
}

TEST(LoadTest, MistakesInChinese) {
  EXPECT_EQ(MistakesOf(R"(摘要: 词语写错
kind: phrase
severity: [error]
message: [写错]
replaces: 是
options: {phrases: 布署}
)",
                       Language::kChinese),
            "1:1: 不认识的键 摘要\n"
            "1:1: 缺少 summary\n"
            "3:11: severity 应为 error、warning 或 info\n"
            "4:10: message 应为文字，或 zh 和 en 两项\n"
            "5:11: replaces 应为 true 或 false\n"
            "6:20: phrases 应为列表或映射\n"
            "6:20: 至少要有一条 phrases\n");
}

TEST(LoadTest, WhatIsNoRuleAtAll) {
  struct Row {
    std::string_view name;
    std::string_view yaml;
    std::string_view mistakes;
  };
  const Row rows[] = {
      {"nothing", "", "1:1: a rule file must be keys with values\n"},
      {"a text", "词语", "1:1: a rule file must be keys with values\n"},
      {"a list", "- 词语", "1:1: a rule file must be keys with values\n"},
      {"no YAML", "kind: [",
       "1:8: no correct YAML: end of sequence flow not found\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(MistakesOf(row.yaml), row.mistakes) << row.name;
  }
}

TEST(LoadTest, AnUnknownKindNamesThoseThereAre) {
  const std::string mistakes =
      MistakesOf("summary: 甲\nkind: patern\nseverity: error\nmessage: 乙\n");
  EXPECT_TRUE(mistakes.starts_with("2:7: there is no kind patern; there are "))
      << mistakes;
  EXPECT_NE(mistakes.find("pattern"), std::string::npos);
}

// A phrase rule with `lines` added.
std::string With(std::string_view lines) {
  return "summary: 甲\nkind: phrase\nseverity: error\nmessage: 乙\n"
         "options: {phrases: [丙]}\n" +
         std::string(lines);
}

TEST(LoadTest, KeysWithValuesOfTheWrongSort) {
  struct Row {
    std::string_view lines;
    std::string_view mistakes;
  };
  const Row rows[] = {
      {"", ""},
      {"supersedes: term/usage", ""},
      {"supersedes: {term: usage}", "6:13: supersedes must be a list\n"},
      {"supersedes: [[term/usage]]",
       "6:14: each item of supersedes must be a text\n"},
      {"cases: [year]", "6:8: cases must be keys with values\n"},
      {"cases: {year: 错误}",
       "6:9: nothing belongs to case year\n"
       "6:15: year must be keys with values\n"},
      {"examples: 布署", "6:11: examples must be a list\n"},
      {"examples: {bad: 布署}", "6:11: examples must be a list\n"},
      {"why: [甲]", "6:6: why must be a text, or a text for zh and en\n"},
      {"source: [甲]", "6:9: source must be a text\n"},
      {"help: {zh: [甲]}", "6:12: zh must be a text\n"},
      {"examples: [{bad: {甲: 乙}}]", "6:18: bad must be a text\n"},
      {"related: '{other}'",
       "6:10: there is nothing to fill {other} in related with\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(MistakesOf(With(row.lines)), row.mistakes) << row.lines;
  }
}

// --- Cases -----------------------------------------------------------------

constexpr std::string_view kDates = R"(summary: 日期
kind: pattern
severity: warning
message: 日期有误
help: 核对
cases:
  year: {message: '年份“{text}”有误'}
  month: {severity: error, help: 改月份}
options:
  patterns:
    - {match: '20[0-9]{3}年', case: year}
    - {match: '1[3-9]月', case: month}
)";

TEST(LoadTest, ACaseStatesWhatIsItsOwn) {
  const LoadedRule loaded = LoadRuleFile(
      {.path = "a.yaml", .id = "format/date", .text = std::string(kDates)},
      Language::kChinese);
  ASSERT_TRUE(loaded.rule.has_value());
  std::string cases;
  for (const RuleCase& one : loaded.rule->cases) {
    cases +=
        fmt::format("{}: {} {} {}|", one.name, SeverityName(one.severity),
                    Fill(one.message.zh, {{"text", "20241年"}}), one.help.zh);
  }
  EXPECT_EQ(cases,
            ": warning 日期有误 核对|"
            "year: warning 年份“20241年”有误 核对|"
            "month: error 日期有误 改月份|");
}

TEST(LoadTest, MistakesInCases) {
  EXPECT_EQ(MistakesOf(R"(summary: 日期
kind: pattern
severity: warning
message: 日期有误
cases:
  year: {mesage: 年份有误}
  month: {severity: bad, message: '{month}'}
  day: {related: '{day}'}
options:
  patterns:
    - {match: '20[0-9]{3}年', case: yaer}
    - {match: '1[3-9]月', case: month}
)"),
            "6:3: nothing belongs to case year\n"
            "6:10: unknown key mesage, did you mean message?\n"
            "7:21: severity must be error, warning or info\n"
            "7:35: there is nothing to fill {month} in message with\n"
            "8:3: nothing belongs to case day\n"
            "8:18: there is nothing to fill {day} in related with\n"
            "11:36: there is no yaer among the cases, did you mean year?\n");
}

TEST(LoadTest, NamedGroupsAreFields) {
  const auto rule = [](std::string_view message) {
    return fmt::format(
        "summary: 甲\nkind: pattern\nseverity: error\nmessage: '{}'\n"
        "options: {{patterns: '(?P<word>[巡检])查'}}\n",
        message);
  };
  EXPECT_EQ(MistakesOf(rule("“{word}”“{text}”")), "");
  EXPECT_EQ(MistakesOf(rule("“{words}”")),
            "4:10: there is nothing to fill {words} in message with\n");
}

TEST(LoadTest, ExpressionsThatMatchNothingAtAll) {
  EXPECT_EQ(MistakesOf("summary: 甲\nkind: pattern\nseverity: error\n"
                       "message: 乙\noptions: {patterns: ['_*', 'X?']}\n"),
            "5:22: the expression matches where nothing stands\n"
            "5:28: the expression matches where nothing stands\n");
}

TEST(LoadTest, StatedLiteralsAreProven) {
  constexpr std::string_view kHead =
      "summary: s\nkind: pattern\nseverity: info\nmessage: m\noptions:\n";
  const auto mistakes = [&](std::string_view options) {
    return MistakesOf(std::string(kHead) + std::string(options));
  };
  EXPECT_EQ(mistakes("  patterns:\n"
                     "    - match: '[县市]长'\n"
                     "      literals: [县长, 市长]\n"),
            "");
  EXPECT_EQ(mistakes("  patterns:\n"
                     "    - match: '[县市]长'\n"
                     "      literals: [县长]\n"
                     "    - match: 待(?:补充|完善)\n"
                     "      literals: '待[补填]'\n"),
            "8:17: the expression may match “市长”, which holds none of the "
            "literals\n"
            "10:17: the expression may match “待完善”, which holds none of the "
            "literals\n");
  EXPECT_EQ(mistakes("  documents:\n"
                     "    contract: {match: 甲方, literals: 乙方}\n"
                     "  patterns: [{match: __, unless_document: contract}]\n"),
            "7:37: the expression may match “甲方”, which holds none of the "
            "literals\n");
}

// Where matches begin is found out; it cannot be claimed.
TEST(LoadTest, NoOneSaysWhereMatchesBegin) {
  EXPECT_EQ(MistakesOf("summary: s\nkind: pattern\nseverity: info\nmessage: m\n"
                       "options:\n"
                       "  patterns: [{match: __, anchored: true}]\n"),
            "6:26: unknown option anchored\n");
}

TEST(LoadTest, UnknownDocumentsHaveTheirPlaces) {
  EXPECT_EQ(MistakesOf("summary: s\nkind: pattern\nseverity: info\nmessage: m\n"
                       "options:\n"
                       "  documents: {contract: {case: form}}\n"
                       "  patterns: [{match: __, unless_document: statute}]\n"),
            "6:25: match is missing\n"
            "6:32: there is no form among the cases\n"
            "7:43: statute is not among documents\n");
}

TEST(LoadTest, PlacesCountCharactersInAnyEncoding) {
  EXPECT_EQ(MistakesOf(With("help: 改正\r\nhlep: 改正\r\n")),
            "7:1: unknown key hlep, did you mean help?\n");
  EXPECT_EQ(MistakesOf("\xEF\xBB\xBFhlep: 改正\n" + With("")),
            "1:1: unknown key hlep, did you mean help?\n");
}

// --- Ids -------------------------------------------------------------------

TEST(LoadTest, AnIdIsAGroupAndAName) {
  struct Row {
    std::string_view id;
    bool is_id;
  };
  const Row rows[] = {
      {"placeholder/blank", true},
      {"format/document-number", true},
      {"a/1", true},
      {"", false},
      {"blank", false},
      {"/blank", false},
      {"placeholder/", false},
      {"a/b/c", false},
      {"Term/typo", false},
      {"term/错字", false},
      {"term/a b", false},
      {"term/a_b", false},
  };
  for (const Row& row : rows) EXPECT_EQ(IsRuleId(row.id), row.is_id) << row.id;
  EXPECT_EQ(MistakesOf(kGood, Language::kEnglish, "词语/错字"),
            "1:1: a rule's id is its path: group/name, in small letters, "
            "digits and hyphens\n");
}

}  // namespace
}  // namespace reportlint
