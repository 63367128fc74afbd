#include "rule/catalogue.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "rule/rule_file.h"
#include "rule/ruleset.h"

namespace reportlint {
namespace {

RuleFile FileOf(std::string id, std::string_view summary,
                std::string_view more = "") {
  return {.path = "规则/" + id + ".yaml",
          .id = std::move(id),
          .text = fmt::format("summary: {}\nkind: phrase\nseverity: info\n"
                              "message: 错\noptions: {{phrases: [布署]}}\n{}",
                              summary, more)};
}

// Adds `files` to the built-in rules and gives the mistakes as text.
std::string Add(Catalogue& catalogue, const std::vector<RuleFile>& files) {
  std::string mistakes;
  for (const Diagnostic& one : catalogue.Add(files, Language::kEnglish)) {
    mistakes += fmt::format("{}:{}: {}: {}\n", one.location.path,
                            one.location.place.line, SeverityName(one.severity),
                            one.message);
  }
  return mistakes;
}

bool IsSorted(const Catalogue& catalogue) {
  return std::ranges::is_sorted(catalogue.rules(), std::ranges::less_equal(),
                                &Rule::id);
}

std::string SummaryOf(const Catalogue& catalogue, std::string_view id) {
  const Rule* rule = catalogue.Find(id);
  return rule == nullptr ? "none" : rule->summary.zh;
}

TEST(CatalogueTest, BuiltinRulesAreSortedAndComplete) {
  const Catalogue catalogue;
  ASSERT_FALSE(catalogue.rules().empty());
  EXPECT_TRUE(IsSorted(catalogue));
  EXPECT_EQ(catalogue.rules().size(), BuiltinRules().size());
  for (const BuiltinRule& builtin : BuiltinRules()) {
    const Rule* rule = catalogue.Find(builtin.id);
    ASSERT_NE(rule, nullptr) << builtin.id;
    EXPECT_EQ(rule->id, builtin.id);
    EXPECT_NE(rule->check, nullptr);
    EXPECT_FALSE(rule->replaces) << builtin.id;
    const RuleFile file = catalogue.FileOf(builtin.id);
    EXPECT_EQ(file.text, builtin.yaml);
    EXPECT_EQ(file.path, fmt::format("rules/{}.yaml", builtin.id));
  }
}

// The tables inside the program say the same as the files they were made from.
TEST(CatalogueTest, BuiltinRulesAreWhatTheirFilesSay) {
  const Catalogue catalogue;
  for (const BuiltinRule& builtin : BuiltinRules()) {
    const LoadedRule loaded =
        LoadRuleFile(catalogue.FileOf(builtin.id), Language::kEnglish,
                     catalogue.documents());
    ASSERT_TRUE(loaded.rule.has_value()) << builtin.id;
    const Rule& rule = *catalogue.Find(builtin.id);
    EXPECT_EQ(rule.summary.zh, loaded.rule->summary.zh);
    EXPECT_EQ(rule.kind, loaded.rule->kind);
    EXPECT_EQ(rule.supersedes, loaded.rule->supersedes);
    EXPECT_EQ(rule.cases.size(), loaded.rule->cases.size());
    EXPECT_TRUE(std::ranges::equal(rule.check->literals(),
                                   loaded.rule->check->literals()))
        << builtin.id;
  }
}

TEST(CatalogueTest, AUsersRuleIsAddedInItsPlace) {
  Catalogue catalogue;
  const size_t before = catalogue.rules().size();
  EXPECT_EQ(Add(catalogue, {FileOf("zz/last", "后"), FileOf("aa/first", "前")}),
            "");
  EXPECT_EQ(catalogue.rules().size(), before + 2);
  EXPECT_TRUE(IsSorted(catalogue));
  EXPECT_EQ(SummaryOf(catalogue, "aa/first"), "前");
  EXPECT_EQ(SummaryOf(catalogue, "zz/last"), "后");
  EXPECT_EQ(catalogue.FileOf("zz/last").path, "规则/zz/last.yaml");
}

TEST(CatalogueTest, AnUnknownIdIsNothing) {
  const Catalogue catalogue;
  EXPECT_EQ(catalogue.Find("no/rule"), nullptr);
  EXPECT_EQ(catalogue.Find(""), nullptr);
  EXPECT_EQ(catalogue.FileOf("no/rule").id, "");
}

TEST(CatalogueTest, TheSameIdIsRefused) {
  Catalogue catalogue;
  const std::string builtin(BuiltinRules()[0].id);
  const std::string summary = SummaryOf(catalogue, builtin);
  const size_t before = catalogue.rules().size();
  EXPECT_EQ(
      Add(catalogue,
          {FileOf(builtin, "新"), FileOf("zz/a", "一"), FileOf("zz/a", "二")}),
      fmt::format("规则/{0}.yaml:1: error: there is a rule {0} already; to "
                  "replace it, write replaces: true\n"
                  "规则/zz/a.yaml:1: error: there is a rule zz/a already; to "
                  "replace it, write replaces: true\n",
                  builtin));
  EXPECT_EQ(catalogue.rules().size(), before + 1);
  EXPECT_EQ(SummaryOf(catalogue, builtin), summary);
  EXPECT_EQ(SummaryOf(catalogue, "zz/a"), "一");
  EXPECT_EQ(catalogue.FileOf(builtin).text, BuiltinRules()[0].yaml);
}

TEST(CatalogueTest, ARuleThatReplacesTakesTheOthersPlace) {
  Catalogue catalogue;
  const std::string builtin(BuiltinRules()[0].id);
  const size_t before = catalogue.rules().size();
  EXPECT_EQ(Add(catalogue, {FileOf(builtin, "新", "replaces: true")}), "");
  EXPECT_EQ(catalogue.rules().size(), before);
  EXPECT_EQ(SummaryOf(catalogue, builtin), "新");
  EXPECT_EQ(catalogue.FileOf(builtin).path, "规则/" + builtin + ".yaml");
}

TEST(CatalogueTest, AFileWithMistakesAddsNothingAndTheOthersAreAdded) {
  Catalogue catalogue;
  EXPECT_EQ(
      Add(catalogue, {FileOf("zz/bad", "坏", "hepl: 甲\nseverty: error\n"),
                      FileOf("zz/good", "好")}),
      "规则/zz/bad.yaml:6: error: unknown key hepl, did you mean help?\n"
      "规则/zz/bad.yaml:7: error: unknown key severty, did you mean "
      "severity?\n");
  EXPECT_EQ(catalogue.Find("zz/bad"), nullptr);
  EXPECT_EQ(SummaryOf(catalogue, "zz/good"), "好");
}

// Whether a rule of the catalogue looks for something that begins so.
bool LooksFor(const Catalogue& catalogue, std::string_view id,
              std::string_view beginning) {
  return std::ranges::any_of(catalogue.Find(id)->check->literals(),
                             [beginning](const std::string& literal) {
                               return literal.starts_with(beginning);
                             });
}

TEST(CatalogueTest, AUsersDocumentsHoldInAllRules) {
  Catalogue catalogue;
  const std::string rule = "placeholder/masked-number";
  EXPECT_TRUE(LooksFor(catalogue, rule, "考生"));
  EXPECT_TRUE(catalogue
                  .AddVocabulary({.path = "vocabulary.yaml",
                                  .text = "documents: {contract: 缔约双方, "
                                          "minutes: 会议纪要}\n"},
                                 Language::kEnglish)
                  .empty());
  EXPECT_FALSE(LooksFor(catalogue, rule, "考生"));
  EXPECT_TRUE(LooksFor(catalogue, rule, "缔约"));
  EXPECT_TRUE(LooksFor(catalogue, "placeholder/blank", "缔约"));
  EXPECT_TRUE(LooksFor(catalogue, "placeholder/empty-field", "缔约"));
  EXPECT_EQ(Add(catalogue, {{.path = "规则/zz/a.yaml",
                             .id = "zz/a",
                             .text = "summary: s\nkind: pattern\n"
                                     "severity: info\nmessage: m\noptions:\n"
                                     "  patterns:\n"
                                     "    - match: 涂改\n"
                                     "      unless_document: minutes\n"
                                     "    - match: 增补\n"
                                     "      only_document: minutes\n"
                                     "    - match: 缮写\n"
                                     "      unless_document: treaty\n"}}),
            "规则/zz/a.yaml:12: error: treaty is not among documents\n");
}

TEST(RulesetTest, HoldsEveryRuleAndWhoYieldsToWhom) {
  Catalogue catalogue;
  ASSERT_EQ(Add(catalogue,
                {FileOf("zz/a", "甲", "supersedes: [zz/b, no/rule]"),
                 FileOf("zz/b", "乙"), FileOf("zz/c", "丙", "supersedes: zz/b"),
                 FileOf("zz/d", "丁", "enabled: false"),
                 FileOf("zz/e", "戊", "enabled: false")}),
            "");
  const Ruleset ruleset(catalogue, {.rules = {{"zz/e", {.enabled = true}}}});
  const auto off = std::ranges::count(catalogue.rules(), false, &Rule::enabled);
  EXPECT_EQ(ruleset.rules().size() + static_cast<size_t>(off) - 1,
            catalogue.rules().size());
  std::string yields;
  for (const ActiveRule& active : ruleset.rules()) {
    if (!active.rule->id.starts_with("zz/")) continue;
    yields += active.rule->id + ":";
    for (const uint32_t stronger : active.yields_to) {
      yields += " " + ruleset.rules()[stronger].rule->id;
    }
    yields += ";";
  }
  EXPECT_EQ(yields, "zz/a:;zz/b: zz/a zz/c;zz/c:;zz/e:;");
}

}  // namespace
}  // namespace reportlint
