#include "text/character_class.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace reportlint {
namespace {

TEST(CharacterClassTest, TellsWhatIsOdd) {
  const struct {
    std::u32string_view characters;
    CharacterClass expected;
  } kRows[] = {
      {U"工里后着 \t\n\r\f　a1，。“”①㎡％…", CharacterClass::kOrdinary},
      {U"们发东", CharacterClass::kSimplified},
      {U"們發東", CharacterClass::kTraditional},
      {U"秘群床", CharacterClass::kOrdinary},
      {U"\x01\x7F\x85\x0B", CharacterClass::kControl},
      {U"\uFFFD", CharacterClass::kReplaced},
      {U"\uE000\uF8FF\U000F0000", CharacterClass::kPrivateUse},
      {U"\u0378\uFFFF\U0002FFFF", CharacterClass::kUnassigned},
      {U"\u200B\u2060\uFE0F\U000E0101", CharacterClass::kInvisible},
      {U"\u202E\u2066\u200F", CharacterClass::kBidirectional},
      {U"\uFEFF", CharacterClass::kByteOrderMark},
      {U"\u00AD", CharacterClass::kSoftHyphen},
      {U"\u00A0\u2009\u2028", CharacterClass::kSpace},
      {U"⼈⺠", CharacterClass::kRadical},
      {U"\uF92A\u3192\U0002F800", CharacterClass::kCompatibility},
      {U"ロニー", CharacterClass::kKana},
      {U"αО", CharacterClass::kLetter},
      {U"Ａ１ｚ", CharacterClass::kWide},
      {U"éǎ", CharacterClass::kAccented},
      {U"図対", CharacterClass::kJapanese},
  };
  for (const auto& [characters, expected] : kRows) {
    for (const char32_t c : characters) {
      EXPECT_EQ(ClassOf(c), expected) << "U+" << std::hex << uint32_t{c};
    }
  }
}

TEST(CharacterClassTest, UnifiedCharactersOfTheCompatibilityBlockAreRight) {
  EXPECT_EQ(ClassOf(0xFA0E), CharacterClass::kOrdinary);
  EXPECT_EQ(ClassOf(0xFA10), CharacterClass::kCompatibility);
}

TEST(CharacterClassTest, OneOfSeveral) {
  for (const char32_t c : std::u32string_view(U"后後干乾幹里裏裡麵發髮发")) {
    EXPECT_TRUE(IsOneOfSeveral(c)) << uint32_t{c};
  }
  for (const char32_t c : std::u32string_view(U"国國工a")) {
    EXPECT_FALSE(IsOneOfSeveral(c)) << uint32_t{c};
  }
}

TEST(CharacterClassTest, HanOfLookalikes) {
  std::u32string meant;
  for (const char32_t c :
       std::u32string_view(U"⼈⺠⻅\uF92A\u3192ロㄏ\U0002F800工a")) {
    meant += HanOfLookalike(c);
  }
  EXPECT_EQ(meant, U"人民见浪一口厂丽工a");
}

}  // namespace
}  // namespace reportlint
