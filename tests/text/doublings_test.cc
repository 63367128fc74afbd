#include "text/doublings.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// The words that stand in `text` twice and are not among `left`, which others
// may overlap.
std::string DoublingsIn(std::string_view text, std::string_view left = "") {
  const CharacterArray characters(text);
  std::string found;
  Doublings(characters)
      .Find(text, {0, characters.size()}, [&](std::string_view word) {
        if (left.find(word) != std::string_view::npos) return false;
        found += std::string(word) + " ";
        return true;
      });
  return found;
}

TEST(DoublingsTest, WordsRightBehindThemselves) {
  struct Row {
    std::string_view text;
    std::string_view found;
  };
  const Row rows[] = {
      {"", ""},
      {"各村", ""},
      {"做好的的工作", "的 "},
      {"加强宣传宣传工作", "宣传 "},
      {"加强宣传，宣传工作", ""},
      {"加强安全生产安全生产", "安全生产 "},
      {"各村要巡查河各村要巡查河", "各村要巡查河 "},
      {"各村要巡查河道各村要巡查河道", ""},
      {"切实落实落实", "实落 "},
      {"人人人", "人 "},
      {"abab11", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(DoublingsIn(row.text), row.found);
}

TEST(DoublingsTest, OneThatIsNotTakenLeavesItsPlace) {
  EXPECT_EQ(DoublingsIn("切实落实落实", "实落"), "落实 ");
  EXPECT_EQ(DoublingsIn("切实落实落实", "实落实"), "");
}

TEST(DoublingsTest, StayInTheirPiece) {
  const std::string_view text = "各村各村";
  const CharacterArray characters(text);
  const std::string_view piece = text.substr(0, 9);
  Doublings(characters).Find(piece, {0, 3}, [](std::string_view word) {
    ADD_FAILURE() << word;
    return true;
  });
}

}  // namespace
}  // namespace reportlint
