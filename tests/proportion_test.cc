// The time that linting takes grows with the size of a file, whatever it holds.

#include <algorithm>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "properties.h"
#include "seeds.h"

namespace reportlint {
namespace {

double SecondsFor(std::string_view path, const std::string& bytes) {
  const std::clock_t before = std::clock();
  LintFully(path, bytes);
  return double(std::clock() - before) / CLOCKS_PER_SEC;
}

// Whether the time grows with the size, from a sixteenth of `count` to all of
// it. Sorting may take a third more; half of what a pair costs of all pairs
// would take 256 times as long. What takes next to no time is never too slow; a
// slow moment of the machine has four more chances.
bool IsProportional(std::string_view path,
                    const std::function<std::string(size_t)>& make,
                    size_t count) {
  constexpr double kMostTimes = 50;
  constexpr double kShort = 0.002;
  const std::string small = make(count / 16);
  const std::string large = make(count);
  for (int attempt = 0; attempt < 5; ++attempt) {
    const double limit = kMostTimes * std::max(kShort, SecondsFor(path, small));
    if (SecondsFor(path, large) < limit) return true;
  }
  return false;
}

// So many pieces that a nanosecond for each pair of them is too slow, however
// long a finding in each of them takes.
constexpr size_t kPieces = 25'000;

class ProportionTest : public testing::TestWithParam<std::string_view> {};

INSTANTIATE_TEST_SUITE_P(All, ProportionTest, testing::ValuesIn(kPaths),
                         [](const auto& path) {
                           return std::string(FormatOf(path.param)->name);
                         });

TEST(NumbersTest, AreCountedInProportion) {
  const auto lines = [](auto line) {
    return [line](size_t count) {
      std::string text;
      for (size_t i = 0; i < count; ++i) text += line(i, count);
      return text;
    };
  };
  const std::pair<std::string_view, std::function<std::string(size_t)>> rows[] =
      {
          {"a long list", lines([](size_t i, size_t) {
             return fmt::format("（{}）各村\n", i % 99 + 1);
           })},
          {"backwards", lines([](size_t i, size_t count) {
             return fmt::format("{}. 各村\n", (count - i) % 900);
           })},
          {"at random", lines([](size_t i, size_t) {
             return fmt::format("{}、各村\n", i * i % 17);
           })},
          {"lists in lists", lines([](size_t i, size_t) {
             return fmt::format("{}、各村\n", i % 4 == 3 ? 2 : i % 4 % 2 + 1);
           })},
          {"gaps", lines([](size_t i, size_t) {
             return fmt::format("{}. 各村\n", 2 * i % 800 + 1);
           })},
          {"nested deep", lines([](size_t i, size_t) {
             constexpr std::string_view kForms[] = {
                 "第{0}章 总则\n", "{0}. 各村\n", "（{0}）各村\n",
                 "{0}.{0}.{0} 各村\n", "1.1.{0}.{0} 各村\n"};
             return fmt::format(fmt::runtime(kForms[i % 5]), i / 5 % 90 + 1);
           })},
          {"one path", lines([](size_t i, size_t) {
             return std::string(i == 0 ? "1" : ".1");
           })},
          {"points", lines([](size_t i, size_t) {
             return std::string(i % 3 == 0 ? "一是查，" : "三是改。");
           })},
          {"references", lines([](size_t i, size_t) {
             return fmt::format("表{}-{} 排查\n见表{}-{}。\n", i / 9, i % 9,
                                i / 7, i % 7);
           })},
          {"counts", lines([](size_t, size_t) {
             return std::string("“六进”抓好五件事：一是进村，二是进户。");
           })},
      };
  for (const auto& [name, make] : rows) {
    EXPECT_TRUE(IsProportional("报告.txt", make, kPieces)) << name;
  }
}

TEST_P(ProportionTest, OneStringOverAndOver) {
  for (const std::string_view piece : {"“",
                                       "”",
                                       "（",
                                       "）",
                                       "《",
                                       "__",
                                       "_ ",
                                       "*",
                                       "**a",
                                       "[",
                                       "![",
                                       "](",
                                       "> ",
                                       ">",
                                       "- ",
                                       "1. ",
                                       "#",
                                       "`",
                                       "`a",
                                       "|",
                                       "<",
                                       "<!--",
                                       "&",
                                       "\\",
                                       "\n",
                                       "\r",
                                       "\t",
                                       " ",
                                       "　",
                                       "。",
                                       "，",
                                       ",",
                                       "……",
                                       "村",
                                       "的",
                                       "0",
                                       "1.",
                                       "一",
                                       "一、",
                                       "（一）",
                                       "①",
                                       "第一条",
                                       "X",
                                       "某",
                                       "?",
                                       "\xFF",
                                       "\u200B",
                                       "𠮷",
                                       "繁體",
                                       "各村要巡查河道。",
                                       "各村要巡查河道，",
                                       "各村要巡查河道。\n",
                                       "做好顺利进行",
                                       "一、总体情况\n",
                                       "1. 各村\n",
                                       "2024年2月30日",
                                       "表1 统计\n",
                                       "乡镇\t12\n",
                                       "| 甲 | 乙 |\n",
                                       "组长：",
                                       "a\n\n",
                                       "- 甲\n",
                                       "> 甲\n",
                                       "# 甲\n",
                                       "[a]: b\n"}) {
    EXPECT_TRUE(IsProportional(
        GetParam(), [&](size_t count) { return Times(count, piece); }, kPieces))
        << piece;
  }
}

TEST_P(ProportionTest, DistinctLines) {
  const auto make = [](std::string_view pattern) {
    return [pattern](size_t count) {
      std::string text;
      for (size_t i = 0; i < count; ++i) {
        text += fmt::format(fmt::runtime(pattern), i);
      }
      return text;
    };
  };
  for (const std::string_view pattern :
       {"第{0}村完成投资{0}万元，同比增长{0}%，各项任务有序推进。\n",
        "{0}. 第{0}村要巡查河道\n", "表{0} 统计表{0}\n",
        "第{0}条 各村第{0}次巡查。\n", "第{0}村“巡查（河道《"}) {
    EXPECT_TRUE(IsProportional(GetParam(), make(pattern), 16'000)) << pattern;
  }
}

TEST_P(ProportionTest, AllExamplesOverAndOver) {
  EXPECT_TRUE(IsProportional(
      GetParam(), [](size_t count) { return Times(count, AllExamples()); },
      16));
  const std::string line = Replaced(AllExamples(), "\n", "，");
  EXPECT_TRUE(IsProportional(
      GetParam(), [&](size_t count) { return Times(count, line); }, 16))
      << "in one line";
}

TEST_P(ProportionTest, ALineOfMegabytesWithoutAStop) {
  // A blank to fill in every 10 kB.
  const std::string part = Times(400, "第一村完成投资万元，同") + "__";
  const std::string line = Times((size_t{5} << 20) / part.size(), part);
  EXPECT_LT(SecondsFor(GetParam(), line), 120);
}

TEST(MarkdownTest, IsNestedInProportion) {
  struct Row {
    std::string_view open;
    std::string_view close;
  };
  const Row rows[] = {
      {"> ", ""},   {"- ", ""},      {"[", "](a)"},  {"*", "*"},
      {"**", "**"}, {"<b>", "</b>"}, {"![", "](a)"}, {"`", "`"},
  };
  for (const Row& row : rows) {
    EXPECT_TRUE(IsProportional(
        "报告.md",
        [&](size_t depth) {
          return Times(depth, row.open) + "各村__巡查" +
                 Times(depth, row.close);
        },
        40'000))
        << row.open;
  }
}

}  // namespace
}  // namespace reportlint
