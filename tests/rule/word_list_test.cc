#include "rule/word_list.h"

#include <gtest/gtest.h>

#include "rule/rule_file.h"

namespace reportlint {
namespace {

constexpr std::string_view kWords =
    "summary: {zh: 自备词表里的词, en: a word of a list of one's own}\n"
    "kind: phrase\n"
    "severity: warning\n"
    "message:\n"
    "  zh: '“{text}”应为“{right}”'\n"
    "  en: '“{text}” should be “{right}”'\n";

constexpr std::string_view kUnwanted =
    "cases:\n"
    "  unwanted:\n"
    "    message:\n"
    "      zh: '“{text}”不应使用'\n"
    "      en: '“{text}” should not be used'\n";

TEST(WordListTest, BecomesARule) {
  EXPECT_EQ(WordListRule("\xEF\xBB\xBF# 错的\t对的\r\n"
                         "东明水务局\t东明市水务局\t2023年更名\r\n"
                         "\r\n"
                         " O'Neill: \t奥尼尔\n"
                         "　\n"
                         "\xC2\xA0亲\xC2\xA0\n"
                         "亲\n"
                         "东明水务局\t水务局\n"
                         "一样\t一样\n"
                         "小编\t\n"
                         "\t空的"),
            std::string(kWords) + std::string(kUnwanted) +
                "options:\n"
                "  groups:\n"
                "    - phrases:\n"
                "        '东明水务局': '东明市水务局'\n"
                "        'O''Neill:': '奥尼尔'\n"
                "    - case: unwanted\n"
                "      phrases:\n"
                "        - '亲'\n"
                "        - '小编'\n");
  EXPECT_EQ(WordListRule("甲\t乙"), std::string(kWords) +
                                        "options:\n"
                                        "  groups:\n"
                                        "    - phrases:\n"
                                        "        '甲': '乙'\n");
}

TEST(WordListTest, ThatRuleIsSound) {
  for (const std::string list : {"甲\t乙\n丙\n", "甲\t乙\n", "丙\n",
                                 "{甲}: #[a]\t'乙'\n", "\\n\t\"\n"}) {
    const LoadedRule loaded = LoadRuleFile(
        {.path = "words.tsv", .id = "my/words", .text = WordListRule(list)},
        Language::kEnglish);
    EXPECT_TRUE(loaded.mistakes.empty()) << list;
  }
}

TEST(WordListTest, AnEmptyListIsAMistake) {
  const LoadedRule loaded = LoadRuleFile(
      {.path = "words.tsv", .id = "my/words", .text = WordListRule("# 无\n")},
      Language::kEnglish);
  ASSERT_EQ(loaded.mistakes.size(), 1u);
  EXPECT_EQ(loaded.mistakes[0].message,
            "there must be at least one of phrases");
}

}  // namespace
}  // namespace reportlint
