#include "structure/vocabulary.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "text/fold.h"

namespace reportlint {
namespace {

const Vocabulary& TheVocabulary() {
  static const Vocabulary vocabulary(
      {"表"},
      {{"总结", {"总结", "工作总结"}, {"总结如下", "汇报如下"}},
       {"汇报", {"汇报"}, {"汇报如下"}},
       {"法规", {"法", "办法"}, {"制定本办法"}}},
      {"为深入", "以習近平"});
  return vocabulary;
}

// “总结 2-6”: the kind of the last noun and where it stands, in characters.
std::string LastNoun(std::string_view title) {
  const Vocabulary::Noun noun = TheVocabulary().LastNoun(Fold(title));
  if (noun.report < 0) return "none";
  return fmt::format(
      "{} {}-{}",
      TheVocabulary().reports()[static_cast<size_t>(noun.report)].name,
      noun.begin / 3, noun.end / 3);
}

TEST(VocabularyTest, TheNounThatEndsLast) {
  const struct {
    std::string_view title;
    std::string_view noun;
  } rows[] = {
      {"防汛工作总结", "总结 2-6"},  // the longer of those that end there
      {"防汛小结", "none"},
      {"总结汇报", "汇报 2-4"},
      {"管理办法", "法规 2-4"},
      {"立法会工作", "法规 1-2"},  // not at the end
      {"防汛 工作，總結", "总结 2-6"},
      {"", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(LastNoun(row.title), row.noun);
}

TEST(VocabularyTest, LastCharactersOfNouns) {
  for (const char32_t c : {U'结', U'結', U'报', U'法'}) {
    EXPECT_TRUE(TheVocabulary().EndsNouns(c));
  }
  for (const char32_t c : {U'总', U'汇', U'的', U'\0'}) {
    EXPECT_FALSE(TheVocabulary().EndsNouns(c));
  }
}

TEST(VocabularyTest, TheKindByItsWords) {
  const struct {
    std::string_view text;
    int32_t preferred;
    int32_t kind;
  } rows[] = {
      {"现将情况总结如下：", -1, 0},
      {"现汇报如下：", -1, 0},
      {"现汇报如下：", 1, 1},
      {"现总结如下：", 1, 0},
      {"制定本办法。", -1, 2},
      {"工作总结", -1, -1},
      {"", -1, -1},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(TheVocabulary().KindByWords(Fold(row.text), row.preferred),
              row.kind)
        << row.text;
  }
}

TEST(VocabularyTest, FormulasAreFolded) {
  ASSERT_EQ(TheVocabulary().formulas().size(), 2u);
  EXPECT_EQ(TheVocabulary().formulas()[1], Fold("以习近平"));
}

TEST(VocabularyTest, WithoutWordsThereAreCaptionsAlone) {
  const Vocabulary vocabulary;
  EXPECT_FALSE(vocabulary.captions().empty());
  EXPECT_LT(vocabulary.LastNoun(Fold("工作总结")).report, 0);
  EXPECT_LT(vocabulary.KindByWords(Fold("总结如下"), -1), 0);
  EXPECT_FALSE(vocabulary.EndsNouns(U'结'));
}

}  // namespace
}  // namespace reportlint
