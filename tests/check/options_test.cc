#include "check/options.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "value/yaml.h"

namespace reportlint {
namespace {

constexpr std::array<std::string_view, 3> kPlaces = {"heading", "item",
                                                     "paragraph"};
const std::vector<std::string> kCases = {"", "year", "month"};

// A line for each mistake: what stands at its place, then both messages.
std::string Show(std::string_view yaml, const Mistakes& mistakes) {
  std::string shown;
  for (const Mistake& mistake : mistakes) {
    shown += fmt::format("[{}] {} / {}\n",
                         yaml.substr(mistake.at.begin, mistake.at.size()),
                         mistake.message.zh, mistake.message.en);
  }
  return shown;
}

// Reads options from `yaml` by `read`, which returns what it read as text, and
// gives that and the mistakes.
std::string Read(std::string_view yaml,
                 const std::function<std::string(Options&)>& read) {
  Mistakes mistakes;
  const Value value = ParseYaml(yaml, mistakes);
  Options options(&value, kCases, &mistakes);
  const std::string result = read(options);
  options.Finish();
  return result + "\n" + Show(yaml, mistakes);
}

std::string Joined(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += text + "|";
  return joined;
}

struct Row {
  std::string_view yaml;
  std::string_view read;
};

template <size_t kSize>
void Expect(const Row (&rows)[kSize],
            const std::function<std::string(Options&)>& read) {
  for (const Row& row : rows) EXPECT_EQ(Read(row.yaml, read), row.read);
}

TEST(OptionsTest, Number) {
  constexpr std::string_view kRange =
      "max 应为 1 到 9 的整数 / max must be a whole number from 1 to 9\n";
  const auto wrong = [&](std::string_view value) {
    return fmt::format("4\n[{}] {}", value, kRange);
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
      {"max: [3]", "4\n[[] max 应为单个值 / max must be a single value\n"},
      {"max: {a: 3}", "4\n[{] max 应为单个值 / max must be a single value\n"},
      {"max:", "4\n[] max 应为单个值 / max must be a single value\n"},
  };
  for (const auto& [yaml, read] : rows) {
    EXPECT_EQ(Read(yaml,
                   [](Options& options) {
                     return std::to_string(options.Number("max", 4, 1, 9));
                   }),
              read);
  }
}

TEST(OptionsTest, Flag) {
  const Row rows[] = {
      {"{}", "yes\n"},
      {"safe: true", "yes\n"},
      {"safe: false", "no\n"},
      {"safe: 是",
       "yes\n[是] safe 应为 true 或 false / safe must be true or false\n"},
      {"safe: True",
       "yes\n[True] safe 应为 true 或 false / safe must be true or false\n"},
      {"safe: [true]",
       "yes\n[[] safe 应为单个值 / safe must be a single value\n"},
  };
  Expect(rows, [](Options& options) {
    return options.Flag("safe", true) ? "yes" : "no";
  });
}

TEST(OptionsTest, Text) {
  const Row rows[] = {
      {"{}", "县\n"},
      {"noun: 村", "村\n"},
      {"noun: '村: 镇'", "村: 镇\n"},
      {"noun: ''", "\n"},
      {"noun: [村]", "县\n[[] noun 应为单个值 / noun must be a single value\n"},
  };
  Expect(rows, [](Options& options) { return options.Text("noun", "县"); });
}

TEST(OptionsTest, Texts) {
  const Row rows[] = {
      {"{}", "\n"},
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
  Expect(rows,
         [](Options& options) { return Joined(options.Texts("except")); });
}

TEST(OptionsTest, Choices) {
  const Row rows[] = {
      {"{}", "2 \n"},
      {"in: item", "1 \n"},
      {"in: [item, heading]", "1 0 \n"},
      {"in: []", "\n"},
      {"in: items",
       "\n[items] in 不能是 items，是不是 item？ / in cannot be items, did you "
       "mean item?\n"},
      {"in: [item, 标题]", "1 \n[标题] in 不能是 标题 / in cannot be 标题\n"},
      {"in: {item: 1}", "\n[{] in 应为列表 / in must be a list\n"},
  };
  Expect(rows, [](Options& options) {
    std::string chosen;
    for (const size_t i : options.Choices("in", kPlaces, {2})) {
      chosen += std::to_string(i) + " ";
    }
    return chosen;
  });
}

TEST(OptionsTest, Pairs) {
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
  Expect(rows, [](Options& options) {
    std::string pairs;
    for (const auto& [from, to] : options.Pairs("phrases")) {
      pairs += from + ">" + to + " ";
    }
    return pairs;
  });
}

TEST(OptionsTest, Case) {
  const Row rows[] = {
      {"{}", "0\n"},
      {"case: month", "2\n"},
      {"case: mouth",
       "0\n[mouth] cases 里没有 mouth，是不是 month？ / there is no mouth "
       "among "
       "the cases, did you mean month?\n"},
      {"case: 日",
       "0\n[日] cases 里没有 日 / there is no 日 among the cases\n"},
  };
  Expect(rows,
         [](Options& options) { return std::to_string(options.Case("case")); });
}

TEST(OptionsTest, Expression) {
  const Row rows[] = {
      {"{}", "null\n"},
      {"match: '_{2,}'", "_{2,}\n"},
      {"match: '(县'",
       "null\n['(县'] 正则表达式有误：missing ): (县 / wrong expression: "
       "missing ): (县\n"},
      {"match: '县。村'",
       "null\n[。] 表达式越过了句末，永远不会匹配；确需跨句时写 across: "
       "true / the expression goes on behind a sentence's end, where nothing "
       "matches; write across: true if it has to\n"},
      {"match: '县^'",
       "null\n[^] ^ 之前还有内容，永远不会匹配 / something stands before "
       "^, "
       "so nothing matches\n"},
      {"match: '$县'",
       "null\n[$] $ 之后还有内容，永远不会匹配 / something stands behind "
       "$, "
       "so nothing matches\n"},
      {"match: {a: 县}",
       "null\n[{] match 应为表达式 / match must be an expression\n"},
  };
  Expect(rows, [](Options& options) {
    const auto regex = options.Expression("match");
    return regex == nullptr ? "null" : regex->pattern();
  });
}

// A flaw is marked where it stands, if the expression stands there as it is.
TEST(OptionsTest, AFlawHasItsPlace) {
  const Row rows[] = {
      {"match: 县。村", "。"},
      {"match: '县。村'", "。"},
      {"match: \"县。村\"", "。"},
      {"match: [县, '村。镇']", "。"},
      {"match: \"县\\u3002村\"", "\"县\\u3002村\""},
      {"match: '县。''村'", "'县。''村'"},
      {"match: |\n  县。村", "|"},
      {"{define: {unit: 县}, match: '{unit}。村'}", "'{unit}。村'"},
      {"{define: {unit: 县}, match: '{unit}{town}'}", "{town}"},
      {"match: '(县。村'", "'(县。村'"},
  };
  for (const Row& row : rows) {
    Mistakes mistakes;
    const Value value = ParseYaml(row.yaml, mistakes);
    Options options(&value, kCases, &mistakes);
    options.Define("define");
    options.Expression("match");
    ASSERT_EQ(mistakes.size(), 1u) << row.yaml;
    const Span at = mistakes[0].at;
    EXPECT_EQ(row.yaml.substr(at.begin, at.size()), row.read) << row.yaml;
  }
}

TEST(OptionsTest, AnExpressionMayCrossSentencesIfItSaysSo) {
  EXPECT_EQ(Read("match: '县。村'",
                 [](Options& options) {
                   return options.Expression("match", true)->pattern();
                 }),
            "县。村\n");
}

TEST(OptionsTest, AListOfExpressionsStandsForAnyOne) {
  struct Sample {
    std::string_view yaml;
    std::string_view text;
    bool matches;
  };
  const Sample rows[] = {
      {"match: [县, 村$]", "县长", true},
      {"match: [县, 村$]", "全村", true},
      {"match: [县, 村$]", "村长", false},
      // What one says of itself holds for it alone.
      {"match: ['(?i)gdp', pm]", "GDP", true},
      {"match: ['(?i)gdp', pm]", "PM", false},
  };
  for (const Sample& row : rows) {
    EXPECT_EQ(Read(row.yaml,
                   [&](Options& options) {
                     return options.Expression("match")->Matches(row.text)
                                ? "yes"
                                : "no";
                   }),
              row.matches ? "yes\n" : "no\n")
        << row.yaml << " in " << row.text;
  }
}

TEST(OptionsTest, EveryExpressionOfAListIsJudged) {
  const Row rows[] = {
      {"match: [县, '(村', [镇], '市。区']",
       "null\n"
       "['(村'] 正则表达式有误：missing ): (村 / wrong expression: missing ): "
       "(村\n"
       "[[] match 应为表达式 / match must be an expression\n"
       "[。] 表达式越过了句末，永远不会匹配；确需跨句时写 across: true / "
       "the expression goes on behind a sentence's end, where nothing matches; "
       "write across: true if it has to\n"},
      {"match: []", "null\n"},
  };
  Expect(rows, [](Options& options) {
    const auto regex = options.Expression("match");
    return regex == nullptr ? "null" : regex->pattern();
  });
}

TEST(OptionsTest, PartsStandInExpressions) {
  const Row rows[] = {
      {"{define: {unit: '[县市]'}, match: '{unit}长'}", "[县市]长\n"},
      {"{define: {a: 县, b: '{a}长'}, match: '{b}{b}'}", "县长县长\n"},
      {"{define: {unit: 县}, match: 'x{2,3}\\p{Han}{2}'}",
       "x{2,3}\\p{Han}{2}\n"},
      {"match: '\\x{feff}县\\x{ab}'", "\\x{feff}县\\x{ab}\n"},
      {"{define: {units: 县}, match: '\\{units\\}'}", "\\{units\\}\n"},
      {"{define: {unit: 县}, match: '{units}长'}",
       "长\n[{units}] define 里没有 units / units is not defined\n"},
      {"{define: 县, match: 县}",
       "县\n[县] define 应为列表或映射 / define must be a list or a map\n"},
  };
  Expect(rows, [](Options& options) {
    options.Define("define");
    const auto regex = options.Expression("match");
    return regex == nullptr ? "null" : regex->pattern();
  });
}

TEST(OptionsTest, Literals) {
  const Row rows[] = {
      {"{}", "\n"},
      {"literals: 县", "县|\n"},
      {"literals: ['[县市]长', 村]", "县长|市长|村|\n"},
      {"literals: '[县市][长委]'", "县长|市长|县委|市委|\n"},
      {"literals: '[县'", "[县|\n"},
      {"{define: {unit: '[县市]'}, literals: '{unit}长'}", "县长|市长|\n"},
      {"{define: {none: ''}, literals: '{none}'}",
       "\n['{none}'] literals 的每一项应为文字 / each item of literals must be "
       "a text\n"},
  };
  Expect(rows, [](Options& options) {
    options.Define("define");
    return Joined(options.Literals("literals"));
  });
}

TEST(OptionsTest, LiteralsThatStandForTooManyAreAMistake) {
  for (const int classes : {5, 40}) {
    std::string text;
    for (int i = 0; i < classes; ++i) text += "[0123456789]";
    EXPECT_EQ(Read("literals: '" + text + "'",
                   [](Options& options) {
                     return Joined(options.Literals("literals"));
                   }),
              fmt::format("\n['{}'] literals 展开后超过 4096 个 / literals "
                          "stands for more than 4096\n",
                          text));
  }
}

TEST(OptionsTest, MapOfMaps) {
  const Row rows[] = {
      {"{}", "\n"},
      {"scopes: {city: {match: 市}, town: 镇}", "city=市 town=镇 \n"},
      {"scopes: {city: {mach: 市}}",
       "city= \n[mach] 不认识的选项 mach，是不是 match？ / unknown option "
       "mach, "
       "did you mean match?\n"},
      {"scopes: [市]", "\n[[] scopes 应为映射 / scopes must be a map\n"},
  };
  Expect(rows, [](Options& options) {
    std::string map;
    for (const auto& [name, member] : options.Map("scopes", "match")) {
      map += name + "=" + member->Text("match") + " ";
    }
    return map;
  });
}

TEST(OptionsTest, ListOfMaps) {
  const Row rows[] = {
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
  Expect(rows, [](Options& options) {
    std::string list;
    for (Options* member : options.List("patterns", "match")) {
      list += member->Text("match");
      list += fmt::format(" {};", member->Number("max", 0, 0, 9));
    }
    return list;
  });
}

TEST(OptionsTest, RejectPlacesAMistakeAtTheValueOrAtTheWhole) {
  const Row rows[] = {
      {"max: 3", "\n[3] 太大 / too large\n"},
      {"{}", "\n[{] 太大 / too large\n"},
      {"[3]",
       "\n[[] 此处应为若干“键: 值” / expected keys with values\n"
       "[[] 太大 / too large\n"},
  };
  Expect(rows, [](Options& options) {
    options.Number("max", 0, 0, 9);
    options.Reject("max", {"太大", "too large"});
    return "";
  });
}

TEST(OptionsTest, FinishNamesKeysThatNobodyAskedFor) {
  const Row rows[] = {
      {"{except: 常常, max: 3}", "\n"},
      {"exept: 常常",
       "\n[exept] 不认识的选项 exept，是不是 except？ / unknown option exept, "
       "did you mean except?\n"},
      {"{max: 3, 上限: 4, mx: 5}",
       "\n[上限] 不认识的选项 上限 / unknown option 上限\n"
       "[mx] 不认识的选项 mx，是不是 max？ / unknown option mx, did you mean "
       "max?\n"},
  };
  Expect(rows, [](Options& options) {
    options.Texts("except");
    options.Number("max", 0, 0, 9);
    return "";
  });
}

TEST(OptionsTest, OptionsThatAreNoMapAreAMistake) {
  const Row rows[] = {
      {"县", "4\n[县] 此处应为若干“键: 值” / expected keys with values\n"},
      {"[县]", "4\n[[] 此处应为若干“键: 值” / expected keys with values\n"},
      {"", "4\n"},
  };
  Expect(rows, [](Options& options) {
    return std::to_string(options.Number("max", 4, 1, 9));
  });
}

TEST(OptionsTest, AbsentOptionsGiveEveryFallback) {
  Mistakes mistakes;
  Options options(nullptr, kCases, &mistakes);
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
  EXPECT_EQ(Show("", mistakes), "");
}

TEST(OptionsTest, RecordsWhatWasAskedFor) {
  Mistakes mistakes;
  const Value value =
      ParseYaml("patterns: [{match: 县, case: year}]", mistakes);
  Options options(&value, kCases, &mistakes);
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
          asked += Joined(info.choices);
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
  EXPECT_EQ(Joined(options.fields()), "right|word|");
  EXPECT_EQ(Joined(options.cases_asked()), "year|");
  EXPECT_EQ(Show("", mistakes), "");
}

TEST(OptionsTest, TrustedOptionsAreNotJudged) {
  Mistakes mistakes;
  const Value value = ParseYaml("{match: '(县', unknown: 1}", mistakes);
  Options options(&value, kCases, nullptr);
  EXPECT_TRUE(options.trusted());
  EXPECT_EQ(options.Expression("match")->pattern(), "(县");
  options.Finish();
}

}  // namespace
}  // namespace reportlint
