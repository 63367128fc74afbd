#include "copies/likeness.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

constexpr std::u16string_view kText =
    u"各村每周巡查河道两次发现问题当天登记当天上报由水利站建立台账";

// “97% 0-30 slips 1 parts 0 words 0 numbers 0”, or “none”.
std::string Read(std::u16string_view shorter, std::u16string_view longer,
                 uint32_t least = 60) {
  Comparer comparer;
  const Likeness like = comparer.Compare(shorter, longer, least);
  if (like.similarity == 0) return "none";
  return fmt::format("{}% {}-{} slips {} parts {} words {} numbers {}",
                     like.similarity, like.begin, like.end, like.changes.slips,
                     like.changes.parts, like.changes.words,
                     like.changes.numbers);
}

std::u16string With(std::u16string_view from, std::u16string_view to) {
  std::u16string text(kText);
  return text.replace(text.find(from), from.size(), to);
}

TEST(LikenessTest, TellsWhatWasChanged) {
  EXPECT_EQ(Read(kText, kText), "100% 0-30 slips 0 parts 0 words 0 numbers 0");
  EXPECT_EQ(Read(kText, With(u"河道", u"河堤")),
            "96% 0-30 slips 1 parts 0 words 0 numbers 0");
  EXPECT_EQ(Read(kText, With(u"问题", u"问题隐患")),
            "100% 0-32 slips 0 parts 1 words 0 numbers 0");
  EXPECT_EQ(Read(kText, With(u"河道", u"水库")),
            "93% 0-30 slips 0 parts 0 words 1 numbers 0");
  EXPECT_EQ(Read(kText, With(u"两", u"三")),
            "96% 0-30 slips 0 parts 0 words 0 numbers 1");
}

// What is written otherwise throughout is another word.
TEST(LikenessTest, OneSlipAgainIsAWord) {
  std::u16string other(kText);
  for (char16_t& c : other) {
    if (c == u'当') c = u'每';
  }
  EXPECT_EQ(Read(kText, other), "93% 0-30 slips 0 parts 0 words 2 numbers 0");
}

TEST(LikenessTest, FindsThePartOfALongerOne) {
  const std::u16string before(40, u'甲');
  const std::u16string after(40, u'乙');
  EXPECT_EQ(Read(kText, before + std::u16string(kText) + after),
            "100% 40-70 slips 0 parts 0 words 0 numbers 0");
}

TEST(LikenessTest, WhatIsNotLikeEnough) {
  EXPECT_EQ(Read(kText, std::u16string(30, u'甲')), "none");
  EXPECT_EQ(Read(kText, With(u"河道", u"河堤"), 97), "none");
}

// The same comparer may be asked again, whatever it was asked before.
TEST(LikenessTest, KeepsNothingFromBefore) {
  Comparer comparer;
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(comparer.Compare(kText, kText, 60).similarity, 100u);
    EXPECT_EQ(
        comparer.Compare(u"甲乙", std::u16string(90, u'丙'), 60).similarity,
        0u);
  }
}

}  // namespace
}  // namespace reportlint
