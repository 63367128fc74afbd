#include "corpus/shingles.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Shingle> ShinglesOf(std::u16string_view folded) {
  std::vector<Shingle> shingles;
  AppendShingles(folded, shingles);
  return shingles;
}

std::vector<uint64_t> HashesOf(std::u16string_view folded) {
  std::vector<uint64_t> hashes;
  for (const Shingle& shingle : ShinglesOf(folded)) {
    hashes.push_back(shingle.hash);
  }
  return hashes;
}

std::u16string Varied(size_t count, uint32_t seed) {
  std::mt19937 random(seed);
  std::u16string text;
  while (text.size() < count) text += char16_t(0x4E00 + random() % 5000);
  return text;
}

TEST(ShinglesTest, ShortTextsHaveNone) {
  EXPECT_THAT(ShinglesOf(u""), IsEmpty());
  for (uint32_t seed = 0; seed < 100; ++seed) {
    EXPECT_THAT(ShinglesOf(Varied(kShingleLength - 1, seed)), IsEmpty());
  }
}

TEST(ShinglesTest, TwoInThirteenAreKept) {
  EXPECT_NEAR(double(ShinglesOf(Varied(130'000, 1)).size()), 20'000, 600);
}

// What stands around a shingle makes no difference.
TEST(ShinglesTest, OnlyItsOwnCharactersCount) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    const std::u16string shared = Varied(100, seed);
    const auto own = ShinglesOf(shared);
    const auto all =
        ShinglesOf(Varied(31, seed + 100) + shared + Varied(50, seed + 200));
    for (const Shingle& shingle : own) {
      EXPECT_TRUE(std::ranges::any_of(all, [&](const Shingle& one) {
        return one.hash == shingle.hash && one.begin == shingle.begin + 31;
      }));
      const auto alone = HashesOf(shared.substr(shingle.begin, kShingleLength));
      EXPECT_THAT(alone, ElementsAre(shingle.hash));
    }
  }
}

TEST(ShinglesTest, OtherCharactersHaveOtherHashes) {
  const auto hashes = HashesOf(Varied(200'000, 5));
  const std::set<uint64_t> all(hashes.begin(), hashes.end());
  EXPECT_EQ(all.size(), hashes.size());
  std::set<uint32_t> low;  // what fingerprints keep of them
  for (const uint64_t hash : hashes) low.insert(uint32_t(hash));
  EXPECT_GT(low.size(), hashes.size() - 3);
}

// The hashes of one text, so that no change of code or machine goes unseen:
// archives keep them.
TEST(ShinglesTest, HashesAreForever) {
  EXPECT_THAT(HashesOf(u"各村要巡查河道并记录水位变化情况当天登记当天上报"),
              ElementsAre(1917373207331134973u));
}

}  // namespace
}  // namespace reportlint
