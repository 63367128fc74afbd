#include "text/regex.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

// The first match from `from` on, as begin-end and the groups; a group that
// took no part is “-”.
std::string Find(std::string pattern, std::string_view text, size_t from = 0) {
  const Regex regex(std::move(pattern));
  RegexMatch match;
  if (!regex.Find(text, from, match)) return "none";
  std::string found =
      fmt::format("{}:{}", match.whole.data() - text.data(), match.whole);
  for (const std::string_view group : match.groups) {
    found += group.data() == nullptr ? " -" : fmt::format(" ({})", group);
  }
  return found;
}

std::string Listing(std::vector<std::string> texts) {
  std::string listing;
  for (const std::string& text : texts) listing += text + "|";
  return listing;
}

TEST(RegexTest, FindsTheFirstMatchWithItsGroups) {
  struct Row {
    std::string pattern;
    std::string_view text;
    size_t from;
    std::string_view found;
  };
  const Row rows[] = {
      {"_{2,}", "推动__县和___镇", 0, "6:__"},
      {"_{2,}", "推动__县和___镇", 8, "14:___"},
      {"_{2,}", "推动__县", 7, "none"},
      {"第(\\d+)(章)?", "见第3条", 0, "3:第3 (3) -"},
      {"(?P<a>县)(?P<b>)", "本县", 0, "3:县 (县) ()"},
      {"^各村", "各村", 0, "0:各村"},
      {"^各村", "各村各村", 6, "none"},
      {"河道$", "河道河道", 0, "6:河道"},
      {"\\b12\\b", "a12", 1, "none"},
      {"", "县", 3, "3:"},
      {"县", "县", 4, "none"},
      {"县", "", 0, "none"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Find(row.pattern, row.text, row.from), row.found) << row.pattern;
  }
}

TEST(RegexTest, EveryGroupIsGivenHoweverManyThereAre) {
  std::string pattern;
  std::string found = "0:";
  for (int i = 0; i < 20; ++i) pattern += "(村)";
  for (int i = 0; i < 20; ++i) found += "村";
  for (int i = 0; i < 20; ++i) found += " (村)";
  pattern += "(?P<last>县)";
  found.insert(found.find(' '), "县");
  found += " (县)";
  std::string text;
  for (int i = 0; i < 20; ++i) text += "村";
  EXPECT_EQ(Find(pattern, text + "县"), found);
  EXPECT_EQ(Regex(pattern).GroupNames().size(), 21u);
}

TEST(RegexTest, GroupNamesStandByGroup) {
  EXPECT_EQ(Listing(Regex("(?P<word>县)(村)(?P<right>镇)").GroupNames()),
            "word||right|");
  EXPECT_EQ(Listing(Regex("县").GroupNames()), "");
  EXPECT_EQ(Listing(Regex("(县").GroupNames()), "");
}

TEST(RegexTest, GuardsLookAtOneEnd) {
  struct Row {
    std::string pattern;
    std::string_view text;
    bool anywhere;
    bool at_start;
    bool at_end;
  };
  const Row rows[] = {
      {"大会", "召开大会", true, false, true},
      {"大会", "大会召开", true, true, false},
      {"大会", "在大会上", true, false, false},
      {"大会", "", false, false, false},
      {"大?", "", true, true, true},
      {"大?", "会", true, true, true},
      {"^大会", "召开大会", false, false, false},
      {"^大会", "大会", true, true, true},
      {"大会$", "大会大会", true, false, true},
      {"[一-龥]+", "第12次大会", true, true, true},
      {"\\d", "第12", true, false, true},
  };
  for (const Row& row : rows) {
    const Regex regex(row.pattern);
    EXPECT_EQ(regex.Matches(row.text), row.anywhere) << row.pattern;
    EXPECT_EQ(regex.MatchesAtStart(row.text), row.at_start) << row.pattern;
    EXPECT_EQ(regex.MatchesAtEnd(row.text), row.at_end) << row.pattern;
  }
}

TEST(RegexTest, FindsTheLongestMatchAtTheEnd) {
  const Regex regex("做好.{0,8}");
  EXPECT_EQ(regex.LongestAtEnd("切实做好防汛工作"), "做好防汛工作");
  EXPECT_EQ(regex.LongestAtEnd("做好准备，做好值守"), "做好准备，做好值守");
  EXPECT_EQ(regex.LongestAtEnd("做好全市上下防汛抗旱各项工作").data(), nullptr);
  EXPECT_EQ(regex.LongestAtEnd("").data(), nullptr);
}

TEST(RegexTest, SaysWhatIsWrong) {
  struct Row {
    std::string pattern;
    std::string_view error;
  };
  const Row rows[] = {
      {"县", ""},
      {"(县", "missing ): (县"},
      {"[县", "missing ]: [县"},
      {"县**", "bad repetition operator: **"},
      {"(?=县)", "invalid perl operator: (?="},
      {"\\1", "invalid escape sequence: \\1"},
  };
  for (const Row& row : rows) EXPECT_EQ(Regex(row.pattern).Error(), row.error);
}

TEST(RegexTest, WhatIsNoExpressionMatchesNothing) {
  const Regex regex("(县");
  RegexMatch match;
  EXPECT_FALSE(regex.Find("(县", 0, match));
  EXPECT_FALSE(regex.Matches("(县"));
  EXPECT_FALSE(regex.MatchesAtStart("(县"));
  EXPECT_FALSE(regex.MatchesAtEnd("(县"));
}

TEST(RegexTest, ManyThreadsMayUseOneThatIsNotCompiledYet) {
  const Regex regex("(?P<number>[0-9]+)亩");
  std::vector<int> found(8, 0);
  {
    std::vector<std::jthread> threads;
    for (int& one : found) {
      threads.emplace_back([&regex, &one] {
        RegexMatch match;
        for (int i = 0; i < 100; ++i) {
          one += regex.Find("用地12亩", 0, match) && match.groups[0] == "12";
        }
      });
    }
  }
  EXPECT_EQ(found, std::vector<int>(8, 100));
}

}  // namespace
}  // namespace reportlint
