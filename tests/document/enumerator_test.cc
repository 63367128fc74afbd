#include "document/enumerator.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

// “（三） han-bracketed 3”, or “none”.
std::string Read(std::string_view text) {
  constexpr std::string_view kStyles[] = {
      "piece",         "part", "chapter", "section",         "article", "han",
      "han-bracketed", "path", "digit",   "digit-bracketed", "circled"};
  const auto enumerator = ParseEnumerator(text);
  if (!enumerator) return "none";
  EXPECT_EQ(enumerator->text.data(), text.data());
  return fmt::format("{} {} {}", enumerator->text,
                     kStyles[static_cast<size_t>(enumerator->style)],
                     enumerator->number);
}

struct Row {
  std::string_view text;
  std::string_view read;
};

TEST(EnumeratorTest, EveryStyle) {
  const Row rows[] = {
      {"第一篇 总论", "第一篇 piece 1"},
      {"篇1 总论", "篇1 piece 1"},
      {"第一部分 工作回顾", "第一部分 part 1"},
      {"第二编 分则", "第二编 part 2"},
      {"第三章 保障措施", "第三章 chapter 3"},
      {"第3章", "第3章 chapter 3"},
      {"第十二节 河道管理", "第十二节 section 12"},
      {"第五条 各村应当巡查河道。", "第五条 article 5"},
      {"第五条：各村应当巡查河道。", "第五条 article 5"},
      {"第五条之一 各村", "第五条 article 5"},
      {"第１２条　各村", "第１２条 article 12"},
      {"一、总体情况", "一、 han 1"},
      {"十二、其他", "十二、 han 12"},
      {"一．总体情况", "一． han 1"},
      {"一.总体情况", "一. han 1"},
      {"（一）隐患排查", "（一） han-bracketed 1"},
      {"(十一)隐患排查", "(十一) han-bracketed 11"},
      {"（三)隐患排查", "（三) han-bracketed 3"},
      {"㈠隐患排查", "㈠ han-bracketed 1"},
      {"1.1 总体", "1.1 path 1"},
      {"2.3.12 总体", "2.3.12 path 12"},
      {"1.1\t总体", "1.1 path 1"},
      {"3.2", "3.2 path 2"},
      {"1.总体", "1. digit 1"},
      {"1. 总体", "1. digit 1"},
      {"12、总体", "12、 digit 12"},
      {"１２．总体", "１２． digit 12"},
      {"⒊总体", "⒊ digit 3"},
      {"（1）总体", "（1） digit-bracketed 1"},
      {"(12) 总体", "(12) digit-bracketed 12"},
      {"1）总体", "1） digit-bracketed 1"},
      {"3) 总体", "3) digit-bracketed 3"},
      {"⑷总体", "⑷ digit-bracketed 4"},
      {"①总体", "① circled 1"},
      {"㊿总体", "㊿ circled 50"},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.text), row.read) << row.text;
}

TEST(EnumeratorTest, WhatOnlyLooksLikeOne) {
  const Row rows[] = {
      {"", "none"},
      {"总体情况", "none"},
      {"1.5倍", "none"},
      {"1.5", "1.5 path 5"},
      {"2020年以来", "none"},
      {"2024.5", "none"},
      {"2024. 5月", "none"},
      {"2024、2025两年", "none"},
      {"12亩", "none"},
      {"一、二年级", "none"},
      {"七、八月份", "none"},
      {"三、四线城市", "none"},
      {"一、二、三产业", "none"},
      {"一百、", "none"},
      {"〇、", "none"},
      {"第二条线索", "none"},
      {"第三条，", "none"},
      {"第一次", "none"},
      {"第一", "none"},
      {"第章", "none"},
      {"（2024）12号", "none"},
      {"（一", "none"},
      {"（一、二）", "none"},
      {"（略）", "none"},
      {"()", "none"},
      {"Ⅱ级响应", "none"},
      {"篇章", "none"},
      {"1.1总体", "none"},
      {"1.1.", "none"},
      {"-1.", "none"},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.text), row.read) << row.text;
}

// A number may begin the heading itself; only the next of the same row of
// numbers shows that 、 stands between two.
TEST(EnumeratorTest, AHeadingMayBeginWithANumber) {
  const Row rows[] = {
      {"一、2024年工作回顾", "一、 han 1"},
      {"二、十四五规划执行情况", "二、 han 2"},
      {"三、一季度完成情况", "三、 han 3"},
      {"一、三农工作", "一、 han 1"},
      {"四、２０２５年工作安排", "四、 han 4"},
      {"1、2024年工作回顾", "1、 digit 1"},
      {"（一）2024年工作回顾", "（一） han-bracketed 1"},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.text), row.read) << row.text;
}

}  // namespace
}  // namespace reportlint
