#include "text/offset_map.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "property.h"

namespace reportlint {

void PrintTo(const Span& span, std::ostream* out) {
  *out << "[" << span.begin << ", " << span.end << ")";
}

namespace {

// The arguments of one Append.
struct Piece {
  uint32_t count;
  uint32_t step;
  uint32_t origin;
  uint32_t origin_step;
};

OffsetMap MapOf(const std::vector<Piece>& pieces) {
  OffsetMap map;
  for (const Piece& piece : pieces) {
    map.Append(piece.count, piece.step, piece.origin, piece.origin_step);
  }
  return map;
}

struct Row {
  std::string_view name;
  Span range;
  Span origin;
  bool contiguous;
};

void Expect(const OffsetMap& map, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(map.Origin(row.range), row.origin) << row.name;
    EXPECT_EQ(map.Contiguous(row.range), row.contiguous) << row.name;
  }
}

TEST(OffsetMapTest, EmptyMapsNothing) {
  const OffsetMap map;
  EXPECT_EQ(map.size(), 0u);
  Expect(map, {{"nothing", {0, 0}, {0, 0}, true}});
}

TEST(OffsetMapTest, IdentityOfBytes) {
  OffsetMap map;
  map.AppendBytes(9, 0);
  EXPECT_EQ(map.size(), 9u);
  Expect(map, {{"all", {0, 9}, {0, 9}, true},
               {"a character", {3, 6}, {3, 6}, true},
               {"nothing inside", {6, 6}, {6, 6}, true},
               {"nothing at the end", {9, 9}, {9, 9}, true}});
}

TEST(OffsetMapTest, ShiftedByAByteOrderMark) {
  OffsetMap map;
  map.AppendBytes(9, 3);
  Expect(map, {{"all", {0, 9}, {3, 12}, true},
               {"the last", {6, 9}, {9, 12}, true},
               {"nothing at the end", {9, 9}, {12, 12}, true}});
}

// 报告ab县 in GB18030: Han are three bytes here and two there.
TEST(OffsetMapTest, PiecesOfThreeBytesForTwo) {
  const OffsetMap map = MapOf({{2, 3, 0, 2}, {2, 1, 4, 1}, {1, 3, 6, 2}});
  EXPECT_EQ(map.size(), 11u);
  Expect(map, {{"all", {0, 11}, {0, 8}, true},
               {"报", {0, 3}, {0, 2}, true},
               {"告a", {3, 7}, {2, 5}, true},
               {"b县", {7, 11}, {5, 8}, true},
               {"nothing between", {6, 6}, {4, 4}, true}});
}

TEST(OffsetMapTest, CharactersOneByOneAreTheSameAsARun) {
  const OffsetMap single = MapOf({{1, 3, 0, 2}, {1, 3, 2, 2}, {1, 3, 4, 2}});
  Expect(single,
         {{"all", {0, 9}, {0, 6}, true}, {"the second", {3, 6}, {2, 4}, true}});
}

// **报告** of 县: the origin has marks that the text has not.
TEST(OffsetMapTest, GapsInTheOrigin) {
  OffsetMap map;
  map.AppendBytes(6, 2);
  map.AppendBytes(3, 10);
  Expect(map, {{"all", {0, 9}, {2, 13}, false},
               {"up to the gap", {0, 6}, {2, 8}, true},
               {"from the gap", {6, 9}, {10, 13}, true},
               {"over the gap", {3, 9}, {5, 13}, false},
               {"nothing at the gap", {6, 6}, {10, 10}, true}});
}

TEST(OffsetMapTest, ARangeThatEndsWithAPieceDoesNotReachOverTheGap) {
  OffsetMap map;
  map.AppendBytes(3, 0);
  map.AppendBytes(3, 100);
  map.AppendBytes(3, 200);
  Expect(map, {{"the first", {0, 3}, {0, 3}, true},
               {"the second", {3, 6}, {100, 103}, true},
               {"the third", {6, 9}, {200, 203}, true}});
}

// A blank that stands for a line's end or an entity.
TEST(OffsetMapTest, TextWithoutAnOriginHasAPlaceButNoLength) {
  OffsetMap map;
  map.AppendBytes(3, 0);
  map.Append(1, 1, 3, 0);
  map.AppendBytes(3, 9);
  EXPECT_EQ(map.size(), 7u);
  Expect(map, {{"before", {0, 3}, {0, 3}, true},
               {"behind", {4, 7}, {9, 12}, true},
               {"over it", {0, 7}, {0, 12}, false}});
  EXPECT_EQ(map.Origin({3, 4}), (Span{3, 3}));
}

// What has no bytes in the origin cannot be replaced there.
TEST(OffsetMapTest, TextWithoutAnOriginIsNeverContiguous) {
  OffsetMap map;
  map.AppendBytes(3, 0);
  map.Append(1, 1, 3, 0);
  map.AppendBytes(3, 9);
  Expect(map, {{"it alone", {3, 4}, {3, 3}, false},
               {"it at the end", {0, 4}, {0, 3}, false},
               {"it at the beginning", {3, 7}, {3, 12}, false}});
}

TEST(OffsetMapTest, NothingAppendedChangesNothing) {
  OffsetMap map = MapOf({{1, 3, 0, 2}, {0, 1, 50, 1}, {1, 3, 2, 2}});
  EXPECT_EQ(map.size(), 6u);
  Expect(map, {{"all", {0, 6}, {0, 4}, true}});
}

// Pieces of any lengths and gaps, against a table of each character.
RC_GTEST_PROP(OffsetMapTest, AgreesWithATableOfCharacters, ()) {
  struct Character {
    Span text;
    Span origin;
  };
  OffsetMap map;
  std::vector<Character> characters;
  uint32_t text = 0;
  uint32_t origin = 0;
  const auto count = *rc::gen::inRange(1, 30);
  for (int i = 0; i < count; ++i) {
    const auto step = *rc::gen::inRange<uint32_t>(1, 5);
    const auto origin_step = *rc::gen::inRange<uint32_t>(0, 5);
    origin += *rc::gen::element<uint32_t>(0, 0, 0, 1, 7);
    map.Append(1, step, origin, origin_step);
    characters.push_back({{text, text + step}, {origin, origin + origin_step}});
    text += step;
    origin += origin_step;
  }
  RC_ASSERT(map.size() == text);
  const auto first = *rc::gen::inRange<size_t>(0, characters.size());
  const auto last = *rc::gen::inRange(first, characters.size());
  const Span range = {characters[first].text.begin, characters[last].text.end};
  bool contiguous = characters[last].origin.size() > 0;
  for (size_t i = first; i < last; ++i) {
    contiguous &= characters[i].origin.size() > 0 &&
                  characters[i].origin.end == characters[i + 1].origin.begin;
  }
  RC_ASSERT(map.Origin(range) == (Span{characters[first].origin.begin,
                                       characters[last].origin.end}));
  RC_ASSERT(map.Contiguous(range) == contiguous);
}

}  // namespace
}  // namespace reportlint
