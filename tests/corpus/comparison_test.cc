#include "corpus/comparison.h"

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/reports.h"
#include "lint/lint.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

std::string Varied(size_t characters, uint32_t seed) {
  std::mt19937 random(seed);
  std::string text;
  while (characters-- > 0) {
    AppendUtf8(text, char32_t(0x4E00 + random() % 5000));
  }
  return text;
}

// A paragraph of a million characters has more than 65,536 shingles.
TEST(ComparisonTest, OneParagraphOfAnySize) {
  const std::string first = Varied(500'000, 1);
  const std::string second = Varied(500'000, 2);
  const Fingerprint whole = FingerprintOfText(first + second + "。\n");
  const Fingerprint halves =
      FingerprintOfText(first + "。\n\n" + second + "。\n");
  const Comparison comparison = ReportComparer(whole, {}).Compare(halves);
  EXPECT_EQ(comparison.overlap.share(), 100u);
  EXPECT_TRUE(IsCopy(comparison));
}

// Ten paragraphs, of each of which `percent` stand in ten of another report.
uint32_t ShareTold(uint32_t percent, uint32_t pieces) {
  std::string copy;
  std::string source;
  const size_t copied = size_t{4} * percent / pieces;
  for (uint32_t i = 0; i < 10; ++i) {
    for (uint32_t piece = 0; piece < pieces; ++piece) {
      const uint32_t seed = 100 * i + piece;
      const std::string both = Varied(copied, seed);
      copy += both + Varied(400 / pieces - copied, seed + 1000);
      source += both + Varied(400 / pieces - copied, seed + 2000);
    }
    copy += "。\n\n";
    source += "。\n\n";
  }
  const Comparison comparison = ReportComparer(FingerprintOfText(copy), {})
                                    .Compare(FingerprintOfText(source));
  EXPECT_TRUE(comparison.sure) << percent << " " << pieces;
  return comparison.overlap.share();
}

// What stands beside a copy, or between two, is no copy, unless it is as short
// as an edit.
TEST(ComparisonTest, OnlyWhatWasFoundCounts) {
  constexpr uint32_t kEdit = 20;  // in characters
  for (const uint32_t pieces : {1, 2, 4}) {
    for (const uint32_t percent : {30, 50, 70, 80, 90}) {
      const uint32_t between = 4 * (100 - percent) / pieces;
      EXPECT_NEAR(ShareTold(percent, pieces), percent,
                  between <= kEdit ? 100 - percent : 3)
          << percent << " " << pieces;
    }
  }
}

// Each part of a paragraph is found near its own first words.
TEST(ComparisonTest, ManyPartsOfOneParagraph) {
  constexpr uint32_t kParts = 40;
  std::string copy;
  std::string source;
  std::vector<size_t> begins;
  for (uint32_t i = 0; i < kParts; ++i) {
    begins.push_back(copy.size());
    copy += Varied(120, i) + "。" + Varied(120, i + 100) + "。";
    source += Varied(120, kParts - 1 - i) + "。\n\n";
  }
  static const Ruleset no_rules;
  const Linter linter(no_rules, {});
  const Document document =
      linter.Read("报告.txt", std::move(copy), PlainText());
  const Fingerprint print = linter.FingerprintOf(document);
  Overlap overlap =
      ReportComparer(print, {}).Compare(FingerprintOfText(source)).overlap;
  ASSERT_TRUE(Locate(document, print, overlap));
  ASSERT_EQ(overlap.parts.size(), kParts);
  for (uint32_t i = 0; i < kParts; ++i) {
    EXPECT_GE(overlap.parts[i].here.begin, begins[i]) << i;
    EXPECT_LT(overlap.parts[i].here.begin, begins[i] + 90) << i;
  }
}

}  // namespace
}  // namespace reportlint
