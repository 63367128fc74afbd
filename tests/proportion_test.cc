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

// Whether four times the input takes about four times as long. What takes next
// to no time is never too slow; a slow moment of the machine has two more
// chances.
bool IsProportional(std::string_view path,
                    const std::function<std::string(size_t)>& make,
                    size_t count) {
  constexpr double kShort = 0.05;
  const std::string small = make(count);
  const std::string large = make(4 * count);
  for (int attempt = 0; attempt < 3; ++attempt) {
    const double limit = 10 * std::max(kShort, SecondsFor(path, small));
    if (SecondsFor(path, large) < limit) return true;
  }
  return false;
}

TEST(ProportionTest, Numbers) {
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
    EXPECT_TRUE(IsProportional("报告.txt", make, 25'000)) << name;
  }
}

TEST(ProportionTest, OneStringOverAndOver) {
  struct Row {
    std::string_view piece;
    size_t count;
  };
  const Row rows[] = {
      {"“", 80'000},
      {"”", 20'000},
      {"（", 20'000},
      {"）", 20'000},
      {"《", 20'000},
      {"__", 100'000},
      {"_ ", 20'000},
      {"*", 20'000},
      {"**a", 10'000},
      {"[", 20'000},
      {"![", 10'000},
      {"](", 10'000},
      {"> ", 10'000},
      {">", 10'000},
      {"- ", 5'000},
      {"1. ", 5'000},
      {"#", 20'000},
      {"`", 20'000},
      {"`a", 10'000},
      {"|", 10'000},
      {"<", 20'000},
      {"<!--", 10'000},
      {"&", 20'000},
      {"\\", 20'000},
      {"\n", 50'000},
      {"\r", 50'000},
      {"\t", 20'000},
      {" ", 50'000},
      {"　", 50'000},
      {"。", 50'000},
      {"，", 50'000},
      {",", 20'000},
      {"……", 20'000},
      {"村", 80'000},
      {"的", 50'000},
      {"0", 50'000},
      {"1.", 20'000},
      {"一", 50'000},
      {"一、", 30'000},
      {"（一）", 20'000},
      {"①", 30'000},
      {"第一条", 20'000},
      {"X", 50'000},
      {"某", 50'000},
      {"?", 50'000},
      {"\xFF", 50'000},
      {"\u200B", 50'000},
      {"𠮷", 50'000},
      {"繁體", 30'000},
      {"各村要巡查河道。", 10'000},
      {"各村要巡查河道，", 10'000},
      {"各村要巡查河道。\n", 10'000},
      {"做好顺利进行", 20'000},
      {"一、总体情况\n", 10'000},
      {"1. 各村\n", 10'000},
      {"2024年2月30日", 10'000},
      {"表1 统计\n", 10'000},
      {"乡镇\t12\n", 10'000},
      {"| 甲 | 乙 |\n", 5'000},
      {"组长：", 20'000},
      {"a\n\n", 10'000},
      {"- 甲\n", 10'000},
      {"> 甲\n", 10'000},
      {"# 甲\n", 10'000},
      {"[a]: b\n", 5'000},
  };
  for (const std::string_view path : kPaths) {
    for (const Row& row : rows) {
      EXPECT_TRUE(IsProportional(
          path, [&](size_t count) { return Times(count, row.piece); },
          row.count))
          << path << ": " << row.count << " times " << row.piece;
    }
  }
}

TEST(ProportionTest, DistinctLines) {
  const auto make = [](std::string_view pattern) {
    return [pattern](size_t count) {
      std::string text;
      for (size_t i = 0; i < count; ++i) {
        text += fmt::format(fmt::runtime(pattern), i);
      }
      return text;
    };
  };
  for (const std::string_view path : kPaths) {
    for (const std::string_view pattern :
         {"第{0}村完成投资{0}万元，同比增长{0}%，各项任务有序推进。\n",
          "{0}. 第{0}村要巡查河道\n", "表{0} 统计表{0}\n",
          "第{0}条 各村第{0}次巡查。\n", "第{0}村“巡查（河道《"}) {
      EXPECT_TRUE(IsProportional(path, make(pattern), 4'000))
          << path << ": " << pattern;
    }
  }
}

TEST(ProportionTest, AllExamplesOverAndOver) {
  const size_t count = 1 + 100'000 / AllExamples().size();
  for (const std::string_view path : kPaths) {
    EXPECT_TRUE(IsProportional(
        path, [](size_t times) { return Times(times, AllExamples()); }, count))
        << path;
    const std::string line = Replaced(AllExamples(), "\n", "，");
    EXPECT_TRUE(IsProportional(
        path, [&](size_t times) { return Times(times, line); }, count))
        << path << ", in one line";
  }
}

TEST(ProportionTest, ALineOfMegabytesWithoutAStop) {
  // A blank to fill in every 10 kB.
  const std::string part = Times(400, "第一村完成投资万元，同") + "__";
  const std::string line = Times((size_t{20} << 20) / part.size(), part);
  for (const std::string_view path : kPaths) {
    EXPECT_LT(SecondsFor(path, line), 120) << path;
  }
}

TEST(ProportionTest, DeepMarkdown) {
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
        10'000))
        << row.open;
  }
}

}  // namespace
}  // namespace reportlint
