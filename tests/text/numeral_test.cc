#include "text/numeral.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

// The value and how it is written, or “none”.
std::string Read(std::string_view text) {
  constexpr std::string_view kScripts[] = {
      "digits",        "full-width", "han",  "circled",
      "parenthesized", "full stop",  "roman"};
  const auto numeral = ParseNumeral(text);
  if (!numeral) return "none";
  return fmt::format("{} {}", numeral->value,
                     kScripts[static_cast<size_t>(numeral->script)]);
}

struct Row {
  std::string_view text;
  std::string_view read;
};

TEST(NumeralTest, Digits) {
  const Row rows[] = {
      {"0", "0 digits"},         {"12", "12 digits"},
      {"007", "7 digits"},       {"99999999", "99999999 digits"},
      {"100000000", "none"},     {"99999999999999999999999", "none"},
      {"１２", "12 full-width"}, {"1２", "none"},
      {"１2", "none"},           {"12a", "none"},
      {"1.5", "none"},           {"-1", "none"},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.text), row.read) << row.text;
}

TEST(NumeralTest, Han) {
  const Row rows[] = {
      {"一", "1 han"},
      {"两", "2 han"},
      {"十", "10 han"},
      {"十二", "12 han"},
      {"二十", "20 han"},
      {"九十九", "99 han"},
      {"廿一", "21 han"},
      {"卅", "30 han"},
      {"一百", "100 han"},
      {"一百零五", "105 han"},
      {"一百一十五", "115 han"},
      {"两千零二十五", "2025 han"},
      {"二〇二五", "2025 han"},
      {"二○二五", "2025 han"},
      {"二零二五", "2025 han"},
      {"〇", "0 han"},
      {"一万", "10000 han"},
      {"十二万三千四百五十六", "123456 han"},
      {"三千二百万", "32000000 han"},
      {"九千九百九十九万九千九百九十九", "99999999 han"},
      {"一萬", "10000 han"},
      {"万", "10000 han"},
      {"九九九九九九九九九", "none"},
      {"一个", "none"},
      {"第一", "none"},
      {"一1", "none"},
      {"一亿", "none"},
      {"壹", "none"},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.text), row.read) << row.text;
}

TEST(NumeralTest, SingleCharacters) {
  const Row rows[] = {
      {"①", "1 circled"},
      {"⑳", "20 circled"},
      {"㉑", "21 circled"},
      {"㉟", "35 circled"},
      {"㊱", "36 circled"},
      {"㊿", "50 circled"},
      {"❶", "1 circled"},
      {"❿", "10 circled"},
      {"⓵", "1 circled"},
      {"⑴", "1 parenthesized"},
      {"⒇", "20 parenthesized"},
      {"㈠", "1 parenthesized"},
      {"㈩", "10 parenthesized"},
      {"⒈", "1 full stop"},
      {"⒛", "20 full stop"},
      {"Ⅰ", "1 roman"},
      {"Ⅻ", "12 roman"},
      {"①②", "none"},
      {"①1", "none"},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.text), row.read) << row.text;
}

TEST(NumeralTest, WhatSpellsNoNumber) {
  for (const std::string_view text : {"", "。", "a", "村", " 1", "1 "}) {
    EXPECT_EQ(Read(text), "none") << text;
  }
}

TEST(NumeralLengthTest, TakesTheRunOfOneScript) {
  struct Beginning {
    std::string_view text;
    std::string_view numeral;
  };
  const Beginning rows[] = {
      {"", ""},
      {"村", ""},
      {"12亩", "12"},
      {"12１", "12"},
      {"１２亩", "１２"},
      {"二十一世纪", "二十一"},
      {"二〇二五年", "二〇二五"},
      {"一、", "一"},
      {"一1", "一"},
      {"1一", "1"},
      {"①②", "①"},
      {"⒈总体", "⒈"},
      {"Ⅱ级", "Ⅱ"},
      {" 1", ""},
  };
  for (const Beginning& row : rows) {
    EXPECT_EQ(row.text.substr(0, NumeralLength(row.text)), row.numeral)
        << row.text;
  }
}

TEST(NumeralTest, Spells) {
  const struct {
    Numeral numeral;
    std::string_view spelled;
  } rows[] = {
      {{12, NumeralScript::kDigits}, "12"},
      {{120, NumeralScript::kFullWidth}, "１２０"},
      {{0, NumeralScript::kHan}, "〇"},
      {{10, NumeralScript::kHan}, "十"},
      {{21, NumeralScript::kHan}, "二十一"},
      {{105, NumeralScript::kHan}, "一百〇五"},
      {{110, NumeralScript::kHan}, "一百一十"},
      {{1260, NumeralScript::kHan}, "一千二百六十"},
      {{2008, NumeralScript::kHan}, "二千〇八"},
      {{10000, NumeralScript::kHan}, ""},
      {{36, NumeralScript::kCircled}, "㊱"},
      {{51, NumeralScript::kCircled}, ""},
      {{20, NumeralScript::kParenthesized}, "⒇"},
      {{21, NumeralScript::kFullStop}, ""},
      {{12, NumeralScript::kRoman}, "Ⅻ"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(SpellNumeral(row.numeral), row.spelled);
    if (row.spelled.empty()) continue;
    EXPECT_EQ(ParseNumeral(row.spelled), row.numeral) << row.spelled;
  }
}

}  // namespace
}  // namespace reportlint
