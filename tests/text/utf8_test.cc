#include "text/utf8.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "property.h"

namespace reportlint {
namespace {

std::string Name(char32_t c, size_t at) {
  return fmt::format("U+{:04X}@{} ", static_cast<uint32_t>(c), at);
}

// Each character with the offset of its first byte, walking forwards.
std::string Forwards(std::string_view text) {
  std::string listing;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    listing += Name(NextCharacter(text, at), begin);
  }
  return listing;
}

// The same from walking backwards.
std::string Backwards(std::string_view text) {
  std::string listing;
  for (size_t at = text.size(); at > 0;) {
    const char32_t c = PreviousCharacter(text, at);
    listing.insert(0, Name(c, at));
  }
  return listing;
}

std::string Join(const std::u32string& characters) {
  std::string text;
  for (const char32_t c : characters) AppendUtf8(text, c);
  return text;
}

TEST(Utf8Test, StepsOverCharactersOfEveryLength) {
  struct Row {
    std::string_view text;
    std::string_view characters;
  };
  const Row rows[] = {
      {"", ""},
      {"县", "U+53BF@0 "},
      {"a é县𠮷", "U+0061@0 U+0020@1 U+00E9@2 U+53BF@4 U+20BB7@7 "},
      {"用地12亩。", "U+7528@0 U+5730@3 U+0031@6 U+0032@7 U+4EA9@8 U+3002@11 "},
      {std::string_view("\0村", 4), "U+0000@0 U+6751@1 "},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Forwards(row.text), row.characters);
    EXPECT_EQ(Backwards(row.text), row.characters);
  }
}

TEST(Utf8Test, SpellsTheFirstAndTheLastCharacterOfEachLength) {
  struct Row {
    char32_t character;
    std::string_view bytes;
  };
  const Row rows[] = {
      {0x0000, std::string_view("\0", 1)},
      {0x007F, "\x7F"},
      {0x0080, "\xC2\x80"},
      {0x07FF, "\xDF\xBF"},
      {0x0800, "\xE0\xA0\x80"},
      {0xFFFD, "\xEF\xBF\xBD"},
      {0xFFFF, "\xEF\xBF\xBF"},
      {0x10000, "\xF0\x90\x80\x80"},
      {0x10FFFF, "\xF4\x8F\xBF\xBF"},
  };
  for (const Row& row : rows) {
    const std::string text = Join({row.character});
    EXPECT_EQ(text, row.bytes);
    EXPECT_EQ(Utf8Length(text[0]), row.bytes.size());
    EXPECT_EQ(Forwards(text), Name(row.character, 0));
  }
}

TEST(Utf8Test, FloorBorderNeverCutsACharacter) {
  constexpr std::string_view kText = "a县𠮷é";
  std::vector<size_t> borders;
  for (size_t at = 0; at <= kText.size() + 2; ++at) {
    borders.push_back(FloorBorder(kText, at));
  }
  EXPECT_EQ(borders,
            (std::vector<size_t>{0, 1, 1, 1, 4, 4, 4, 4, 8, 8, 10, 10, 10}));
  EXPECT_EQ(FloorBorder("", 0), 0u);
}

TEST(Utf8Test, PrefixCountsCharacters) {
  struct Row {
    std::string_view text;
    size_t most;
    std::string_view prefix;
  };
  const Row rows[] = {{"", 3, ""},
                      {"县𠮷é", 0, ""},
                      {"县𠮷é", 2, "县𠮷"},
                      {"县𠮷é", 3, "县𠮷é"},
                      {"县𠮷é", 9, "县𠮷é"}};
  for (const Row& row : rows) {
    EXPECT_EQ(Prefix(row.text, row.most), row.prefix);
  }
}

TEST(Utf8Test, CountsCharacters) {
  struct Row {
    std::string_view text;
    size_t count;
  };
  const Row rows[] = {
      {"", 0}, {"abc", 3}, {"县𠮷é。", 4}, {"👨‍👩‍👧", 5}};
  for (const Row& row : rows) {
    EXPECT_EQ(CountCharacters(row.text), row.count) << row.text;
  }
}

TEST(Utf8Test, TellsUtf8FromWhatOnlyLooksLikeIt) {
  struct Row {
    std::string_view name;
    std::string_view bytes;
    bool valid;
  };
  const Row rows[] = {
      {"nothing", "", true},
      {"a report", "各村要巡查河道。", true},
      {"a zero", std::string_view("村\0", 4), true},
      {"the last character", "\xF4\x8F\xBF\xBF", true},
      {"a continuation alone", "\x80", false},
      {"a lead alone", "\xE6\x9D", false},
      {"a lead before ASCII",
       "\xE6\x9D"
       "a",
       false},
      {"an overlong slash", "\xC0\xAF", false},
      {"an overlong three", "\xE0\x80\xAF", false},
      {"a surrogate", "\xED\xA0\x80", false},
      {"behind the last character", "\xF4\x90\x80\x80", false},
      {"a byte that leads nothing", "\xFF", false},
      {"GBK", "\xB8\xF7\xB4\xE5", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(IsValidUtf8(row.bytes), row.valid) << row.name;
  }
}

TEST(Utf8Test, LooksAtNeighbours) {
  const std::string_view text = "甲a乙";
  EXPECT_EQ(CharacterBefore(text, 0), U'\0');
  EXPECT_EQ(CharacterBehind(text, 0), U'甲');
  EXPECT_EQ(CharacterBefore(text, 3), U'甲');
  EXPECT_EQ(CharacterBehind(text, 3), U'a');
  EXPECT_EQ(CharacterBefore(text, 4), U'a');
  EXPECT_EQ(CharacterBehind(text, 4), U'乙');
  EXPECT_EQ(CharacterBefore(text, text.size()), U'乙');
  EXPECT_EQ(CharacterBehind(text, text.size()), U'\0');
}

RC_GTEST_PROP(Utf8Test, WhatIsAppendedIsReadBackBothWays, ()) {
  const auto characters = *rc::gen::container<std::u32string>(
      rc::gen::oneOf(rc::gen::inRange<char32_t>(0, 0x80),
                     rc::gen::inRange<char32_t>(0x80, 0x800),
                     rc::gen::inRange<char32_t>(0x800, 0xD800),
                     rc::gen::inRange<char32_t>(0xE000, 0x110000)));
  const std::string text = Join(characters);
  RC_ASSERT(IsValidUtf8(text));
  RC_ASSERT(CountCharacters(text) == characters.size());
  RC_ASSERT(Forwards(text) == Backwards(text));
  std::u32string again;
  for (size_t at = 0; at < text.size();) again += NextCharacter(text, at);
  RC_ASSERT(again == characters);
}

TEST(Utf8Test, CountsWholeWordsAndTheRest) {
  std::string text;
  size_t count = 0;
  for (size_t i = 0; i < 40; ++i) {
    EXPECT_EQ(CountCharacters(text), count);
    EXPECT_TRUE(FitsIn(text, count));
    EXPECT_TRUE(count == 0 || !FitsIn(text, count - 1));
    AppendUtf8(text, std::u32string_view(U"a总é𠀀\x7F")[i % 5]);
    ++count;
  }
}

}  // namespace
}  // namespace reportlint
