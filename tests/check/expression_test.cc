#include "check/expression.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "value/mistakes.h"

namespace reportlint {
namespace {

TEST(DefinitionsTest, StandForTheirNames) {
  Definitions definitions;
  definitions.Add("unit", "[县市]");
  definitions.Add("head_of", "长");
  definitions.Add("none", "");
  struct Row {
    std::string_view text;
    std::string_view expanded;  // and what is undefined, with its place
  };
  const Row rows[] = {
      {"", ""},
      {"县长", "县长"},
      {"{unit}{head_of}", "[县市]长"},
      {"{unit}", "[县市]"},
      {"({unit}|{unit})+", "([县市]|[县市])+"},
      {"县{none}", "县"},
      // Braces of the expression's own.
      {"x{2,3}\\p{Han}{2}", "x{2,3}\\p{Han}{2}"},
      {"\\x{feff}县\\x{ab}", "\\x{feff}县\\x{ab}"},
      {"\\{unit\\}", "\\{unit\\}"},
      {"{Unit}{unit", "{Unit}{unit"},
      {"{}县", "{}县"},
      {"{units}长", "长 units@0-7"},
      {"县{a}{unit}{b}", "县[县市] a@3-6 b@12-15"},
  };
  for (const Row& row : rows) {
    std::vector<UndefinedName> undefined;
    std::string shown = definitions.Expand(row.text, undefined);
    for (const UndefinedName& one : undefined) {
      shown += fmt::format(" {}@{}-{}", one.name, one.at.begin, one.at.end);
    }
    EXPECT_EQ(shown, row.expanded);
  }
}

// The kind of a flaw and the rest of the expression from it on.
std::string Show(const std::optional<ExpressionFlaw>& flaw,
                 std::string_view expression) {
  if (!flaw) return "";
  constexpr std::string_view kKinds[] = {"none", "sentence", "before",
                                         "behind"};
  return fmt::format("{} {}", kKinds[static_cast<size_t>(flaw->kind)],
                     expression.substr(flaw->at.begin));
}

TEST(FindFlawTest, WhatCannotStandInsideASentence) {
  struct Row {
    std::string expression;
    std::string_view flaw;  // its kind and the rest from it on
  };
  const Row rows[] = {
      {"", ""},
      {"县__", ""},
      {"县。", ""},
      {"县[。！]", ""},
      {"(县。)", ""},
      {"县。$", ""},
      {"县。+", ""},
      {"县。|村", ""},
      {"县。?村", ""},
      {"县。*村", ""},
      {"[^。]*村", ""},
      {"[]。]村", ""},
      {"县。村", "sentence 。村"},
      {"县！(村)", "sentence ！(村)"},
      {"县!村", "sentence !村"},
      {"县\\?村", ""},
      {"县\\n村", "sentence \\n村"},
      {"县\\r", "sentence \\r"},
      {"县\n村", "sentence \n村"},
      // Stops that follow each other and what closes belong to the sentence.
      {"。。", ""},
      {"！！+", ""},
      {"。{2,}", ""},
      {"。”", ""},
      {"。）？", ""},
      {"。”村", "sentence 。”村"},
      {"。{2}村", "sentence 。{2}村"},
      {"。$村", "sentence 。$村"},
      // A class that leaves line ends out asks for none.
      {"[^\\n]*县", ""},
      {"[^，\\r\\n]*县", ""},
      {"[[:digit:]。]县", ""},
      {"^县", ""},
      {"(^|，)县", ""},
      {"(?:^县|村)", ""},
      {"(?P<a>^县)", ""},
      {"(?i)^县", ""},
      {"县^", "before ^"},
      {"县|村^", "before ^"},
      {"[^县]", ""},
      {"\\^县", ""},
      {"县$", ""},
      {"(县$)", ""},
      {"县$|村", ""},
      {"县$村", "behind $村"},
      {"[$]县", ""},
      {"\\$县", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Show(FindFlaw(row.expression, false), row.expression), row.flaw)
        << row.expression;
    EXPECT_FALSE(FindFlaw(row.expression, true)) << row.expression;
  }
}

TEST(FindFlawTest, MarksTheSignThatIsWrong) {
  struct Row {
    std::string expression;
    std::string_view sign;
  };
  const Row rows[] = {
      {"县。村", "。"}, {"县!村", "!"}, {"县\\n村", "\\n"},
      {"县\n村", "\n"}, {"县^", "^"},   {"县$村", "$"},
  };
  for (const Row& row : rows) {
    const auto flaw = FindFlaw(row.expression, false);
    ASSERT_TRUE(flaw.has_value()) << row.expression;
    EXPECT_EQ(row.expression.substr(flaw->at.begin, flaw->at.size()), row.sign);
  }
}

TEST(FindFlawTest, WhatIsNoExpression) {
  for (const bool across : {false, true}) {
    const auto flaw = FindFlaw("(县", across);
    ASSERT_TRUE(flaw.has_value());
    EXPECT_EQ(flaw->kind, ExpressionFlaw::Kind::kNoExpression);
    EXPECT_EQ(flaw->at, (Span{0, 4}));
    EXPECT_EQ(flaw->error, "missing ): (县");
  }
}

TEST(ExpandClassesTest, AClassStandsForEachOfItsCharacters) {
  struct Row {
    std::string_view literal;
    std::string_view texts;
  };
  const Row rows[] = {
      {"", "|"},
      {"县长", "县长|"},
      {"[县市]长", "县长|市长|"},
      {"[县市][长委]", "县长|市长|县委|市委|"},
      {"第[一1]条", "第一条|第1条|"},
      // What is no class is itself.
      {"[县", "[县|"},
      {"县]", "县]|"},
      {"[]县", "[]县|"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(OnOneLine(ExpandClasses(row.literal)), row.texts) << row.literal;
  }
}

TEST(ExpandClassesTest, StopsWhenThereAreTooMany) {
  std::string literal;
  for (int i = 0; i < 40; ++i) literal += "[0123456789]";
  const size_t count = ExpandClasses(literal).size();
  EXPECT_GT(count, kMostLiterals);
  EXPECT_LE(count, kMostLiterals * 10);
}

}  // namespace
}  // namespace reportlint
