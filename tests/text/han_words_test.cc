#include "text/han_words.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// What should stand for the character at `at`; itself where it may stand.
char32_t RightFor(std::u32string_view text, size_t at) {
  const FormAdvice advice = AdviseForm(text, at);
  return advice.right == 0 ? text[at] : advice.right;
}

TEST(HanWordsTest, WordsAroundACharacterTellItsForm) {
  const struct {
    std::u32string_view text;
    char32_t form;
    char32_t expected;
  } kRows[] = {
      {U"以后再說", U'后', U'後'},     {U"皇後出巡", U'後', U'后'},
      {U"皇后出巡", U'后', U'后'},     {U"五公裡的", U'裡', U'里'},
      {U"髮展計畫", U'髮', U'發'},     {U"護理頭發", U'發', U'髮'},
      {U"會議於是結束", U'於', U'於'}, {U"會議于是結束", U'于', U'於'},
      {U"說明于後", U'于', U'於'},     {U"委員于先生", U'于', U'于'},
      {U"製度完備", U'製', U'制'},     {U"制度完備", U'制', U'制'},
      {U"机關幹部", U'幹', U'幹'},     {U"麵積廣大", U'麵', U'面'},
  };
  for (const auto& [text, form, expected] : kRows) {
    const size_t at = text.find(form);
    EXPECT_EQ(RightFor(text, at), expected)
        << "U+" << std::hex << uint32_t{form};
  }
}

// The end of one word and the beginning of the next look like a third.
TEST(HanWordsTest, AnyWordThatAgreesIsEnough) {
  const struct {
    std::u32string_view text;
    char32_t form;
  } kRows[] = {
      {U"開發面積", U'面'},       {U"碼頭發起活動", U'發'},
      {U"公告後土地登載", U'後'}, {U"換發執照", U'發'},
      {U"係統一規定", U'係'},     {U"宣佈結果", U'佈'},
      {U"宣布結果", U'布'},       {U"房間裡面", U'裡'},
  };
  for (const auto& [text, form] : kRows) {
    const size_t at = text.find(form);
    EXPECT_EQ(RightFor(text, at), form) << "U+" << std::hex << uint32_t{form};
  }
}

TEST(HanWordsTest, TheWordIsTold) {
  const FormAdvice advice = AdviseForm(std::u32string_view(U"該館皇後的"), 3);
  EXPECT_EQ(advice.begin, 2u);
  EXPECT_EQ(advice.end, 4u);
}

TEST(HanWordsTest, OneLookPassesByWhatIsRight) {
  EXPECT_TRUE(MayBeWrongForm(U'皇', U'後', U'出'));
  EXPECT_TRUE(MayBeWrongForm(U'。', U'于', U'a'));
  EXPECT_FALSE(MayBeWrongForm(U'。', U'後', U'，'));
}

TEST(HanWordsTest, FormsThatAreOne) {
  EXPECT_EQ(StandardForm(U'裡'), StandardForm(U'裏'));
  EXPECT_EQ(StandardForm(U'佈'), StandardForm(U'布'));
  EXPECT_EQ(StandardForm(U'麵'), StandardForm(U'麪'));
  EXPECT_NE(StandardForm(U'后'), StandardForm(U'後'));
}

}  // namespace
}  // namespace reportlint
