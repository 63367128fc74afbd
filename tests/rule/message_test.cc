#include "rule/message.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

const std::vector<MessageTemplate::Field> kFields = {{"word", "巡查"},
                                                     {"count", "3"},
                                                     {"line", "甲\n乙\t丙\r"},
                                                     {"braces", "{word}"}};

// The names of a template, then the sentence.
std::string Fill(std::string_view text) {
  const MessageTemplate message(text);
  std::string shown;
  for (const std::string& name : message.Names()) shown += name + "|";
  shown += " ";
  message.Fill(kFields, Language::kChinese, shown);
  return shown;
}

// The rule's words are of the program; what fills them is of the report.
TEST(MessageTest, TraditionalWordsWithFieldsAsTheyStand) {
  const MessageTemplate message("“{word}”连写了两遍");
  std::string shown;
  message.Fill(kFields, Language::kTraditionalChinese, shown);
  message.Fill(std::vector<MessageTemplate::Field>{{"word", "连写了两遍"}},
               Language::kTraditionalChinese, shown);
  EXPECT_EQ(shown, "“巡查”連寫了兩遍“连写了两遍”連寫了兩遍");
}

TEST(MessageTest, NamesAreFilledIn) {
  struct Row {
    std::string_view text;
    std::string_view filled;
  };
  const Row rows[] = {
      {"", " "},
      {"没有填写", " 没有填写"},
      {"“{word}”连写了{count}次", "word|count| “巡查”连写了3次"},
      {"{word}{word}", "word|word| 巡查巡查"},
      {"{unknown}处", "unknown| 处"},
      {"{}处", "| 处"},
      {"{{word}}", " {word}"},
      {"{{{word}}}", "word| {巡查}"},
      {"只有}", " 只有}"},
      {"{word", " {word"},
      {"}}", " }"},
      {"{braces}", "braces| {word}"},
      {"{line}", "line| 甲 乙 丙 "},
  };
  for (const Row& row : rows) EXPECT_EQ(Fill(row.text), row.filled) << row.text;
}

TEST(MessageTest, OnlyAMessageWithoutWordsIsEmpty) {
  EXPECT_TRUE(MessageTemplate().empty());
  EXPECT_TRUE(MessageTemplate("").empty());
  EXPECT_FALSE(MessageTemplate("{word}").empty());
  EXPECT_FALSE(MessageTemplate(" ").empty());
}

}  // namespace
}  // namespace reportlint
