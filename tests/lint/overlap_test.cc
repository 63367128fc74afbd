#include "lint/overlap.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "rule/catalogue.h"
#include "rule/rule_file.h"

namespace reportlint {
namespace {

// Rules of the user's: zz/strong supersedes zz/weak, zz/other nothing, zz/left
// and zz/right each other, and zz/self itself.
class Rules {
 public:
  Rules() : ruleset_(Filled(catalogue_)) {}

  const Ruleset& ruleset() const { return ruleset_; }

  uint32_t IndexOf(std::string_view name) const {
    for (uint32_t i = 0; i < ruleset_.rules().size(); ++i) {
      if (ruleset_.rules()[i].rule->id == fmt::format("zz/{}", name)) return i;
    }
    ADD_FAILURE() << "no rule " << name;
    return 0;
  }

 private:
  static RuleFile File(std::string_view name, std::string_view more) {
    return {.path = "a.yaml",
            .id = fmt::format("zz/{}", name),
            .text = fmt::format("summary: 甲\nkind: phrase\nseverity: info\n"
                                "message: 乙\noptions: {{phrases: [丙]}}\n{}",
                                more)};
  }

  static const Catalogue& Filled(Catalogue& catalogue) {
    EXPECT_TRUE(
        catalogue
            .Add({File("left", "supersedes: zz/right"), File("other", ""),
                  File("right", "supersedes: zz/left"),
                  File("self", "supersedes: zz/self"),
                  File("strong", "supersedes: zz/weak"), File("weak", "")},
                 Language::kEnglish)
            .empty());
    return catalogue;
  }

  Catalogue catalogue_;
  Ruleset ruleset_;
};

struct Found {
  std::string_view rule;
  Span at;
};

// What stays of `findings`, in order.
std::string Resolve(const std::vector<Found>& findings) {
  static const Rules rules;
  std::vector<RuleFinding> found;
  for (const Found& one : findings) {
    found.push_back({rules.IndexOf(one.rule), {.at = one.at}});
  }
  ResolveOverlaps(rules.ruleset(), found);
  std::string shown;
  for (const RuleFinding& one : found) {
    shown += fmt::format("{} {}-{} ",
                         rules.ruleset().rules()[one.rule].rule->id.substr(3),
                         one.finding.at.begin, one.finding.at.end);
  }
  return shown;
}

struct Row {
  std::string_view name;
  std::vector<Found> findings;
  std::string_view kept;
};

void Expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(Resolve(row.findings), row.kept) << row.name;
  }
}

TEST(OverlapTest, FindingsComeInOrderOfPlaceThenRule) {
  Expect({{"nothing", {}, ""},
          {"places",
           {{"other", {9, 12}}, {"other", {0, 3}}},
           "other 0-3 other 9-12 "},
          {"the longer first",
           {{"other", {0, 3}}, {"weak", {0, 6}}},
           "weak 0-6 other 0-3 "},
          {"rules on one spot",
           {{"weak", {0, 3}}, {"other", {0, 3}}},
           "other 0-3 weak 0-3 "}});
}

TEST(OverlapTest, OneRuleSaysAThingOnce) {
  Expect(
      {{"the same spot", {{"other", {0, 3}}, {"other", {0, 3}}}, "other 0-3 "},
       {"inside", {{"other", {3, 6}}, {"other", {0, 9}}}, "other 0-9 "},
       {"at the end", {{"other", {6, 9}}, {"other", {0, 9}}}, "other 0-9 "},
       {"reaching out",
        {{"other", {0, 6}}, {"other", {3, 9}}},
        "other 0-6 other 3-9 "},
       {"one behind the other",
        {{"other", {0, 3}}, {"other", {3, 6}}},
        "other 0-3 other 3-6 "},
       {"inside one of two that overlap",
        {{"other", {0, 6}}, {"other", {3, 12}}, {"other", {6, 9}}},
        "other 0-6 other 3-12 "},
       {"inside the first of three",
        {{"other", {0, 20}}, {"other", {2, 4}}, {"other", {6, 9}}},
        "other 0-20 "}});
}

TEST(OverlapTest, OnlyANamedRuleYields) {
  Expect({{"inside", {{"strong", {0, 9}}, {"weak", {3, 6}}}, "strong 0-9 "},
          {"on the same spot",
           {{"weak", {0, 9}}, {"strong", {0, 9}}},
           "strong 0-9 "},
          {"at the beginning",
           {{"strong", {0, 9}}, {"weak", {0, 3}}},
           "strong 0-9 "},
          {"reaching out",
           {{"strong", {0, 6}}, {"weak", {3, 9}}},
           "strong 0-6 weak 3-9 "},
          {"around",
           {{"weak", {0, 9}}, {"strong", {3, 6}}},
           "weak 0-9 strong 3-6 "},
          {"longer on the same beginning",
           {{"weak", {0, 9}}, {"strong", {0, 6}}},
           "weak 0-9 strong 0-6 "},
          {"the stronger never yields",
           {{"weak", {0, 9}}, {"strong", {3, 6}}},
           "weak 0-9 strong 3-6 "},
          {"others never yield",
           {{"strong", {0, 9}}, {"other", {3, 6}}},
           "strong 0-9 other 3-6 "},
          {"behind",
           {{"strong", {0, 3}}, {"weak", {3, 6}}},
           "strong 0-3 weak 3-6 "}});
}

TEST(OverlapTest, NoRuleYieldsToItselfNorTwoToEachOther) {
  EXPECT_EQ(Resolve({{"self", {3, 6}}, {"self", {9, 12}}}),
            "self 3-6 self 9-12 ");
  EXPECT_EQ(Resolve({{"left", {3, 6}}, {"right", {3, 6}}}),
            "left 3-6 right 3-6 ");
}

TEST(OverlapTest, FieldsStayWithTheirFinding) {
  static const Rules rules;
  const uint32_t rule = rules.IndexOf("other");
  std::vector<RuleFinding> found = {
      {rule, {.at = {6, 9}, .fields = {{"word", "丙"}}}},
      {rule, {.at = {0, 3}, .fields = {{"word", "甲"}}}},
      {rule, {.at = {1, 2}, .fields = {{"word", "乙"}}}},
  };
  ResolveOverlaps(rules.ruleset(), found);
  std::string words;
  for (const RuleFinding& one : found) words += one.finding.fields[0].second;
  EXPECT_EQ(words, "甲丙");
}

}  // namespace
}  // namespace reportlint
