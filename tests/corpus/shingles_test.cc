#include "document/shingles.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/utf8.h"

namespace reportlint {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Shingle> ShinglesOf(std::string_view text, Winnowing winnowing = {},
                                uint32_t offset = 0) {
  std::vector<Shingle> shingles;
  Winnow(text, offset, winnowing, shingles);
  return shingles;
}

std::set<uint64_t> HashesOf(std::string_view text, Winnowing winnowing = {}) {
  std::set<uint64_t> hashes;
  for (const Shingle& shingle : ShinglesOf(text, winnowing)) {
    hashes.insert(shingle.hash);
  }
  return hashes;
}

// `count` characters, no five of them twice in the same order.
std::string Varied(size_t count, uint32_t seed) {
  std::string text;
  uint32_t state = seed;
  for (size_t i = 0; i < count; ++i) {
    state = state * 1664525u + 1013904223u;
    AppendUtf8(text, 0x4E00 + (state >> 16) % 5000);
  }
  return text;
}

bool Share(const std::set<uint64_t>& a, const std::set<uint64_t>& b) {
  return std::ranges::any_of(a,
                             [&](uint64_t hash) { return b.contains(hash); });
}

TEST(ShinglesTest, ShortTextsHaveNoneOrOne) {
  EXPECT_THAT(ShinglesOf(""), IsEmpty());
  EXPECT_THAT(ShinglesOf("各村要巡"), IsEmpty());
  EXPECT_THAT(ShinglesOf("各村要巡查"), SizeIs(1));
  EXPECT_THAT(ShinglesOf("各村，要 巡！"), IsEmpty());
  EXPECT_THAT(ShinglesOf(Varied(12, 1)), SizeIs(1));
}

TEST(ShinglesTest, EveryGramIsKeptInAWindowOfOne) {
  const std::string_view text = "各村，要巡查河。";
  std::vector<std::string> seen;
  for (const Shingle& shingle :
       ShinglesOf(text, {.length = 3, .window = 1}, 100)) {
    seen.emplace_back(
        text.substr(shingle.begin - 100, shingle.end - shingle.begin));
  }
  EXPECT_THAT(seen, ElementsAre("各村，要", "村，要巡", "要巡查", "巡查河"));
}

TEST(ShinglesTest, WhatReadsTheSameHasTheSame) {
  const std::string_view text =
      "全县共有ABC123个行政村，各村都要巡查河道两次。";
  const auto hashes = HashesOf(text);
  for (const std::string_view other :
       {"全縣共有ABC123個行政村，各村都要巡查河道兩次。",
        "全县 共有 ａｂｃ１２３ 个行政村、各村都要巡查河道两次"}) {
    EXPECT_EQ(HashesOf(other), hashes) << other;
  }
  EXPECT_EQ(HashesOf("调处矛盾纠纷3起", {.digits = Digits::kMasked}),
            HashesOf("调处矛盾纠纷12.5起", {.digits = Digits::kMasked}));
  EXPECT_NE(HashesOf("纠纷3起已调处"), HashesOf("纠纷12.5起已调处"));
}

// The hashes of one text, so that no change of code or machine goes unseen:
// archives keep them.
TEST(ShinglesTest, HashesAreForever) {
  std::vector<uint64_t> hashes;
  for (const Shingle& shingle :
       ShinglesOf("各村要巡查河道并记录水位变化情况")) {
    hashes.push_back(shingle.hash);
  }
  EXPECT_THAT(hashes, ElementsAre(6093054165244406131u, 2938554707547882369u));
}

TEST(ShinglesTest, ASharedStretchSharesAShingle) {
  for (const uint32_t length : {1u, 2u, 5u, 13u, 64u}) {
    for (const uint32_t window : {1u, 2u, 8u, 32u, 64u}) {
      const Winnowing winnowing = {.length = length, .window = window};
      for (uint32_t seed = 1; seed <= 10; ++seed) {
        const std::string shared = Varied(length + window - 1, seed);
        EXPECT_TRUE(Share(
            HashesOf(Varied(40, seed + 100) + shared + Varied(7, seed + 200),
                     winnowing),
            HashesOf(Varied(3, seed + 300) + shared + Varied(90, seed + 400),
                     winnowing)))
            << length << " " << window << " " << seed;
      }
    }
  }
}

TEST(ShinglesTest, DensityIsThatOfThePaper) {
  for (const uint32_t window : {4u, 8u, 16u, 32u}) {
    const double count = static_cast<double>(
        ShinglesOf(Varied(100'000, 7), {.window = window}).size());
    EXPECT_NEAR(count, 200'000.0 / (window + 1), 0.03 * count) << window;
  }
}

// One shingle for a window, not one for a character, where all are the same.
TEST(ShinglesTest, EqualCharactersAreCheap) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "一";
  const auto shingles = ShinglesOf(text);
  EXPECT_THAT(shingles, SizeIs(1'250));
  std::vector<uint64_t> hashes;
  for (const Shingle& shingle : shingles) hashes.push_back(shingle.hash);
  EXPECT_THAT(hashes, Each(hashes.front()));
}

}  // namespace
}  // namespace reportlint
