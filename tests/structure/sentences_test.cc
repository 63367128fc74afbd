#include "structure/sentences.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "property.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

std::vector<std::string_view> Split(std::string_view text) {
  std::vector<Sentence> sentences;
  SplitSentences(Block{.text = text}, 7, sentences);
  std::vector<std::string_view> texts;
  for (const Sentence& sentence : sentences) {
    EXPECT_EQ(sentence.block, 7u);
    texts.push_back(sentence.text);
  }
  return texts;
}

std::string Joined(const std::vector<std::string_view>& texts) {
  std::string joined;
  for (const std::string_view text : texts) joined += std::string(text) + "|";
  return joined;
}

TEST(SentencesTest, EndAtStopsWithWhatClosesThem) {
  struct Row {
    std::string_view text;
    std::string_view sentences;
  };
  const Row rows[] = {
      {"", ""},
      {"总体情况", "总体情况|"},
      {"各村巡查。各镇检查。", "各村巡查。|各镇检查。|"},
      {"完成了吗？没有！继续。", "完成了吗？|没有！|继续。|"},
      {"“要巡查。”他说。", "“要巡查。”|他说。|"},
      {"（见附件。）各村", "（见附件。）|各村|"},
      {"真的？！快！！！好", "真的？！|快！！！|好|"},
      {"增长3.5倍。No. 5", "增长3.5倍。|No. 5|"},
      {"一是巡查；二是检查：三是", "一是巡查；二是检查：三是|"},
      {"。。”各村", "。。”|各村|"},
      {"各村。 各镇。", "各村。| 各镇。|"},
      {"done!next", "done!|next|"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Joined(Split(row.text)), row.sentences) << row.text;
  }
}

TEST(SentencesTest, AreAppended) {
  std::vector<Sentence> sentences;
  SplitSentences(Block{.text = "甲。乙"}, 0, sentences);
  SplitSentences(Block{.text = "丙"}, 1, sentences);
  std::string listing;
  for (const Sentence& sentence : sentences) {
    listing += std::to_string(sentence.block) + std::string(sentence.text);
  }
  EXPECT_EQ(listing, "0甲。0乙1丙");
}

// --- WindowAround ----------------------------------------------------------

TEST(WindowTest, IsTheSentenceAround) {
  constexpr std::string_view kText = "各村巡查。“各镇检查。”各县";
  struct Row {
    std::string_view at;  // the first of these stands at the byte asked for
    std::string_view window;
  };
  const Row rows[] = {
      {"各村", "各村巡查。"}, {"查", "各村巡查。"},     {"。", "各村巡查。"},
      {"“", "“各镇检查。”"},  {"镇检", "“各镇检查。”"}, {"。”", "“各镇检查。”"},
      {"”", "“各镇检查。”"},  {"各县", "各县"},
  };
  for (const Row& row : rows) {
    const Window window = WindowAround(kText, kText.find(row.at));
    EXPECT_EQ(window.text, row.window) << row.at;
    EXPECT_TRUE(window.ends_sentence);
  }
}

TEST(WindowTest, OfALongSentenceIsCutOnCharacterBorders) {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "村";
  struct Row {
    size_t at;
    size_t begin;
    size_t end;
    bool ends_sentence;
  };
  const Row rows[] = {
      {0, 0, 3072, false},         {300, 0, 3372, false},
      {6000, 4974, 9072, false},   {9000, 7974, 12000, true},
      {11997, 10971, 12000, true},
  };
  for (const Row& row : rows) {
    const Window window = WindowAround(text, row.at);
    const auto begin = static_cast<size_t>(window.text.data() - text.data());
    EXPECT_EQ(begin, row.begin);
    EXPECT_EQ(begin + window.text.size(), row.end);
    EXPECT_EQ(window.ends_sentence, row.ends_sentence) << row.at;
  }
}

TEST(WindowTest, IsOfAtMostFourKibibytesAndHoldsItsByte) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += i % 700 == 0 ? "。”" : "a村𠮷";
  for (size_t at = 0; at < text.size(); at += Utf8Length(text[at])) {
    const Window window = WindowAround(text, at);
    const auto begin = static_cast<size_t>(window.text.data() - text.data());
    ASSERT_LE(window.text.size(), 4096u);
    ASSERT_LE(begin, at);
    ASSERT_GT(begin + window.text.size(), at);
    ASSERT_TRUE(IsValidUtf8(window.text)) << at;
  }
}

RC_GTEST_PROP(WindowTest, IsTheSentenceThatSplittingFinds, ()) {
  const auto pieces =
      *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
          std::vector<std::string>{"村", "a", "。", "！", "”", "）", "“"}));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  for (const std::string_view sentence : Split(text)) {
    const auto begin = static_cast<size_t>(sentence.data() - text.data());
    for (size_t at = 0; at < sentence.size(); at += Utf8Length(sentence[at])) {
      RC_ASSERT(WindowAround(text, begin + at).text == sentence);
    }
  }
}

}  // namespace
}  // namespace reportlint
