#include "structure/enumerator.h"

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

// “（三） han-bracketed 3”, or “none”.
std::string Show(std::string_view text,
                 const std::optional<Enumerator>& enumerator) {
  if (!enumerator) return "none";
  EXPECT_EQ(enumerator->text.data(), text.data());
  return fmt::format(
      "{} {} {}{}", enumerator->text,
      kEnumeratorStyleNames[static_cast<size_t>(enumerator->style)],
      enumerator->number, enumerator->loose ? " or more" : "");
}

std::string Read(std::string_view text) {
  return Show(text, ParseEnumerator(text));
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
      {"１２３、总体", "１２３、 digit 123"},
      {"⒊总体", "⒊ digit 3"},
      {"（1）总体", "（1） digit-bracketed 1"},
      {"(12) 总体", "(12) digit-bracketed 12"},
      {"1）总体", "1） digit-bracketed 1"},
      {"3) 总体", "3) digit-bracketed 3"},
      {"⑷总体", "⑷ digit-bracketed 4"},
      {"①总体", "① circled 1"},
      {"㊿总体", "㊿ circled 50"},
      {"一，总体情况", "一， han 1"},
      {"一、两江治理", "一、 han 1"},
      {"一）总体情况", "一） han-bracketed 1"},
      {"【三】总体情况", "【三】 han-bracketed 3"},
      {"（一）、总体情况", "（一） han-bracketed 1"},
      {"（四）项目建设", "（四） han-bracketed 4"},
      {"1.1总体", "1.1 path 1"},
      {"3.2.4管理", "3.2.4 path 4"},
      {"1，总体", "1， digit 1"},
      {"A. 总体", "A. letter 1"},
      {"b)总体", "b) letter 2"},
      {"（c）总体", "（c） letter 3"},
      {"Ⅱ、总体", "Ⅱ、 roman 2"},
      {"乙、总体", "乙、 stem 2"},
      {"（丙）总体", "（丙） stem 3"},
      {"第二步：全面排查", "第二步 step 2"},
      {"第一阶段（3月至5月）", "第一阶段 step 1"},
      {"第三，加强巡查", "第三， ordinal 3"},
      {"其二，加强巡查", "其二， ordinal 2"},
      {"二是加强巡查", "二是 point 2"},
      {"三要加强巡查", "三要 point 3"},
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
      {"２０２４．5", "none"},
      {"２０２４、２０２５两年", "none"},
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
      {"第一步工作", "none"},
      {"第一、第二产业", "none"},
      {"第三条、第五条所列", "none"},
      {"（四）、（五）项所列", "none"},
      {"（六）至（十一）项", "none"},
      {"（二）项所列", "none"},
      {"1、2号楼", "none"},
      {"1，200万元", "none"},
      {"1.2万亩", "none"},
      {"0.16 1.67", "none"},
      {"2.5 3.5 4.5", "none"},
      {"A、B两组", "none"},
      {"A股", "none"},
      {"甲、乙双方", "none"},
      {"一是一，二是二", "none"},
      {"一是否合格", "none"},
      {"其一切", "none"},
      {"首先", "none"},
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

TEST(EnumeratorTest, InRunningText) {
  const Row rows[] = {
      {"一是抓早，二是抓小", "一是 point 1"},
      {"首先要抓早", "首先 ordinal 1"},
      {"其次，要抓小", "其次， ordinal 2 or more"},
      {"再次是抓小", "再次是 ordinal 3 or more"},
      {"最后，要抓小", "最后， ordinal 0 or more"},
      {"第二，要抓小", "第二， ordinal 2"},
      {"其三：要抓小", "其三： ordinal 3"},
      {"（2）要抓小", "（2） digit-bracketed 2"},
      {"②抓小", "② circled 2"},
      {"二、主要做法", "二、 han 2"},
      {"3.主要做法", "3. digit 3"},
      {"再次强调", "none"},
      {"最后一公里", "none"},
      {"其次", "none"},
      {"第二条规定", "none"},
      {"A.主要做法", "none"},
      {"二、三等奖", "none"},
      {"", "none"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Show(row.text, ParseRunInEnumerator(row.text)), row.read)
        << row.text;
  }
}

TEST(EnumeratorTest, WhereNeighboursTell) {
  const Row rows[] = {
      {"二、三等奖学金", "二、 han 2"},
      {"三、四线城市", "三、 han 3"},
      {"三、五年规划", "none"},
      {"主要做法", "none"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Show(row.text, ParseDoubtfulEnumerator(row.text)), row.read)
        << row.text;
  }
}

TEST(EnumeratorTest, AnotherNumber) {
  const struct {
    std::string_view text;
    uint32_t number;
    std::string_view with;
  } rows[] = {
      {"（二）其他", 3, "（三）"},
      {"十、其他", 11, "十一、"},
      {"第3条 其他", 4, "第4条"},
      {"第九十九条", 100, "第一百条"},
      {"2.3.9 其他", 10, "2.3.10"},
      {"１．其他", 2, "２．"},
      {"⑴其他", 2, "⑵"},
      {"㈡其他", 1, "㈠"},
      {"②其他", 3, "③"},
      {"⑳其他", 21, "㉑"},
      {"⒈其他", 2, "⒉"},
      {"⑴其他", 21, ""},
      {"b)其他", 3, "c)"},
      {"（A）其他", 2, "（B）"},
      {"甲、其他", 2, "乙、"},
      {"癸、其他", 11, ""},
      {"一是抓小", 3, "三是"},
      {"篇1", 2, "篇2"},
  };
  for (const auto& row : rows) {
    const auto enumerator = ParseEnumerator(row.text);
    ASSERT_TRUE(enumerator) << row.text;
    EXPECT_EQ(WithNumber(*enumerator, row.number), row.with) << row.text;
  }
  const auto word = ParseRunInEnumerator("再次，要抓小");
  ASSERT_TRUE(word);
  EXPECT_EQ(WithNumber(*word, 2), "其次，");
  EXPECT_EQ(WithNumber(*word, 4), "");
}

}  // namespace
}  // namespace reportlint
