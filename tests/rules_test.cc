// Every rule's examples, by the same function as `reportlint rules --test`.

#include "files/rules.h"

#include <string>

#include <gtest/gtest.h>

#include "cli/explain.h"
#include "lint/examples.h"
#include "report/reporter.h"
#include "rule/catalogue.h"
#include "rule/rule_file.h"
#include "source_tree.h"

namespace reportlint {
namespace {

class RulesTest : public testing::TestWithParam<std::string> {};

TEST_P(RulesTest, Examples) {
  const std::string& id = GetParam();
  const std::string path = "rules/" + id + ".yaml";
  const RuleFile file = {path, id, ReadSourceFile(path)};
  const LoadedRule loaded =
      LoadRuleFile(file, Language::kEnglish, BuiltinDocuments());
  ASSERT_TRUE(loaded.rule.has_value())
      << ShowMistakes(loaded.mistakes, Language::kEnglish);
  for (const Example& example : loaded.page.examples) {
    const Trial trial = TryExample(*loaded.rule, example);
    EXPECT_TRUE(trial.holds)
        << DescribeFailure(file, example, trial, Language::kEnglish);
  }
}

std::vector<std::string> RuleIds() {
  std::vector<std::string> ids;
  if (const auto files = ReadRuleFiles(InSourceTree("rules"))) {
    for (const RuleFile& file : *files) ids.push_back(file.id);
  }
  return ids;
}

INSTANTIATE_TEST_SUITE_P(All, RulesTest, testing::ValuesIn(RuleIds()),
                         [](const auto& rule) { return TestName(rule.param); });

}  // namespace
}  // namespace reportlint
