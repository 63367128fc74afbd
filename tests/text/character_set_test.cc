#include "text/character_set.h"

#include <string>

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace reportlint {
namespace {

// The set's ranges: “a-c”, “县”.
std::string Listing(const CharacterSet& set) {
  std::string listing;
  for (const CharacterSet::Range& range : set.ranges()) {
    if (!listing.empty()) listing += ' ';
    AppendUtf8(listing, range.first);
    if (range.first == range.last) continue;
    listing += '-';
    AppendUtf8(listing, range.last);
  }
  return listing;
}

CharacterSet SetOf(std::u32string_view characters) {
  CharacterSet set;
  for (const char32_t c : characters) set.Add(c, c);
  return set;
}

TEST(CharacterSetTest, RangesThatTouchBecomeOne) {
  EXPECT_EQ(Listing(SetOf(U"")), "");
  EXPECT_EQ(Listing(SetOf(U"cab")), "a-c");
  EXPECT_EQ(Listing(SetOf(U"acé县")), "a c é 县");
  CharacterSet set = SetOf(U"adg");
  set.Add('b', 'f');
  EXPECT_EQ(Listing(set), "a-g");
  EXPECT_EQ(set.size(), 7u);
  set.Add(SetOf(U"hz"));
  EXPECT_EQ(Listing(set), "a-h z");
}

TEST(CharacterSetTest, HoldsWhatWasAdded) {
  const CharacterSet set = SetOf(U"ac县");
  EXPECT_TRUE(set.Holds('a'));
  EXPECT_FALSE(set.Holds('b'));
  EXPECT_TRUE(set.Holds(U'县'));
  EXPECT_FALSE(set.Holds(U'村'));
  EXPECT_FALSE(CharacterSet().Holds('a'));
}

TEST(CharacterSetTest, TheOthersAreAllCharactersButSurrogates) {
  CharacterSet set;
  set.Invert();
  EXPECT_EQ(set.size(), 0x110000u - 0x800u);
  EXPECT_TRUE(set.Holds(0));
  EXPECT_TRUE(set.Holds(0x10FFFF));
  EXPECT_FALSE(set.Holds(0xD800));
  set.Invert();
  EXPECT_EQ(set.size(), 0u);
  set.Add(0x10FFFF, 0x10FFFF);
  set.Invert();
  EXPECT_FALSE(set.Holds(0x10FFFF));
}

TEST(CharacterSetTest, CasesAreAddedOfEveryScript) {
  CharacterSet set = SetOf(U"aδ县");
  set.AddCases();
  EXPECT_EQ(Listing(set), "A a Δ δ 县");
  // The long s and the sign for kelvin are letters, too.
  set = SetOf(U"ks");
  set.AddCases();
  EXPECT_EQ(Listing(set), "K S k s ſ \u212A");
}

}  // namespace
}  // namespace reportlint
