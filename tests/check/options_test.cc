#include "check/options.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "check/read_options.h"
#include "value/mistakes.h"
#include "value/yaml.h"

namespace reportlint {
namespace {

constexpr std::array<std::string_view, 3> kPlaces = {"heading", "item",
                                                     "paragraph"};

TEST(OptionsTest, Case) {
  const OptionRow rows[] = {
      {"{}", "0\n"},
      {"case: month", "2\n"},
      {"case: mouth",
       "0\n[mouth] cases 里没有 mouth，是不是 month？ / there is no mouth "
       "among "
       "the cases, did you mean month?\n"},
      {"case: 日",
       "0\n[日] cases 里没有 日 / there is no 日 among the cases\n"},
  };
  ExpectOptions(rows, [](Options& options) {
    return std::to_string(options.Case("case"));
  });
}

TEST(OptionsTest, MapOfMaps) {
  const OptionRow rows[] = {
      {"{}", "\n"},
      {"scopes: {city: {match: 市}, town: 镇}", "city=市 town=镇 \n"},
      {"scopes: {city: {mach: 市}}",
       "city= \n[mach] 不认识的选项 mach，是不是 match？ / unknown option "
       "mach, "
       "did you mean match?\n"},
      {"scopes: [市]",
       "\n[[] scopes 应为若干“键: 值” / scopes must be keys with values\n"},
  };
  ExpectOptions(rows, [](Options& options) {
    std::string map;
    for (const auto& [name, member] : options.Map("scopes", "match")) {
      map += name + "=" + member->Text("match") + " ";
    }
    return map;
  });
}

TEST(OptionsTest, ListOfMaps) {
  const OptionRow rows[] = {
      {"{}", "\n"},
      {"patterns: 县", "县 0;\n"},
      {"patterns: [县, {match: 村, max: 2}]", "县 0;村 2;\n"},
      {"patterns: {match: 村}", "村 0;\n"},
      {"patterns: [{match: 村, mach: 镇}]",
       "村 0;\n[mach] 不认识的选项 mach，是不是 match？ / unknown option mach, "
       "did you mean match?\n"},
      {"patterns: [{match: 村, max: 多}]",
       "村 0;\n[多] max 应为 0 到 9 的整数 / max must be a whole number from 0 "
       "to 9\n"},
      {"patterns: [[县]]",
       " 0;\n[[] 此处应为若干“键: 值” / expected keys with values\n"},
  };
  ExpectOptions(rows, [](Options& options) {
    std::string list;
    for (Options* member : options.List("patterns", "match")) {
      list += member->Text("match");
      list += fmt::format(" {};", member->Number("max", 0, 0, 9));
    }
    return list;
  });
}

TEST(OptionsTest, RejectPlacesAMistakeAtTheValueOrAtTheWhole) {
  const OptionRow rows[] = {
      {"max: 3", "\n[3] 太大 / too large\n"},
      {"{}", "\n[{] 太大 / too large\n"},
      {"[3]",
       "\n[[] 此处应为若干“键: 值” / expected keys with values\n"
       "[[] 太大 / too large\n"},
  };
  ExpectOptions(rows, [](Options& options) {
    options.Number("max", 0, 0, 9);
    options.Reject("max", {"太大", "too large"});
    return "";
  });
}

TEST(OptionsTest, FinishNamesKeysThatNobodyAskedFor) {
  const OptionRow rows[] = {
      {"{except: 常常, max: 3}", "\n"},
      {"exept: 常常",
       "\n[exept] 不认识的选项 exept，是不是 except？ / unknown option exept, "
       "did you mean except?\n"},
      {"{max: 3, 上限: 4, mx: 5}",
       "\n[上限] 不认识的选项 上限 / unknown option 上限\n"
       "[mx] 不认识的选项 mx，是不是 max？ / unknown option mx, did you mean "
       "max?\n"},
  };
  ExpectOptions(rows, [](Options& options) {
    options.Texts("except");
    options.Number("max", 0, 0, 9);
    return "";
  });
}

TEST(OptionsTest, OptionsThatAreNoMapAreAMistake) {
  const OptionRow rows[] = {
      {"县", "4\n[县] 此处应为若干“键: 值” / expected keys with values\n"},
      {"[县]", "4\n[[] 此处应为若干“键: 值” / expected keys with values\n"},
      {"", "4\n"},
  };
  ExpectOptions(rows, [](Options& options) {
    return std::to_string(options.Number("max", 4, 1, 9));
  });
}

TEST(OptionsTest, AbsentOptionsGiveEveryFallback) {
  Mistakes mistakes;
  Options options(nullptr, kOptionCases, &mistakes);
  EXPECT_EQ(options.Number("max", 4, 1, 9), 4);
  EXPECT_TRUE(options.Flag("safe", true));
  EXPECT_EQ(options.Text("noun", "县"), "县");
  EXPECT_TRUE(options.Texts("except").empty());
  EXPECT_TRUE(options.Pairs("phrases").empty());
  EXPECT_TRUE(options.List("patterns", "match").empty());
  EXPECT_EQ(options.Expression("match"), nullptr);
  EXPECT_EQ(options.Case("case"), 0u);
  EXPECT_FALSE(options.Has("max"));
  options.Finish();
  EXPECT_EQ(Listing("", mistakes), "");
}

TEST(OptionsTest, RecordsWhatWasAskedFor) {
  Mistakes mistakes;
  const Value value =
      ParseYaml("patterns: [{match: 县, case: year}]", mistakes);
  Options options(&value, kOptionCases, &mistakes);
  options.Number("max", 4, 1, 9);
  options.Flag("safe", false);
  options.Choices("in", kPlaces, {});
  for (Options* member : options.List("patterns", "match")) {
    member->Expression("match");
    member->Case("case");
    member->AddField("word");
    member->AddField("");
    member->AddField("word");
  }
  options.AddField("right");
  options.Finish();
  std::string asked;
  const std::function<void(const std::vector<OptionInfo>&)> add =
      [&](const std::vector<OptionInfo>& infos) {
        for (const OptionInfo& info : infos) {
          asked +=
              fmt::format("{} {} {};", info.name, info.type, info.fallback);
          asked += OnOneLine(info.choices);
          if (info.members.empty()) continue;
          asked += "(";
          add(info.members);
          asked += ")";
        }
      };
  add(options.asked());
  EXPECT_EQ(asked,
            "max number 4;safe flag false;in choices ;heading|item|paragraph|"
            "patterns list ;(match expression ;case case ;)");
  EXPECT_EQ(OnOneLine(options.fields()), "right|word|");
  EXPECT_EQ(OnOneLine(options.cases_asked()), "year|");
  EXPECT_EQ(Listing("", mistakes), "");
}

TEST(OptionsTest, WhatIsKeptIsPackedAndGivenBack) {
  Mistakes mistakes;
  const Value value = ParseYaml(
      "{limit: 3, literals: 县, entries: [村, {match: 镇}], map: {a: {}}}",
      mistakes);
  Value packed;
  {
    Options options(&value, kOptionCases, &mistakes);
    options.Keep("literals", {"县长", "县委"});
    const auto entries = options.List("entries", "match");
    entries[0]->Keep("anchored", {});
    entries[1]->Keep("literals", {"镇长"});
    options.Map("map", "match")[0].second->Keep("literals", {"乡"});
    EXPECT_EQ(options.Kept("literals"), std::nullopt);
    packed = options.WithKept();
  }
  Options trusted(&packed, kOptionCases, nullptr);
  EXPECT_EQ(trusted.Number("limit", 0, 0, 9), 3);
  EXPECT_FALSE(trusted.Has("literals"));
  using Texts = std::vector<std::string>;
  EXPECT_EQ(trusted.Kept("literals"), (Texts{"县长", "县委"}));
  const auto entries = trusted.List("entries", "match");
  EXPECT_EQ(entries[0]->Text("match"), "村");
  EXPECT_EQ(entries[0]->Kept("anchored"), Texts());
  EXPECT_EQ(entries[0]->Kept("literals"), std::nullopt);
  EXPECT_EQ(entries[1]->Kept("literals"), Texts{"镇长"});
  EXPECT_EQ(trusted.Map("map", "match")[0].second->Kept("literals"),
            Texts{"乡"});
  // Read with other options in place of some, it is of no use, but no mistake.
  Options changed(&packed, kOptionCases, &mistakes);
  changed.Number("limit", 0, 0, 9);
  changed.Map("map", "match");
  for (Options* entry : changed.List("entries", "match")) entry->Text("match");
  EXPECT_EQ(changed.Kept("literals"), std::nullopt);
  changed.Finish();
  EXPECT_TRUE(mistakes.empty());
}

TEST(OptionsTest, TrustedOptionsAreNotJudged) {
  Mistakes mistakes;
  const Value value = ParseYaml("{match: '(县', unknown: 1}", mistakes);
  Options options(&value, kOptionCases, nullptr);
  EXPECT_TRUE(options.trusted());
  EXPECT_EQ(options.Expression("match")->pattern(), "(县");
  options.Finish();
}

}  // namespace
}  // namespace reportlint
