#include "text/echoes.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "property.h"

namespace reportlint {
namespace {

// The numbers of all characters that may begin what stands twice.
std::string EchoesIn(std::string_view text) {
  const CharacterArray characters(text);
  const Echoes echoes(characters);
  std::string found;
  for (uint32_t at = echoes.Next({0, characters.size()});
       at < characters.size(); at = echoes.Next({at + 1, characters.size()})) {
    found += std::to_string(at) + " ";
  }
  return found;
}

TEST(EchoesTest, FindsWhatMayStandTwice) {
  struct Row {
    std::string_view text;
    std::string_view found;
  };
  const Row rows[] = {
      {"", ""},
      {"各村", ""},
      {"各各", "0 "},
      {"各村各镇", ""},
      {"各村各村", "0 "},
      {"全县各村要巡查各村要巡查", "2 3 4 5 "},
      {"各村要对照清单巡查河道各村要", ""},
      {"各村要巡查河各村要巡查河", "0 1 2 3 4 "},
      {"各村要巡查河道各村要巡查河道", ""},
      {"11，，  ——", ""},
      {"各村，各村，", "0 1 "},
      {"前面的的八个字之后的的", "2 9 "},
      {"𠮷𠮷", ""},
      {"鿿鿿䀀䀀", "0 2 "},
      {"㿿㿿\uA000\uA000", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(EchoesIn(row.text), row.found);
}

TEST(EchoesTest, LooksWithinALimit) {
  const CharacterArray characters("各各村村镇镇");
  const Echoes echoes(characters);
  EXPECT_EQ(echoes.Next({1, 6}), 2u);
  EXPECT_EQ(echoes.Next({1, 2}), 2u);
  EXPECT_EQ(echoes.Next({3, 3}), 3u);
}

RC_GTEST_PROP(EchoesTest, AgreesWithOneByOne, ()) {
  const auto pieces =
      *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
          std::vector<std::string>{"a", "县", "村", "镇", "。"}));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  const CharacterArray characters(text);
  const std::u16string units =
      std::u16string(characters.units()) + std::u16string(10, u'\0');
  std::string expected;
  for (size_t i = 0; i < characters.size(); ++i) {
    bool echoes = units[i] == units[i + 1];
    for (size_t size = 2; size <= Echoes::kLongest; ++size) {
      echoes |=
          units[i] == units[i + size] && units[i + 1] == units[i + size + 1];
    }
    if (echoes && units[i] >= 0x4000 && units[i] <= 0x9FFF) {
      expected += std::to_string(i) + " ";
    }
  }
  RC_ASSERT(EchoesIn(text) == expected);
}

}  // namespace
}  // namespace reportlint
