#include "text/character_array.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "property.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

TEST(CharacterArrayTest, TellsTheCharactersAndWhereTheyBegin) {
  const std::string_view text = "a县é𠮷。";
  const CharacterArray characters(text);
  EXPECT_EQ(characters.units(),
            (std::u16string{u'a', u'县', u'é', 0xD800 | 0x3B7, u'。'}));
  ASSERT_EQ(characters.size(), 5u);
  const std::vector<uint32_t> begins = {0, 1, 4, 6, 10, 13};
  for (uint32_t i = 0; i < begins.size(); ++i) {
    EXPECT_EQ(characters.Begin(i), begins[i]) << i;
  }
  EXPECT_TRUE(CharacterArray::IsBeyond(characters.units()[3]));
  EXPECT_FALSE(CharacterArray::IsBeyond(characters.units()[4]));
}

TEST(CharacterArrayTest, FindsCharactersByBytes) {
  const std::string_view text = "a县é";
  const CharacterArray characters(text);
  const std::vector<uint32_t> indices = {0, 1, 2, 2, 2, 3, 3};
  for (uint32_t offset = 0; offset < indices.size(); ++offset) {
    EXPECT_EQ(characters.IndexAt(offset), indices[offset]) << offset;
  }
  EXPECT_EQ(characters.IndicesOf(text.substr(1, 3)), (Span{1, 2}));
  EXPECT_EQ(characters.IndicesOf(text.substr(4)), (Span{2, 3}));
}

TEST(CharacterArrayTest, HasNoCharactersOfAnEmptyText) {
  const CharacterArray characters("");
  EXPECT_EQ(characters.size(), 0u);
  EXPECT_EQ(characters.Begin(0), 0u);
  EXPECT_EQ(characters.units().data()[CharacterArray::kSpare - 1], u'\0');
}

RC_GTEST_PROP(CharacterArrayTest, AgreesWithOneByOne, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{
          "a", "2026", "é", "县", "各村各村", "\uFF0C", "𠮷", "\n"}));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  const CharacterArray characters(text);
  uint32_t i = 0;
  for (size_t at = 0; at < text.size(); ++i) {
    RC_ASSERT(characters.Begin(i) == at);
    RC_ASSERT(characters.units()[i] ==
              CharacterArray::UnitOf(NextCharacter(text, at)));
  }
  RC_ASSERT(characters.size() == i);
}

}  // namespace
}  // namespace reportlint
