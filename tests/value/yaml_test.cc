#include "value/yaml.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

// A value on one line, each part with the range of its place.
std::string Show(const Value& value) {
  const std::string at = fmt::format("@{}-{}", value.at.begin, value.at.end);
  switch (value.kind) {
    case Value::Kind::kNothing:
      return fmt::format("nothing{}", at);
    case Value::Kind::kText:
      return fmt::format("<{}>{}", value.text, at);
    case Value::Kind::kList: {
      std::string list = fmt::format("[{}", at);
      for (const Value& item : value.items)
        list += fmt::format(" {}", Show(item));
      return fmt::format("{}]", list);
    }
    case Value::Kind::kMap: {
      std::string map = fmt::format("{{{}", at);
      for (const Value::Entry& entry : value.entries) {
        map += fmt::format(" {}@{}-{}={}", entry.key, entry.key_at.begin,
                           entry.key_at.end, Show(entry.value));
      }
      return fmt::format("{}}}", map);
    }
  }
  return "";
}

std::string Parse(std::string_view yaml) {
  Mistakes mistakes;
  std::string shown = Show(ParseYaml(yaml, mistakes));
  for (const Mistake& mistake : mistakes) {
    shown += fmt::format("\n{}-{} {} / {}", mistake.at.begin, mistake.at.end,
                         mistake.message.zh, mistake.message.en);
  }
  return shown;
}

struct Row {
  std::string_view name;
  std::string_view yaml;
  std::string_view value;
};

template <size_t kSize>
void Expect(const Row (&rows)[kSize]) {
  for (const Row& row : rows) EXPECT_EQ(Parse(row.yaml), row.value) << row.name;
}

TEST(YamlTest, PartsOfTextsHaveTheirPlaces) {
  const Row rows[] = {
      {"plain", "a: 县。村", "。"},
      {"single quotes", "a: '县。村'", "。"},
      {"double quotes", "a: \"县。村\"", "。"},
      // Written otherwise than it reads: the whole.
      {"a quote in quotes", "a: '县。''村'", "'县。''村'"},
      {"an escape", "a: \"县。\\t村\"", "\"县。\\t村\""},
      {"two lines", "a: '县。\n  村'", "'县。\n  村'"},
      {"a block", "a: |-\n  县。村", "|"},
  };
  for (const Row& row : rows) {
    Mistakes mistakes;
    const Value map = ParseYaml(row.yaml, mistakes);
    const Value& text = *map.Find("a");
    const auto begin = static_cast<uint32_t>(text.text.find("。"));
    const Span at = text.PlaceOf({begin, begin + 3});
    EXPECT_EQ(row.yaml.substr(at.begin, at.size()), row.value) << row.name;
  }
}

TEST(YamlTest, ValuesHaveTheirPlaces) {
  const Row rows[] = {
      {"nothing", "", "nothing@0-0"},
      {"only a comment", "# 注\n", "nothing@0-0"},
      {"a text", "县", "<县>@0-3"},
      {"a text in quotes, with them", "'县''村'", "<县'村>@0-10"},
      {"escapes", "\"县\\n\\\"村\"", "<县\n\"村>@0-12"},
      {"a list", "[县, 村]", "[@0-1 <县>@1-4 <村>@6-9]"},
      {"a list of lines", "- 县\n- 村", "[@0-1 <县>@2-5 <村>@8-11]"},
      {"a map", "kind: pattern\nmax: 3",
       "{@0-1 kind@0-4=<pattern>@6-13 max@14-17=<3>@19-20}"},
      {"a map in a map", "message:\n  zh: 重复",
       "{@0-1 message@0-7={@11-12 zh@11-13=<重复>@15-21}}"},
      {"Chinese keys", "截止目前: 截至目前",
       "{@0-1 截止目前@0-12=<截至目前>@14-26}"},
      {"empty parts", "a: ''\nb: []\nc: {}",
       "{@0-1 a@0-1=<>@3-5 b@6-7=[@9-10] c@12-13={@15-16}}"},
      {"true and numbers are texts", "[true, 3, ~x]",
       "[@0-1 <true>@1-5 <3>@7-8 <~x>@10-12]"},
  };
  Expect(rows);
}

TEST(YamlTest, ABlockOfTextIsPlacedAtItsBeginning) {
  const Row rows[] = {
      {"literal", "why: |\n  甲\n  乙\n", "{@0-1 why@0-3=<甲\n乙\n>@5-6}"},
      {"folded", "why: >-\n  甲\n  乙\n", "{@0-1 why@0-3=<甲 乙>@5-6}"},
  };
  Expect(rows);
}

TEST(YamlTest, PlacesHoldBehindCarriageReturns) {
  EXPECT_EQ(Parse("kind: 县\r\nmax: 3\r\nlist:\r\n  - 村\r\n"),
            "{@0-1 kind@0-4=<县>@6-9 max@11-14=<3>@16-17 "
            "list@19-23=[@28-29 <村>@30-33]}");
  EXPECT_EQ(Parse("why: |\r\n  甲\r\n  乙\r\nmax: 3\r\n"),
            "{@0-1 why@0-3=<甲\n乙\n>@5-6 max@22-25=<3>@27-28}");
}

TEST(YamlTest, AKeyTwiceIsAMistakeAndTheFirstHolds) {
  const Row rows[] = {
      {"in a block", "max: 3\nmax: 4",
       "{@0-1 max@0-3=<3>@5-6}\n7-10 键 max 重复 / key max stands twice"},
      {"inside", "options: {县: 1, 村: 2, 县: 3}",
       "{@0-1 options@0-7={@9-10 县@10-13=<1>@15-16 村@18-21=<2>@23-24}}\n"
       "26-29 键 县 重复 / key 县 stands twice"},
      {"behind CRLF", "max: 3\r\nmax: 4\r\n",
       "{@0-1 max@0-3=<3>@5-6}\n8-11 键 max 重复 / key max stands twice"},
  };
  Expect(rows);
}

// Behind it nothing is what it seems, so there is no value.
TEST(YamlTest, AQuoteThatNeverClosesIsAMistake) {
  struct Quote {
    std::string_view name;
    std::string_view yaml;
    std::string_view at;
  };
  const Quote rows[] = {
      {"double", "a: 1\nb: \"县\nc: 3\n", "8-9"},
      {"single", "b: '县\n", "3-4"},
      {"after an escaped one", "b: \"县\\\"\n", "3-4"},
      {"after a doubled one", "b: '县''\n", "3-4"},
      {"at the end of the file", "b: '", "3-4"},
  };
  for (const Quote& row : rows) {
    EXPECT_EQ(Parse(row.yaml),
              fmt::format("nothing@0-0\n{} 引号没有结束 / the quote is never "
                          "closed",
                          row.at))
        << row.name;
  }
}

TEST(YamlTest, AliasesAreNotUsed) {
  EXPECT_EQ(Parse("a: &x 县\nb: *x"),
            "{@0-1 a@0-1=<县>@3-4 b@10-11=nothing@0-0}\n"
            "13-14 这里不用别名（*） / aliases (*) are not used here");
}

TEST(YamlTest, AKeyIsAText) {
  EXPECT_EQ(Parse("? [县]\n: 1"),
            "{@0-1 @2-3=<1>@10-11}\n2-3 键应为文字 / a key must be a text");
}

TEST(YamlTest, SyntaxErrorsHaveTheirPlace) {
  const Row rows[] = {
      {"a list that never closes", "a: [县",
       "nothing@0-0\n"
       "7-7 不是正确的 YAML：end of sequence flow not found / no correct YAML: "
       "end of sequence flow not found"},
      {"a colon inside a text", "县: 村: 镇",
       "nothing@0-0\n8-8 不是正确的 YAML：illegal map value / no correct YAML: "
       "illegal map value"},
      {"a wrong indent", "a:\n  b: 1\n c: 2",
       "nothing@0-0\n11-11 不是正确的 YAML：end of map not found / no correct "
       "YAML: end of map not found"},
      {"a bracket alone", "县: ]",
       "nothing@0-0\n5-5 不是正确的 YAML：illegal flow end / no correct YAML: "
       "illegal flow end"},
      {"a quote that is open at the end", "b: '县",
       "nothing@0-0\n7-7 不是正确的 YAML：illegal EOF in scalar / no correct "
       "YAML: illegal EOF in scalar"},
      {"an alias of nothing", "a: *x",
       "nothing@0-0\n3-3 不是正确的 YAML：the referenced anchor is not "
       "defined / no correct YAML: the referenced anchor is not defined"},
      {"a tab that indents", "a:\n\tb: 1",
       "nothing@0-0\n5-5 不是正确的 YAML：illegal map value / no correct YAML: "
       "illegal map value"},
  };
  Expect(rows);
}

TEST(YamlTest, ASecondDocumentIsAMistake) {
  EXPECT_EQ(
      Parse("a: 1\n---\nb: 2\n"),
      "{@0-1 a@0-1=<1>@3-4}\n5-5 一个文件只能有一份内容，不能用 --- 分开 / a "
      "file holds one document; --- cannot part it");
  EXPECT_EQ(Parse("---\na: 1\n"), "{@4-5 a@4-5=<1>@7-8}");
}

TEST(YamlTest, NestingHasAnEnd) {
  const auto nested = [](size_t depth) {
    return std::string(depth, '[') + "县" + std::string(depth, ']');
  };
  Mistakes mistakes;
  EXPECT_EQ(ParseYaml(nested(30), mistakes).kind, Value::Kind::kList);
  EXPECT_TRUE(mistakes.empty());
  for (const size_t depth : {40, 1000, 100'000}) {
    const std::string yaml = nested(depth);
    EXPECT_EQ(Parse(yaml),
              "nothing@0-0\n32-32 不是正确的 YAML：nested too deeply / no "
              "correct YAML: nested too deeply");
  }
}

TEST(YamlTest, AnyBytesAreReadWithoutHarm) {
  for (const std::string_view yaml :
       {std::string_view("a: \0b", 5), std::string_view("\x04"),
        std::string_view("a: \xFF\xFE"), std::string_view("%YAML 9.9\n---\na"),
        std::string_view("!!binary x"), std::string_view("@"),
        std::string_view("- - -\n  - :\n ?"), std::string_view("\t")}) {
    Mistakes mistakes;
    const Value value = ParseYaml(yaml, mistakes);
    for (const Mistake& mistake : mistakes) {
      EXPECT_LE(mistake.at.end, yaml.size() + 1);
    }
  }
}

}  // namespace
}  // namespace reportlint
