#include "corpus/fingerprint.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/reports.h"
#include "property.h"

namespace reportlint {
namespace {

using ::testing::IsEmpty;

// Of each passage its characters and, if it has shingles, its first words.
std::vector<std::string> Show(const Fingerprint& print) {
  std::vector<std::string> shown;
  for (const BlockPrint& passage : print.passages) {
    shown.push_back(fmt::format("{}", passage.characters));
    if (passage.shingles == 0) continue;
    shown.back() += fmt::format(" at {}:{}-{}", passage.place.line,
                                passage.place.begin.code_point,
                                passage.place.end.code_point);
  }
  return shown;
}

constexpr std::string_view kProse =
    "轮渡停航期间，两岸的货改由浮桥转运，每车限重三吨，由渡口派人在桥头过秤登记"
    "，"
    "当天的单子当天送到货主手里。";

TEST(FingerprintTest, OnlyProseGetsShingles) {
  const struct {
    std::string text;
    std::vector<std::string> shown;
  } rows[] = {
      {std::string(kProse), {"47 at 1:1-21"}},
      {"　　" + std::string(kProse), {"47 at 1:3-23"}},
      {"轮渡停航期间的安排\n\n" + std::string(kProse), {"9", "47 at 3:1-21"}},
      {"渡口的货单要当天送到货主手里。", {"14"}},
      {"为贯彻上级会议精神，" + std::string(kProse), {"56"}},
      {"现按照《渡口管理办法》《浮桥通行规则》《货物过秤登记细则》《汛期停航规"
       "定》"
       "《水上交通安全守则》办理各项手续。",
       {"43"}},
      {"[1] 某某. 渡口货物转运的组织和登记办法研究[J]. 轮渡, 2014(2): 3-5.",
       {"0"}},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Show(FingerprintOfText(row.text)), row.shown) << row.text;
  }
  // A long paragraph that only begins with a formula is prose.
  const Fingerprint longer = FingerprintOfText(
      "为深入推进工作，" + Prose(1).Paragraph() + Prose(2).Paragraph());
  EXPECT_GT(longer.passages[0].shingles, 0u);
}

TEST(FingerprintTest, WhatReadsTheSameIsTheSame) {
  const Fingerprint one = FingerprintOfText(
      "会议室里放着ABC三台设备，需要在汛期来临之前检修完毕，由机电组负责把备件"
      "和图纸"
      "一并送到泵站的值班室。");
  const Fingerprint other = FingerprintOfText(
      "會議室里放着ＡＢＣ三臺設備，需要在汛期來臨之前檢修完畢；由機電組負責把備"
      "件"
      "和圖紙，一并送到泵站的值班室！");
  EXPECT_EQ(one.shingles, other.shingles);
  EXPECT_EQ(one.keys, other.keys);
  EXPECT_FALSE(one.keys.empty());
}

TEST(FingerprintTest, KeysAreSketchesAndAFourthOfTheShingles) {
  const Fingerprint print = FingerprintOfText(Joined(Prose(7).Paragraphs(400)));
  size_t sketches = 0;
  for (const uint64_t key : print.keys) sketches += PointsOf(key) == 2;
  EXPECT_EQ(sketches, 800u);
  EXPECT_NEAR(
      double(print.keys.size() - sketches) / double(print.shingles.size()),
      0.25, 0.03);
}

TEST(FingerprintTest, ASketchIsOfTheLeastAndTheGreatest) {
  const std::vector<uint32_t> shingles = {5, 9, 2, 7, 2, 8};
  const auto sketch = SketchOf(shingles);
  EXPECT_EQ(SketchOf(std::vector<uint32_t>{2, 6, 5, 9, 8}), sketch);
  const auto less = SketchOf(std::vector<uint32_t>{5, 9, 7, 2, 1, 8});
  EXPECT_NE(less[0], sketch[0]);
  EXPECT_EQ(less[1], sketch[1]);
  const auto more = SketchOf(std::vector<uint32_t>{5, 9, 7, 2, 20, 8});
  EXPECT_EQ(more[0], sketch[0]);
  EXPECT_NE(more[1], sketch[1]);
  for (const uint64_t key : sketch) EXPECT_EQ(PointsOf(key), 2u);
}

TEST(FingerprintTest, EncodesAllButKeys) {
  const Fingerprint print =
      FingerprintOfText("轮渡停航通告\n\n" + Joined(Prose(3).Paragraphs(20)));
  const auto decoded = DecodeFingerprint(Encode(print));
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(decoded->shingles, print.shingles);
  EXPECT_THAT(decoded->keys, IsEmpty());
  ASSERT_EQ(decoded->passages.size(), print.passages.size());
  for (size_t i = 0; i < print.passages.size(); ++i) {
    const BlockPrint& one = decoded->passages[i];
    const BlockPrint& other = print.passages[i];
    EXPECT_EQ(one.key, other.key);
    EXPECT_EQ(one.characters, other.characters);
    EXPECT_EQ(one.shingles, other.shingles);
    EXPECT_EQ(one.place, other.place) << i;
  }
}

TEST(FingerprintTest, CutBytesAreNone) {
  const std::string bytes =
      Encode(FingerprintOfText(Joined(Prose(4).Paragraphs(3))));
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(DecodeFingerprint(bytes.substr(0, size)).has_value()) << size;
  }
  EXPECT_FALSE(DecodeFingerprint(bytes + "x").has_value());
}

RC_GTEST_PROP(FingerprintTest, AnyBytesAreDecodedOrRefused,
              (const std::string& bytes)) {
  if (const auto print = DecodeFingerprint(bytes)) {
    size_t shingles = 0;
    for (const BlockPrint& passage : print->passages) {
      shingles += passage.shingles;
    }
    RC_ASSERT(shingles == print->shingles.size());
  }
}

}  // namespace
}  // namespace reportlint
