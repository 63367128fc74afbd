#include "text/counterexample.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "property.h"
#include "text/regex.h"
#include "text/required_literals.h"

namespace reportlint {
namespace {

using Strings = std::vector<std::string>;

struct Row {
  std::string_view pattern;
  Strings literals;
  std::string_view found;  // “none”: it is proven
};

std::string Show(const std::optional<std::string>& found) {
  return found ? *found : "none";
}

TEST(CounterexampleTest, AMatchThatHoldsNoneOfTheLiterals) {
  const Row rows[] = {
      {"待补充", {"待补"}, "none"},
      {"待补充", {"补充"}, "none"},
      {"待补充", {"待完善"}, "待补充"},
      {"待(?:补充|完善)", {"待补"}, "待完善"},
      {"待(?:补充|完善)", {"待补", "完"}, "none"},
      {"_+年", {"_年"}, "none"},
      {"_{2,}", {"__"}, "none"},
      {"_{2,}", {"___"}, "__"},
      {"_{0,3}年", {"_年"}, "年"},
      {"(?:ab)*c", {"abc"}, "c"},
      {"(?:ab)+c", {"abc"}, "none"},
      {"[县市]长", {"县长"}, "市长"},
      {"[^县]长", {"长"}, "none"},
      {"[^县]长", {"某长"}, "甲长"},
      {".县", {"县"}, "none"},
      {"(?s:.)", {"县"}, "某"},
      // A literal that begins in the middle of what was another's beginning.
      {"ababac", {"abac"}, "none"},
      {"aabaab", {"aaa", "baa"}, "none"},
      {"(?i)tbd", {"TBD", "tbd"}, "TBd"},
      {"(?i:t)bd", {"TBD"}, "tbd"},
      {"(?:(?i)t)d", {"td", "Td"}, "none"},
      {"a(?i)b|c", {"ab", "aB", "C"}, "c"},
      {"\\d月", {"1月"}, "0月"},
      {"\\x{5E74}[\\x41\\t]", {"年A", "年\t"}, "none"},
      {"\\.\\101\\Q[a]\\E", {".A[a]"}, "none"},
      {"[\\]^-]", {"]", "^", "-"}, "none"},
      {"[]a-c]", {"]", "a", "b"}, "c"},
      {"[[:digit:]年]x", {"年x"}, "0x"},
      {"a{2}b{,3}", {"aab{,3}"}, "none"},
      // What asks for no character asks for nothing.
      {"^\\b县$", {"县"}, "none"},
      {"县(?:$|市)", {"县市"}, "县"},
      // Which characters these are is not told: they may be any.
      {"\\p{Han}县", {"县"}, "none"},
      {"[^\\p{Han}年]", {"年"}, "某"},
      {"", {"县"}, ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Show(FindMatchWithout(ParseRegex(row.pattern), row.literals)),
              row.found)
        << row.pattern;
  }
}

TEST(CounterexampleTest, AMatchThatBeginsWithNoneOfTheLiterals) {
  const Row rows[] = {
      {"待补充", {"待补"}, "none"},
      {"待补充", {"补充"}, "待补充"},
      {"待?补充", {"待补", "补"}, "none"},
      {"待?补充", {"待补"}, "补充"},
      {"(?:^|，)待补", {"待补"}, "，待补"},
      {"(?:^|，)待补", {"待补", "，"}, "none"},
      {"[上下]午", {"上", "下午"}, "none"},
      {"(?:ab)*c", {"abc", "c"}, "ababc"},
      {"_+年", {"_"}, "none"},
      {"县", {"县市"}, "县"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(
        Show(FindMatchNotBeginningWith(ParseRegex(row.pattern), row.literals)),
        row.found)
        << row.pattern;
  }
}

// A random expression over few characters, with all that a rule may use.
std::string AnyExpression(int depth) {
  const int kind = *rc::gen::inRange(0, depth > 0 ? 12 : 6);
  const auto inner = [depth] { return AnyExpression(depth - 1); };
  switch (kind) {
    case 6:
    case 7:
      return inner() + inner();
    case 8:
      return "(?:" + inner() + "|" + inner() + ")";
    case 9:
      return "(?:" + inner() + ")" +
             *rc::gen::element<std::string>("?", "*", "+", "{2}", "{1,2}",
                                            "{2,}", "*?");
    case 10:
      return "(" + inner() + ")";
    case 11:
      return "(?i:" + inner() + ")";
    default:
      return *rc::gen::element<std::string>("a", "b", "县", "[ab]", "[^a]", ".",
                                            "\\d", "[^\\d县]", "[a-c县]",
                                            "\\p{Han}", "^", "$", "\\b");
  }
}

std::string AnyText(int most) {
  std::string text;
  for (int i = *rc::gen::inRange(1, most); i > 0; --i) {
    text += *rc::gen::element<std::string>("a", "b", "c", "A", "县", "村", "1");
  }
  return text;
}

bool HoldsOne(std::string_view text, const Strings& literals) {
  return std::ranges::any_of(literals, [text](const std::string& literal) {
    return text.find(literal) != text.npos;
  });
}

bool BeginsWithOne(std::string_view text, const Strings& literals) {
  return std::ranges::any_of(literals, [text](const std::string& literal) {
    return text.starts_with(literal);
  });
}

// What RE2 finds is held against the proofs.
RC_GTEST_PROP(CounterexampleTest, WhatIsProvenHolds, ()) {
  const std::string pattern = AnyExpression(3);
  const Regex regex(pattern);
  RC_PRE(regex.Error().empty());
  const RegexTree tree = ParseRegex(pattern);
  const Strings literals = {AnyText(3), AnyText(3), AnyText(2)};
  const Strings required = RequiredLiterals(tree);
  const auto without = FindMatchWithout(tree, literals);
  const auto elsewhere = FindMatchNotBeginningWith(tree, literals);
  if (without) RC_ASSERT(!HoldsOne(*without, literals));
  if (elsewhere) RC_ASSERT(!BeginsWithOne(*elsewhere, literals));
  if (!required.empty()) RC_ASSERT(!FindMatchWithout(tree, required));
  for (int i = 0; i < 20; ++i) {
    const std::string text = AnyText(8);
    RegexMatch match;
    if (!regex.Find(text, 0, match)) continue;
    if (!without) RC_ASSERT(HoldsOne(match.whole, literals));
    if (!elsewhere) RC_ASSERT(BeginsWithOne(match.whole, literals));
    if (!required.empty()) RC_ASSERT(HoldsOne(match.whole, required));
  }
}

// Without what the tree does not tell, what is found is a match.
RC_GTEST_PROP(CounterexampleTest, WhatIsFoundMatches, ()) {
  const std::string pattern = AnyExpression(3);
  RC_PRE(pattern.find_first_of("$\\") == pattern.npos);
  RC_PRE(!pattern.starts_with('^') && pattern.find("(^") == pattern.npos);
  const auto found =
      FindMatchWithout(ParseRegex(pattern), Strings{AnyText(3), AnyText(3)});
  RC_PRE(found.has_value());
  const Regex whole("^(?:" + pattern + ")$");
  RC_ASSERT(whole.Matches(*found) || pattern.find('^') != pattern.npos);
}

}  // namespace
}  // namespace reportlint
