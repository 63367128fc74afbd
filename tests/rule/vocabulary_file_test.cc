#include "rule/vocabulary_file.h"

#include <string>

#include <gtest/gtest.h>

#include "rule/catalogue.h"

namespace reportlint {
namespace {

RuleFile File(std::string text) { return {"vocabulary.yaml", "", text}; }

std::string KindOf(const Vocabulary& vocabulary, std::string_view title) {
  const int32_t report = vocabulary.LastNoun(title).report;
  return report < 0 ? ""
                    : vocabulary.reports()[static_cast<size_t>(report)].name;
}

TEST(VocabularyFileTest, AUsersWordsComeBesideTheBuiltInOnes) {
  Catalogue catalogue;
  const auto mistakes = catalogue.AddVocabulary(
      File("captions: [附图表]\n"
           "reports:\n"
           "  安全月报: {titles: [安全月报], words: [月报如下]}\n"
           "  请示: {titles: [申请]}\n"
           "  值班日志: 值班日志\n"),
      Language::kEnglish);
  EXPECT_TRUE(mistakes.empty());
  const Vocabulary& vocabulary = catalogue.vocabulary();
  EXPECT_EQ(vocabulary.captions().front(), "附图表");
  EXPECT_GT(vocabulary.captions().size(), 2u);
  EXPECT_EQ(KindOf(vocabulary, "工地安全月报"), "安全月报");
  EXPECT_EQ(KindOf(vocabulary, "值班日志"), "值班日志");
  EXPECT_EQ(KindOf(vocabulary, "年度工作总结"), "工作总结");
  // A kind of the same name is replaced.
  EXPECT_EQ(KindOf(vocabulary, "经费申请"), "请示");
  EXPECT_EQ(KindOf(vocabulary, "经费请示"), "");
}

TEST(VocabularyFileTest, MistakesAreTold) {
  Catalogue catalogue;
  const auto mistakes = catalogue.AddVocabulary(File("reports:\n"
                                                     "  月报: {title: [月报]}\n"
                                                     "caption: [表]\n"
                                                     "formulas: {为: 了}\n"),
                                                Language::kEnglish);
  ASSERT_EQ(mistakes.size(), 3u);
  EXPECT_EQ(mistakes[0].location.path, "vocabulary.yaml");
  EXPECT_EQ(mistakes[0].location.place.line, 2u);
  EXPECT_EQ(mistakes[0].message, "unknown key title, did you mean titles?");
  EXPECT_EQ(mistakes[1].location.place.line, 3u);
  EXPECT_EQ(mistakes[1].message, "unknown key caption, did you mean captions?");
  EXPECT_EQ(mistakes[2].message, "formulas must be a list");
}

TEST(VocabularyFileTest, WhatIsNoYamlChangesNothing) {
  Catalogue catalogue;
  const auto mistakes =
      catalogue.AddVocabulary(File("captions: ["), Language::kEnglish);
  EXPECT_EQ(mistakes.size(), 1u);
  EXPECT_EQ(KindOf(catalogue.vocabulary(), "年度工作总结"), "工作总结");
}

}  // namespace
}  // namespace reportlint
