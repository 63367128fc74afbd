#include "text/ascii_set.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

std::vector<size_t> FindAll(const AsciiSet& set, std::string_view text) {
  std::vector<size_t> found;
  for (size_t at = set.Find(text, 0); at != std::string_view::npos;
       at = set.Find(text, at + 1)) {
    found.push_back(at);
  }
  return found;
}

TEST(AsciiSetTest, FindsEachOfItsCharactersAndNoOther) {
  constexpr AsciiSet set(",.(");
  for (const std::string_view text :
       {"", ",", "a,b", "团结,进步.", "（一）(二)", "无，。；：一二三四五",
        ",,,,,,,,,,,,", "团结进步,", "abcdefgh,ijklmnop.", "\x80\xFF,\x2C"}) {
    std::vector<size_t> expected;
    for (size_t i = 0; i < text.size(); ++i) {
      if (std::string_view(",.(").find(text[i]) != std::string_view::npos) {
        expected.push_back(i);
      }
    }
    EXPECT_EQ(FindAll(set, text), expected) << text;
  }
}

// At each place of a word of eight bytes, and behind the last whole one.
TEST(AsciiSetTest, FindsAtEveryOffset) {
  constexpr AsciiSet set("`");
  for (size_t size = 1; size < 40; ++size) {
    for (size_t at = 0; at < size; ++at) {
      std::string text(size, '\xE4');
      text[at] = '`';
      EXPECT_EQ(FindAll(set, text), std::vector<size_t>{at}) << size;
    }
  }
}

}  // namespace
}  // namespace reportlint
