#include "value/entries.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "value/mistakes.h"
#include "value/yaml.h"

namespace reportlint {
namespace {

constexpr std::array<std::string_view, 3> kPlaces = {"heading", "item",
                                                     "paragraph"};

using Reader = std::function<std::string(const Entries&)>;

// What `read` makes of a YAML text, and the mistakes.
std::string Read(std::string_view yaml, const Reader& read,
                 Entries::Nothing nothing = Entries::Nothing::kIsWrong) {
  Mistakes mistakes;
  const Value value = ParseYaml(yaml, mistakes);
  const std::string result = read(Entries(&value, &mistakes, nothing));
  return result + "\n" + Listing(yaml, mistakes);
}

struct Row {
  std::string_view yaml;
  std::string_view read;
};

template <size_t kSize>
void Expect(const Row (&rows)[kSize], const Reader& read) {
  for (const Row& row : rows) EXPECT_EQ(Read(row.yaml, read), row.read);
}

TEST(EntriesTest, Number) {
  const auto wrong = [](std::string_view value) {
    return fmt::format(
        "4\n[{}] max 应为 1 到 9 的整数 / max must be a whole number from 1 to "
        "9\n",
        value);
  };
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"{}", "4\n"},
      {"max: 1", "1\n"},
      {"max: 9", "9\n"},
      {"max: 0", wrong("0")},
      {"max: 10", wrong("10")},
      {"max: -1", wrong("-1")},
      {"max: 3.5", wrong("3.5")},
      {"max: 3个", wrong("3个")},
      {"max: 99999999999999999999", wrong("99999999999999999999")},
      {"max: ''", wrong("''")},
      {"max: [3]", wrong("[")},
      {"max: {a: 3}", wrong("{")},
      {"max:", wrong("")},
  };
  for (const auto& [yaml, read] : rows) {
    EXPECT_EQ(Read(yaml,
                   [](const Entries& entries) {
                     return std::to_string(entries.Number("max", 4, 1, 9));
                   }),
              read);
  }
}

TEST(EntriesTest, Flag) {
  const Row rows[] = {
      {"{}", "yes\n"},
      {"safe: true", "yes\n"},
      {"safe: false", "no\n"},
      {"safe: 是",
       "yes\n[是] safe 应为 true 或 false / safe must be true or false\n"},
      {"safe: True",
       "yes\n[True] safe 应为 true 或 false / safe must be true or false\n"},
      {"safe: [true]",
       "yes\n[[] safe 应为 true 或 false / safe must be true or false\n"},
  };
  Expect(rows, [](const Entries& entries) {
    return entries.Flag("safe", true) ? "yes" : "no";
  });
}

TEST(EntriesTest, Text) {
  const Row rows[] = {
      {"{}", "县\n"},
      {"noun: 村", "村\n"},
      {"noun: '村: 镇'", "村: 镇\n"},
      {"noun: ''", "\n"},
      {"noun: [村]", "县\n[[] noun 应为文字 / noun must be a text\n"},
      {"noun: {村: 镇}", "县\n[{] noun 应为文字 / noun must be a text\n"},
      {"noun:", "县\n[] noun 应为文字 / noun must be a text\n"},
  };
  Expect(rows,
         [](const Entries& entries) { return entries.Text("noun", "县"); });
}

TEST(EntriesTest, Texts) {
  const Row rows[] = {
      {"{}", "\n"},
      {"except:", "\n"},
      {"except: 常常", "常常|\n"},
      {"except: [常常, 天天]", "常常|天天|\n"},
      {"except: [常常, '', [天天]]",
       "常常|\n"
       "[''] except 的每一项应为文字 / each item of except must be a text\n"
       "[[] except 的每一项应为文字 / each item of except must be a text\n"},
      {"except: ''",
       "\n[''] except 的每一项应为文字 / each item of except must be a text\n"},
      {"except: {常常: 天天}",
       "\n[{] except 应为列表 / except must be a list\n"},
  };
  Expect(rows, [](const Entries& entries) {
    return OnOneLine(entries.Texts("except"));
  });
}

TEST(EntriesTest, TextsHaveTheirPlaces) {
  const std::string_view yaml = "except: [常常, 天天]";
  EXPECT_EQ(Read(yaml,
                 [&](const Entries& entries) {
                   std::string places;
                   for (const Value* value : entries.TextValues("except")) {
                     places += yaml.substr(value->at.begin, value->at.size());
                   }
                   return places;
                 }),
            "常常天天\n");
}

TEST(EntriesTest, Choice) {
  constexpr std::string_view kWrong =
      "in 应为 heading、item 或 paragraph / in must be heading, item or "
      "paragraph\n";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"{}", "none\n"},
      {"in: heading", "0\n"},
      {"in: paragraph", "2\n"},
      {"in: items",
       "none\n[items] in 应为 heading、item 或 paragraph，是不是 item？ / in "
       "must be heading, item or paragraph, did you mean item?\n"},
      {"in: 标题", fmt::format("none\n[标题] {}", kWrong)},
      {"in: [item]", fmt::format("none\n[[] {}", kWrong)},
      {"in:", fmt::format("none\n[] {}", kWrong)},
  };
  for (const auto& [yaml, read] : rows) {
    EXPECT_EQ(Read(yaml,
                   [](const Entries& entries) {
                     const auto chosen = entries.Choice("in", kPlaces);
                     return chosen ? std::to_string(*chosen) : "none";
                   }),
              read);
  }
}

TEST(EntriesTest, Choices) {
  const Row rows[] = {
      {"{}", "2 \n"},
      {"in: item", "1 \n"},
      {"in: [item, heading]", "1 0 \n"},
      {"in: []", "\n"},
      {"in: [heading, items]",
       "0 \n[items] in 应为 heading、item 或 paragraph，是不是 item？ / in "
       "must "
       "be heading, item or paragraph, did you mean item?\n"},
      {"in: [item, 标题]",
       "1 \n[标题] in 应为 heading、item 或 paragraph / in must be heading, "
       "item or paragraph\n"},
      {"in: {item: 1}", "\n[{] in 应为列表 / in must be a list\n"},
  };
  Expect(rows, [](const Entries& entries) {
    std::string chosen;
    for (const size_t i : entries.Choices("in", kPlaces, {2})) {
      chosen += std::to_string(i) + " ";
    }
    return chosen;
  });
}

TEST(EntriesTest, Pairs) {
  const Row rows[] = {
      {"{}", "\n"},
      {"phrases: {截止目前: 截至目前, 布署: 部署}",
       "截止目前>截至目前 布署>部署 \n"},
      {"phrases: [赋能, 抓手]", "赋能> 抓手> \n"},
      {"phrases: [赋能, '', {a: b}]",
       "赋能> \n"
       "[''] phrases 的每一项应为文字 / each item of phrases must be a text\n"
       "[{] phrases 的每一项应为文字 / each item of phrases must be a text\n"},
      {"phrases: {布署: [部署], '': 空}",
       "\n"
       "[布署] phrases 的每一项应为“文字: 文字” / phrases must map texts to "
       "texts\n"
       "[''] phrases 的每一项应为“文字: 文字” / phrases must map texts to "
       "texts\n"},
      {"phrases: 布署",
       "\n[布署] phrases 应为列表或映射 / phrases must be a list or a map\n"},
  };
  Expect(rows, [](const Entries& entries) {
    std::string pairs;
    for (const auto& [from, to] : entries.Pairs("phrases")) {
      pairs += from + ">" + to + " ";
    }
    return pairs;
  });
}

// Keys that the author chose, and values that a choice is made for.
TEST(EntriesTest, MapWithFreeKeys) {
  const Row rows[] = {
      {"{}", "\n"},
      {"in:", "\n"},
      {"in: {a/b: item, c: heading}", "a/b=1 c=0 \n"},
      {"in: {a/b: list}",
       "a/b=? \n[list] a/b 应为 heading、item 或 paragraph / a/b must be "
       "heading, item or paragraph\n"},
      {"in: [item]",
       "\n[[] in 应为若干“键: 值” / in must be keys with values\n"},
      {"in: item",
       "\n[item] in 应为若干“键: 值” / in must be keys with values\n"},
  };
  Expect(rows, [](const Entries& entries) {
    std::string shown;
    const Entries map = entries.Map("in");
    for (const Value::Entry& entry : map) {
      const auto chosen = map.Choice(entry.key, kPlaces);
      shown += fmt::format("{}={} ", entry.key,
                           chosen ? std::to_string(*chosen) : "?");
    }
    return shown;
  });
}

TEST(EntriesTest, ListOfMaps) {
  const Row rows[] = {
      {"{}", "\n"},
      {"all:", "\n"},
      {"all: [{max: 3}, {}]", "3 0 \n"},
      {"all: [{max: 多}]",
       "0 \n[多] max 应为 0 到 9 的整数 / max must be a whole number from 0 to "
       "9\n"},
      {"all: [3]",
       "0 \n[3] 此处应为若干“键: 值” / expected keys with values\n"},
      {"all: {max: 3}", "\n[{] all 应为列表 / all must be a list\n"},
      {"all: 3", "\n[3] all 应为列表 / all must be a list\n"},
  };
  Expect(rows, [](const Entries& entries) {
    std::string shown;
    for (const Value& item : entries.List("all")) {
      shown += fmt::format("{} ", entries.Inside(item).Number("max", 0, 0, 9));
    }
    return shown;
  });
}

TEST(EntriesTest, KeysThatAreUnknownOrMissing) {
  constexpr std::array<std::string_view, 2> kKnown = {"except", "max"};
  const Row rows[] = {
      {"{except: 常常, max: 3}", "\n"},
      {"{max: 3, 上限: 4, mx:}",
       "\n[{] 缺少 except / except is missing\n"
       "[上限] 不认识的键 上限 / unknown key 上限\n"
       "[mx] 不认识的键 mx，是不是 max？ / unknown key mx, did you mean "
       "max?\n"},
      {"except:", "\n"},
      {"", "\n[] 缺少 except / except is missing\n"},
  };
  Expect(rows, [&](const Entries& entries) {
    entries.Require("except");
    entries.RejectUnknown(kKnown);
    return "";
  });
}

TEST(EntriesTest, WhatIsNoMapHasNoEntries) {
  const Row rows[] = {
      {"县", "4\n[县] 此处应为若干“键: 值” / expected keys with values\n"},
      {"[县]", "4\n[[] 此处应为若干“键: 值” / expected keys with values\n"},
      {"", "4\n"},
  };
  Expect(rows, [](const Entries& entries) {
    return std::to_string(entries.Number("max", 4, 1, 9));
  });
}

TEST(EntriesTest, NothingMayMeanThatThereIsNoKey) {
  const Reader read = [](const Entries& entries) {
    entries.Require("noun");
    return fmt::format("{} {} {} {} {}", entries.Text("noun", "县"),
                       entries.Number("max", 4, 1, 9),
                       entries.Flag("safe", true),
                       entries.Choice("in", kPlaces).has_value(),
                       entries.Map("map").Text("noun", "村"));
  };
  constexpr std::string_view kYaml = "noun:\nmax:\nsafe:\nin:\nmap:\n  noun:\n";
  EXPECT_EQ(Read(kYaml, read, Entries::Nothing::kIsNoKey),
            "县 4 true false 村\n[n] 缺少 noun / noun is missing\n");
}

TEST(EntriesTest, AMistakeWithoutAPlaceIsTheMaps) {
  Value number;
  number.kind = Value::Kind::kText;
  number.text = "多";
  Value inner;
  inner.kind = Value::Kind::kMap;
  inner.entries = {{"max", {}, number}};
  Value outer;
  outer.kind = Value::Kind::kMap;
  outer.at = {7, 9};
  outer.entries = {{"inner", {}, inner}, {"max", {}, number}};
  Mistakes mistakes;
  const Entries entries(&outer, &mistakes);
  entries.Number("max", 4, 1, 9);
  entries.Map("inner").Number("max", 4, 1, 9);
  entries.Map("none").Require("max");
  ASSERT_EQ(mistakes.size(), 3u);
  for (const Mistake& mistake : mistakes) EXPECT_EQ(mistake.at, (Span{7, 9}));
}

TEST(EntriesTest, WhatIsKnownToBeRightIsNotJudged) {
  constexpr std::array<std::string_view, 1> kKnown = {"max"};
  Mistakes mistakes;
  const Value value = ParseYaml("{max: 3, mx: [4]}", mistakes);
  const Entries entries(&value, nullptr);
  EXPECT_TRUE(entries.trusted());
  entries.RejectUnknown(kKnown);
  entries.Require("min");
  entries.Reject("max", {"太大", "too large"});
  EXPECT_EQ(entries.Number("max", 4, 1, 9), 3);
  EXPECT_EQ(entries.Text("mx", "县"), "县");
  EXPECT_FALSE(Entries(nullptr, nullptr).Has("max"));
}

}  // namespace
}  // namespace reportlint
