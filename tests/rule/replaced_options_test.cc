// A rule's options with some of them replaced, as a user's settings do it.

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "rule/catalogue.h"
#include "value/packed.h"
#include "value/yaml.h"

namespace reportlint {
namespace {

// The options of a built-in rule, which have no places.
Value OptionsOf(std::string_view id) {
  for (const BuiltinRule& rule : BuiltinRules()) {
    if (rule.id != id) continue;
    Value value = UnpackValue(rule.packed);
    BuiltinDocuments().PutInto(value);
    return *value.Find("options");
  }
  ADD_FAILURE() << id;
  return {};
}

// What is wrong with a rule's options when those of the map `yaml` take the
// place of its own: what stands at each mistake's place, and the message.
std::string MistakesOf(std::string_view id, std::string_view yaml) {
  static const Catalogue catalogue;
  const Rule& rule = *catalogue.Find(id);
  std::vector<std::string> cases;
  for (const RuleCase& one : rule.cases) cases.push_back(one.name);

  Mistakes mistakes;
  Value replaced = ParseYaml(yaml, mistakes);
  Value value = OptionsOf(id);
  value.at = replaced.at;
  for (Value::Entry& entry : replaced.entries) value.Set(std::move(entry));
  Options options(&value, cases, &mistakes);
  EXPECT_NE(FindCheckKind(rule.kind)->make(options), nullptr);
  options.Finish();
  std::string shown;
  for (const Mistake& mistake : mistakes) {
    shown += fmt::format("[{}] {}\n",
                         yaml.substr(mistake.at.begin, mistake.at.size()),
                         mistake.message.en);
  }
  return shown;
}

TEST(ReplacedOptionsTest, MistakesHaveTheirPlaces) {
  struct Row {
    std::string_view id;
    std::string_view yaml;
    std::string_view mistakes;
  };
  const Row rows[] = {
      {"term/variant", "{}", ""},
      {"term/variant", "least: 5", ""},
      {"term/variant", "least: 多",
       "[多] least must be a whole number from 2 to 1000\n"},
      {"term/variant", "leest: 5",
       "[leest] unknown option leest, did you mean least?\n"},
      {"term/variant", "tails: []",
       "[[] there must be at least one of tails\n"},
      {"format/number", "patterns: ['{digit}{unit}']",
       "[{unit}] unit is not defined\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(MistakesOf(row.id, row.yaml), row.mistakes)
        << row.id << " " << row.yaml;
  }
}

// What is left of the rule's own options has no place but the new ones'.
TEST(ReplacedOptionsTest, TheOthersMayNoLongerFit) {
  const std::string mistakes =
      MistakesOf("format/number", "define: {digit: 一}");
  EXPECT_NE(mistakes.find("[d] counted is not defined\n"), mistakes.npos)
      << mistakes;
}

TEST(ReplacedOptionsTest, EveryBuiltInRuleTakesItsOwn) {
  for (const BuiltinRule& rule : BuiltinRules()) {
    if (UnpackValue(rule.packed).Find("options") == nullptr) continue;
    EXPECT_EQ(MistakesOf(rule.id, "{}"), "") << rule.id;
  }
}

}  // namespace
}  // namespace reportlint
