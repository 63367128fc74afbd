#include "corpus/matches.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

using Pairs = std::initializer_list<std::pair<uint32_t, uint32_t>>;

std::vector<ShingleMatch> Of(Pairs pairs) {
  std::vector<ShingleMatch> matches;
  for (const auto& [here, there] : pairs) AddMatch(here, there, matches);
  return matches;
}

// The length of the chain that ends at each; 0: it is out of order.
std::string Chains(Pairs pairs) {
  std::string listing;
  for (const ShingleMatch& match : Of(pairs)) {
    listing += std::to_string(match.in_order ? match.chain : 0) + " ";
  }
  return listing;
}

TEST(MatchesTest, ChainsOfMatchesInOrder) {
  EXPECT_EQ(Chains({{0, 10}, {1, 11}, {2, 12}}), "1 2 3 ");
  // A stray between two does not part them.
  EXPECT_EQ(Chains({{0, 10}, {1, 90}, {2, 12}}), "1 0 2 ");
  // Two do.
  EXPECT_EQ(Chains({{0, 10}, {1, 90}, {2, 50}, {3, 13}}), "0 0 0 0 ");
  // Backwards, too far apart, and stretched.
  EXPECT_EQ(Chains({{0, 10}, {1, 9}}), "0 0 ");
  EXPECT_EQ(Chains({{0, 10}, {13, 23}}), "0 0 ");
  EXPECT_EQ(Chains({{0, 10}, {1, 14}}), "0 0 ");
  EXPECT_EQ(Chains({{0, 10}, {1, 13}}), "1 2 ");
}

TEST(MatchesTest, StraysStandOutsideOfStretches) {
  EXPECT_EQ(StraysAmong(Of({})), 0u);
  EXPECT_EQ(StraysAmong(Of({{0, 90}, {5, 70}})), 2u);
  EXPECT_EQ(StraysAmong(Of({{0, 10}, {1, 90}, {2, 12}})), 0u);
  EXPECT_EQ(StraysAmong(Of({{0, 90}, {10, 20}, {11, 21}, {14, 5}})), 2u);
}

TEST(MatchesTest, GapsAreWhatWasWrittenAnew) {
  EXPECT_EQ(GapsOf(Of({{0, 0}, {1, 1}, {2, 2}})), 0u);
  EXPECT_EQ(GapsOf(Of({{0, 0}, {4, 4}, {5, 5}})), 0u);  // an edit
  EXPECT_EQ(GapsOf(Of({{0, 0}, {10, 10}, {11, 11}})), 9u);
}

}  // namespace
}  // namespace reportlint
