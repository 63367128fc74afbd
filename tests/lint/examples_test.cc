#include "lint/examples.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "rule/rule_file.h"

namespace reportlint {
namespace {

// --- Marks -----------------------------------------------------------------

// The text without marks and where they were; “!” where they do not pair.
std::string Take(std::string_view marked) {
  const MarkedText taken = TakeMarks(marked);
  std::string shown = taken.text;
  for (const Span mark : taken.marks) {
    shown += fmt::format(" {}-{}", mark.begin, mark.end);
  }
  return shown + (taken.balanced ? "" : " !");
}

TEST(MarksTest, AreTaken) {
  struct Row {
    std::string_view marked;
    std::string_view taken;
  };
  const Row rows[] = {
      {"", ""},
      {"各村巡查", "各村巡查"},
      {"各村⟦巡查⟧河道", "各村巡查河道 6-12"},
      {"⟦各村⟧⟦巡查⟧", "各村巡查 0-6 6-12"},
      {"各村⟦⟧巡查", "各村巡查 6-6"},
      {"⟦甲\n乙⟧", "甲\n乙 0-7"},
      {"⟦各村", "各村 0-0 !"},
      {"各村⟧", "各村 !"},
      {"⟦各⟦村⟧", "各村 0-0 3-6 !"},
      {"⟦各⟧村⟧", "各村 0-6 !"},
  };
  for (const Row& row : rows) EXPECT_EQ(Take(row.marked), row.taken);
}

TEST(MarksTest, ArePut) {
  struct Row {
    std::string_view text;
    std::vector<Span> spans;
    std::string_view marked;
  };
  const Row rows[] = {
      {"各村巡查", {}, "各村巡查"},
      {"各村巡查", {{6, 12}}, "各村⟦巡查⟧"},
      {"各村巡查", {{0, 6}, {6, 12}}, "⟦各村⟧⟦巡查⟧"},
      {"各村", {{3, 3}}, "各⟦⟧村"},
      {"各村", {{6, 6}}, "各村⟦⟧"},
      // One that overlaps the one before cannot be shown.
      {"各村巡查", {{0, 9}, {6, 12}}, "⟦各村巡⟧查"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(PutMarks(row.text, row.spans), row.marked);
}

TEST(MarksTest, PuttingUndoesTaking) {
  for (const std::string_view marked :
       {"", "各村", "⟦各村⟧", "各⟦村⟧巡⟦查⟧", "a⟦𠮷⟧\n"}) {
    const MarkedText taken = TakeMarks(marked);
    EXPECT_EQ(PutMarks(taken.text, taken.marks), marked);
  }
}

// --- Examples --------------------------------------------------------------

Rule PhraseRule() {
  LoadedRule loaded = LoadRuleFile(
      {.path = "a.yaml",
       .id = "term/typo",
       .text = "summary: 甲\nkind: phrase\nseverity: error\nmessage: 乙\n"
               "options: {phrases: {截止目前: 截至目前, 布署: 部署}}\n"},
      Language::kEnglish);
  EXPECT_TRUE(loaded.rule.has_value());
  return std::move(*loaded.rule);
}

// “holds”, or what was expected and found, or why it cannot hold.
std::string Try(const Example& example) {
  static const Rule rule = PhraseRule();
  const Trial trial = TryExample(rule, example);
  if (trial.holds) return "holds";
  if (!trial.why.empty()) return trial.why;
  return fmt::format("{} but {}", trial.expected, trial.found);
}

struct Row {
  Example example;
  std::string_view result;
};

void Expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(Try(row.example), row.result) << row.example.text;
  }
}

TEST(ExampleTest, Bad) {
  constexpr auto kBad = Example::Kind::kBad;
  Expect({{{kBad, "⟦截止目前⟧，各村⟦布署⟧。"}, "holds"},
          {{kBad, "⟦截止目前⟧，各村布署。"},
           "⟦截止目前⟧，各村布署。 but ⟦截止目前⟧，各村⟦布署⟧。"},
          {{kBad, "截⟦止目前⟧。"}, "截⟦止目前⟧。 but ⟦截止目前⟧。"},
          {{kBad, "⟦各村⟧。"}, "⟦各村⟧。 but 各村。"},
          {{kBad, "各村。"}, "a bad example has ⟦marks⟧"},
          {{kBad, "⟦布署。"}, "a bad example has ⟦marks⟧"}});
}

TEST(ExampleTest, Good) {
  constexpr auto kGood = Example::Kind::kGood;
  Expect({{{kGood, "截至目前，各村部署。"}, "holds"},
          {{kGood, "各村布署。"}, "各村布署。 but 各村⟦布署⟧。"},
          {{kGood, "各村⟦布署⟧。"}, "a good example has no ⟦marks⟧"}});
}

TEST(ExampleTest, Missed) {
  constexpr auto kMissed = Example::Kind::kMissed;
  Expect({{{kMissed, "⟦截 止 目前⟧。"}, "holds"},
          {{kMissed, "⟦截止目前⟧。"}, "it is found now: make it a bad example"},
          {{kMissed, "截 止 目前。"}, "a bad example has ⟦marks⟧"}});
}

TEST(ExampleTest, Fixed) {
  constexpr auto kBad = Example::Kind::kBad;
  Expect({{{kBad, "⟦截止目前⟧，⟦布署⟧。", "截至目前，部署。"}, "holds"},
          {{kBad, "⟦截止目前⟧，⟦布署⟧。", "截至目前，布署。"},
           "截至目前，布署。 but 截至目前，部署。"}});
}

// Each of the two findings mends four places, between those of the other one.
TEST(ExampleTest, ChangesOfSeveralFindingsMayInterleave) {
  LoadedRule loaded = LoadRuleFile(
      {.path = "a.yaml",
       .id = "script/invisible",
       .text = "summary: 甲\nkind: invalid\nseverity: error\nmessage: 乙\n"},
      Language::kEnglish);
  ASSERT_TRUE(loaded.rule.has_value());
  const std::string pair = "村\u200B河\u200C";
  const Trial trial = TryExample(
      *loaded.rule,
      {Example::Kind::kBad, "村⟦\u200B⟧河⟦\u200C⟧" + pair + pair + pair + "。",
       "村河村河村河村河。"});
  EXPECT_EQ(trial.found, trial.expected);
  EXPECT_TRUE(trial.holds);
}

TEST(ExampleTest, AreReadAsTheirPathSays) {
  constexpr auto kBad = Example::Kind::kBad;
  Expect({{{kBad, "# 总结\n\n各村**⟦布署⟧**。\n", "", "a.md"}, "holds"},
          {{kBad, "# 总结\n\n各村**⟦布署⟧**。\n", "# 总结\n\n各村**部署**。\n",
            "a.md"},
           "holds"},
          {{Example::Kind::kGood, "```\n布署\n```\n", "", "a.md"}, "holds"}});
}

// --- Kinds of report -------------------------------------------------------

TEST(ExamplesTest, ARuleMayBeForSomeKindsOfReport) {
  const LoadedRule loaded = LoadRuleFile({"when.yaml", "term/when", R"(
summary: s
kind: phrase
severity: error
message: m
when: [请示, 函]
options:
  phrases: [尽快]
examples:
  - bad: |
      关于增拨经费的请示
      请⟦尽快⟧批准。
  - good: |
      防汛工作总结
      各村尽快备足沙袋。
  - good: 尽快批准。
)"},
                                         Language::kEnglish);
  ASSERT_TRUE(loaded.rule.has_value());
  for (const Example& example : loaded.page.examples) {
    const Trial trial = TryExample(*loaded.rule, example);
    EXPECT_TRUE(trial.holds) << trial.found;
  }
}

}  // namespace
}  // namespace reportlint
