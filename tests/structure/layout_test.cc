#include "structure/layout.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "document/parse.h"
#include "reader/format.h"

namespace reportlint {
namespace {

Document Read(const std::string& text) {
  return ReadDocument(PlainText(), "a.txt", text, {}, Vocabulary{},
                      Fact::kLayout);
}

constexpr std::string_view kParagraph =
    "各村每天早晚各走一遍河堤，发现险情当场插旗，当天报告，当天处置完毕。";

std::string Repeat(std::string_view before, std::string_view after, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) {
    text += before;
    text += kParagraph;
    text += after;
  }
  return text;
}

TEST(LayoutTest, WhatTellsParagraphsApart) {
  const Document plain = Read(Repeat("", "\n", 10));
  EXPECT_FALSE(plain.layout().apart);
  EXPECT_FALSE(plain.layout().indented);
  const Document apart = Read(Repeat("", "\n\n", 10));
  EXPECT_TRUE(apart.layout().apart);
  EXPECT_FALSE(apart.layout().indented);
  const Document indented = Read(Repeat("　　", "\n", 10));
  EXPECT_FALSE(indented.layout().apart);
  EXPECT_TRUE(indented.layout().indented);
  // Too few to tell, and too few that agree.
  EXPECT_FALSE(Read(Repeat("", "\n\n", 5)).layout().apart);
  EXPECT_FALSE(
      Read(Repeat("", "\n\n", 5) + Repeat("", "\n", 5)).layout().apart);
}

TEST(LayoutTest, HeadingsMayStandTight) {
  const std::string tight = "一、巡查\n" + Repeat("", "\n\n", 4) +
                            "二、储备\n" + Repeat("", "\n\n", 4);
  EXPECT_TRUE(Read(tight).layout().tight_headings);
  EXPECT_FALSE(Read(Repeat("", "\n\n", 8)).layout().tight_headings);
}

TEST(LayoutTest, StylesThatEndInAStop) {
  std::string stopped = "要点\n";
  std::string open = "要点\n";
  for (int i = 1; i <= 9; ++i) {
    const std::string number = std::to_string(i) + "、";
    stopped += number + "巡查河堤。\n";
    open += number + "巡查河堤\n";
  }
  const auto digit = static_cast<size_t>(EnumeratorStyle::kDigit);
  EXPECT_TRUE(Read(stopped).layout().stops[digit]);
  EXPECT_FALSE(Read(open).layout().stops[digit]);
}

TEST(LayoutTest, Gaps) {
  const Document document = Read("甲。\n\n　乙。\n丙。\n>丁。");
  const auto gap = [&](size_t i) { return GapBefore(document.blocks(), i); };
  EXPECT_EQ(gap(0).line_ends, 0u);
  EXPECT_EQ(gap(1).line_ends, 2u);
  EXPECT_TRUE(gap(1).indented);
  EXPECT_EQ(gap(2).line_ends, 1u);
  EXPECT_FALSE(gap(2).indented);
  EXPECT_TRUE(gap(3).indented);
}

}  // namespace
}  // namespace reportlint
