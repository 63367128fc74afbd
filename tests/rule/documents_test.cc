#include "rule/documents.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "value/packed.h"
#include "value/yaml.h"

namespace reportlint {
namespace {

Value Yaml(std::string_view text) {
  Mistakes mistakes;
  Value value = ParseYaml(text, mistakes);
  EXPECT_TRUE(mistakes.empty()) << text;
  return value;
}

// The rule of the kind pattern with those options once it has what it names of
// `documents`, without places.
std::string With(std::string_view documents, std::string_view options) {
  Value rule = Yaml("kind: pattern\noptions: " + std::string(options));
  const Value vocabulary = Yaml("documents: " + std::string(documents));
  Documents(vocabulary, {}, nullptr).PutInto(rule);
  return PackValue(*rule.Find("options"));
}

std::string Plain(std::string_view options) { return PackValue(Yaml(options)); }

TEST(DocumentsTest, ARuleHasThoseThatItNames) {
  constexpr std::string_view kShared = "{a: 甲方, b: {match: 第一条}}";
  EXPECT_EQ(With(kShared, "{patterns: [{match: _, unless_document: a}]}"),
            Plain("{patterns: [{match: _, unless_document: a}], "
                  "documents: {a: 甲方}}"));
  EXPECT_EQ(With(kShared, "{patterns: {match: _, unless_document: [b, c]}}"),
            Plain("{patterns: {match: _, unless_document: [b, c]}, "
                  "documents: {b: {match: 第一条}}}"));
  EXPECT_EQ(With(kShared, "{patterns: [{match: _, unless_habit_broken: b}]}"),
            Plain("{patterns: [{match: _, unless_habit_broken: b}], "
                  "documents: {b: {match: 第一条}}}"));
  EXPECT_EQ(With(kShared, "{patterns: [_, {match: x}]}"),
            Plain("{patterns: [_, {match: x}]}"));
}

TEST(DocumentsTest, WhatARuleSaysItselfStands) {
  constexpr std::string_view kShared = "{a: {match: 甲方}}";
  EXPECT_EQ(With(kShared,
                 "{documents: {a: 乙方}, "
                 "patterns: [{match: _, unless_document: a}]}"),
            Plain("{documents: {a: 乙方}, "
                  "patterns: [{match: _, unless_document: a}]}"));
  EXPECT_EQ(With(kShared,
                 "{documents: {a: {case: form}}, "
                 "patterns: [{match: _, unless_document: a}]}"),
            Plain("{documents: {a: {case: form, match: 甲方}}, "
                  "patterns: [{match: _, unless_document: a}]}"));
}

TEST(DocumentsTest, OtherKindsAreLeftAlone) {
  Value rule =
      Yaml("{kind: phrase, options: {patterns: {unless_document: a}}}");
  const std::string before = PackValue(rule);
  Documents(Yaml("{documents: {a: 甲方}}"), {}, nullptr).PutInto(rule);
  EXPECT_EQ(PackValue(rule), before);
}

TEST(DocumentsTest, TheNewTakeTheOldOnesPlace) {
  const Documents old(Yaml("{documents: {a: 甲, b: 乙}}"), {}, nullptr);
  const Documents both(Yaml("{documents: {b: 丙, c: 丁}}"), old, nullptr);
  EXPECT_EQ(PackValue(both.value()), Plain("{b: 丙, c: 丁, a: 甲}"));
  EXPECT_EQ(PackValue(Documents(Yaml("{}"), old, nullptr).value()),
            Plain("{a: 甲, b: 乙}"));
}

TEST(DocumentsTest, MistakesHaveTheirPlaces) {
  constexpr std::string_view kYaml =
      "documents:\n"
      "  a: '(甲'\n"
      "  b: {match: 甲, literals: 乙}\n"
      "  c: {macth: 甲}\n"
      "  d: {match: 甲, case: form}\n"
      "  e: '[^甲]'\n";
  Mistakes mistakes;
  Documents(Yaml(kYaml), {}, &mistakes);
  std::string shown;
  for (const Mistake& mistake : mistakes) {
    shown += std::string(
        kYaml.substr(mistake.at.begin, mistake.at.end - mistake.at.begin));
    shown += ": " + mistake.message.en + "\n";
  }
  EXPECT_EQ(shown,
            "'(甲': wrong expression: missing ): (甲\n"
            "乙: the expression may match “甲”, which holds none of the "
            "literals\n"
            "{: match is missing\n"
            "form: there is no form among the cases\n"
            "'[^甲]': there is no text that every match holds\n"
            "macth: unknown option macth, did you mean match?\n");
}

}  // namespace
}  // namespace reportlint
