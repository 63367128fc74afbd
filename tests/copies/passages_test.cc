#include "copies/passages.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "text/character_array.h"

namespace reportlint {
namespace {

// A report with these blocks, and its passages.
struct Report {
  explicit Report(const std::vector<std::string>& lines,
                  BlockKind kind = BlockKind::kParagraph)
      : text(Join(lines)), characters(text) {
    size_t at = 0;
    for (const std::string& line : lines) {
      Block block = {.kind = kind,
                     .text = std::string_view(text).substr(at, line.size())};
      block.enumerator = ParseEnumerator(block.text);
      blocks.push_back(block);
      at += line.size() + 1;
    }
    passages = FindPassages(characters, blocks, true);
  }

  static std::string Join(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
  }

  // One line for each.
  std::string TextOf(const std::vector<Passage>& some) const {
    std::string listing;
    for (const Passage& passage : some) {
      listing += text.substr(passage.span.begin, passage.span.size()) + "\n";
    }
    return listing;
  }

  std::string text;
  CharacterArray characters;
  std::vector<Block> blocks;
  Passages passages = Passages("");
};

const std::string kFirst = "各村每周要巡查河道两次并且当天登记当天上报镇里";
const std::string kSecond = "由镇水利站统一建立台账到了汛期加密到每天一次";

TEST(PassagesTest, BodiesAreBlocksWithoutTheirNumbers) {
  const Report report({"一、" + kFirst + "。", "——", kSecond});
  EXPECT_EQ(report.TextOf(report.passages.bodies),
            kFirst + "\n" + kSecond + "\n");
  ASSERT_EQ(report.passages.bodies.size(), 2u);
  EXPECT_EQ(report.passages.bodies[1].block, 2u);
}

TEST(PassagesTest, SentencesEndWithSemicolons) {
  const Report report({kFirst + "；" + kSecond + "。"});
  EXPECT_EQ(report.TextOf(report.passages.sentences),
            kFirst + "\n" + kSecond + "\n");
}

TEST(PassagesTest, WhatFollowsACommaIsOneToo) {
  const Report report({kFirst + "，" + kSecond + kFirst + "。"});
  EXPECT_EQ(report.TextOf(report.passages.sentences),
            kFirst + "，" + kSecond + kFirst + "\n" + kSecond + kFirst + "\n");
  ASSERT_EQ(report.passages.endings.size(), 1u);
  EXPECT_EQ(report.passages.endings[0].sentence, 0u);
}

TEST(PassagesTest, ShortSentencesAreNone) {
  const Report report({"各村要巡查河道。各镇要检查。" + kFirst + "。"});
  EXPECT_EQ(report.TextOf(report.passages.sentences), kFirst + "\n");
}

TEST(PassagesTest, EqualTextHasEqualKeys) {
  const Report report({kFirst + kSecond, kSecond + kFirst,
                       "1. " + kFirst + " ， " + kSecond, "短", "短"});
  const std::vector<Passage>& bodies = report.passages.bodies;
  ASSERT_EQ(bodies.size(), 5u);
  EXPECT_EQ(bodies[0].key, bodies[2].key);
  EXPECT_NE(bodies[0].key, bodies[1].key);
  EXPECT_EQ(bodies[3].key, bodies[4].key);
  EXPECT_FALSE(report.passages.shingles.empty());
}

TEST(PassagesTest, OnlyRunningTextHasSentencesAndShingles) {
  const std::vector<std::string> lines = {kFirst + kSecond + "。"};
  for (const BlockKind kind :
       {BlockKind::kHeading, BlockKind::kCaption, BlockKind::kTableRow,
        BlockKind::kQuote, BlockKind::kTitle}) {
    const Report report(lines, kind);
    EXPECT_EQ(report.passages.bodies.size(), 1u);
    EXPECT_TRUE(report.passages.sentences.empty());
    EXPECT_TRUE(report.passages.shingles.empty());
  }
  EXPECT_TRUE(Report(lines, BlockKind::kCode).passages.bodies.empty());
  EXPECT_FALSE(Report(lines, BlockKind::kItem).passages.sentences.empty());
}

TEST(PassagesTest, BodyOf) {
  const auto body = [](std::string_view text) {
    return BodyOf({.text = text, .enumerator = ParseEnumerator(text)});
  };
  EXPECT_EQ(body("（一） 排查"), "排查");
  EXPECT_EQ(body("排查"), "排查");
  EXPECT_EQ(body("1."), "");
}

}  // namespace
}  // namespace reportlint
