// Expressions and literals as options: how their mistakes are placed and
// worded.

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "check/options.h"
#include "check/read_options.h"
#include "value/mistakes.h"
#include "value/yaml.h"

namespace reportlint {
namespace {

TEST(OptionExpressionsTest, AreSoundOrMistakes) {
  const OptionRow rows[] = {
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
  ExpectOptions(rows, [](Options& options) {
    const auto regex = options.Expression("match");
    return regex == nullptr ? "null" : regex->pattern();
  });
}

// A flaw is marked where it stands, if the expression stands there as it is.
TEST(OptionExpressionsTest, AFlawHasItsPlace) {
  const OptionRow rows[] = {
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
  for (const OptionRow& row : rows) {
    Mistakes mistakes;
    const Value value = ParseYaml(row.yaml, mistakes);
    Options options(&value, kOptionCases, &mistakes);
    options.Define("define");
    options.Expression("match");
    ASSERT_EQ(mistakes.size(), 1u) << row.yaml;
    const Span at = mistakes[0].at;
    EXPECT_EQ(row.yaml.substr(at.begin, at.size()), row.read) << row.yaml;
  }
}

TEST(OptionExpressionsTest, AnExpressionMayCrossSentencesIfItSaysSo) {
  EXPECT_EQ(ReadOptions("match: '县。村'",
                        [](Options& options) {
                          return options.Expression("match", true)->pattern();
                        }),
            "县。村\n");
}

TEST(OptionExpressionsTest, AListOfExpressionsStandsForAnyOne) {
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
    EXPECT_EQ(
        ReadOptions(row.yaml,
                    [&](Options& options) {
                      return options.Expression("match")->Matches(row.text)
                                 ? "yes"
                                 : "no";
                    }),
        row.matches ? "yes\n" : "no\n")
        << row.yaml << " in " << row.text;
  }
}

TEST(OptionExpressionsTest, EveryExpressionOfAListIsJudged) {
  const OptionRow rows[] = {
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
  ExpectOptions(rows, [](Options& options) {
    const auto regex = options.Expression("match");
    return regex == nullptr ? "null" : regex->pattern();
  });
}

TEST(OptionExpressionsTest, NamesStandForWhatIsDefined) {
  const OptionRow rows[] = {
      {"{define: {unit: '[县市]'}, match: '{unit}长'}", "[县市]长\n"},
      {"{define: {a: 县, b: '{a}长'}, match: '{b}{b}'}", "县长县长\n"},
      {"{define: {unit: 县}, match: '{units}长'}",
       "长\n[{units}] define 里没有 units / units is not defined\n"},
      {"{define: 县, match: 县}",
       "县\n[县] define 应为若干“键: 值” / define must be keys with values\n"},
      {"{define: {a: [县]}, match: '{a}村'}",
       "村\n[[] define 的每一项应为文字 / each item of define must be a "
       "text\n"},
      {"{define: {a: '县{b}'}, match: '{a}'}",
       "县\n[{b}] define 里没有 b / b is not defined\n"},
  };
  ExpectOptions(rows, [](Options& options) {
    options.Define("define");
    const auto regex = options.Expression("match");
    return regex == nullptr ? "null" : regex->pattern();
  });
}

TEST(OptionExpressionsTest, LiteralsStandForEachOfTheirTexts) {
  const OptionRow rows[] = {
      {"{}", "\n"},
      {"literals: 县", "县|\n"},
      {"literals: ['[县市]长', 村]", "县长|市长|村|\n"},
      {"{define: {unit: '[县市]'}, literals: '{unit}长'}", "县长|市长|\n"},
      {"{define: {none: ''}, literals: '{none}'}",
       "\n['{none}'] literals 的每一项应为文字 / each item of literals must be "
       "a text\n"},
  };
  ExpectOptions(rows, [](Options& options) {
    options.Define("define");
    return OnOneLine(options.Literals("literals"));
  });
}

TEST(OptionExpressionsTest, LiteralsThatStandForTooManyAreAMistake) {
  for (const int classes : {5, 40}) {
    std::string text;
    for (int i = 0; i < classes; ++i) text += "[0123456789]";
    EXPECT_EQ(ReadOptions("literals: '" + text + "'",
                          [](Options& options) {
                            return OnOneLine(options.Literals("literals"));
                          }),
              fmt::format("\n['{}'] literals 展开后超过 4096 个 / literals "
                          "stands for more than 4096\n",
                          text));
  }
}

}  // namespace
}  // namespace reportlint
