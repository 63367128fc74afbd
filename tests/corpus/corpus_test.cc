#include "corpus/corpus.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/reports.h"
#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::IsEmpty;

constexpr size_t kMuch = size_t{64} << 20;
constexpr size_t kLittle = 4096;

struct Report {
  std::string path = {};
  std::string text = {};
};

// All that is found: `a > b 63%` for each report and each that it copies.
std::vector<std::string> Found(const std::vector<Report>& reports,
                               size_t memory = kMuch) {
  Corpus corpus(memory, {.across = true});
  for (const Report& report : reports) {
    EXPECT_TRUE(corpus
                    .Add({.id = report.path, .path = report.path},
                         FingerprintOfText(report.text))
                    .has_value());
  }
  EXPECT_TRUE(corpus.Finish().has_value());
  std::vector<std::string> found;
  while (const auto member = corpus.Next().value()) {
    const Fingerprint print = corpus.Load(member->report).value();
    auto overlaps = corpus.OverlapsOf(*member, print).value();
    KeepBest(overlaps);
    for (const Overlap& overlap : overlaps) {
      found.push_back(fmt::format("{} > {} {}%", corpus.path(member->report),
                                  overlap.path, overlap.share()));
    }
  }
  return found;
}

std::vector<std::string> First(const std::vector<std::string>& all,
                               size_t count) {
  return {all.begin(), all.begin() + std::ptrdiff_t(count)};
}

void Append(std::vector<std::string>& to,
            const std::vector<std::string>& paragraphs) {
  to.insert(to.end(), paragraphs.begin(), paragraphs.end());
}

// Every `every`th character becomes another one.
std::string Edited(const std::string& text, size_t every) {
  std::string edited;
  size_t count = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const bool changes = IsHan(NextCharacter(text, at)) && ++count % every == 0;
    if (changes) {
      AppendUtf8(edited, U'甲' + char32_t(count % 97));
    } else {
      edited += text.substr(begin, at - begin);
    }
  }
  return edited;
}

TEST(CorpusTest, SharesOfAReport) {
  const auto all = Prose(1).Paragraphs(20);
  const auto own = Prose(2).Paragraphs(10);
  const auto found = [&](size_t copied) {
    auto report = First(own, 10 - copied);
    Append(report, First(all, copied));
    return Found({{"all", Joined(all)}, {"copy", Joined(report)}});
  };
  EXPECT_THAT(found(10), ElementsAre("all > copy 50%", "copy > all 100%"));
  EXPECT_THAT(found(3), ElementsAre("all > copy 15%", "copy > all 30%"));
  EXPECT_THAT(found(1), ElementsAre("all > copy 5%", "copy > all 10%"));
  EXPECT_THAT(found(0), IsEmpty());
}

TEST(CorpusTest, EditedAndMoved) {
  auto all = Prose(3).Paragraphs(20);
  const std::string source = Joined(all);
  std::ranges::reverse(all);
  const auto found = [&](const std::string& copy) {
    return Found({{"a", source}, {"b", copy}});
  };
  EXPECT_THAT(found(Joined(all)), ElementsAre("a > b 100%", "b > a 100%"));
  EXPECT_THAT(found(Edited(source, 20)), ElementsAre("a > b 95%", "b > a 97%"));
  EXPECT_THAT(found(Edited(Joined(all), 20)),
              ElementsAre("a > b 97%", "b > a 96%"));
  EXPECT_THAT(found(Edited(source, 3)), IsEmpty());
}

// One paragraph among others, of which every tenth character was changed.
TEST(CorpusTest, OneEditedParagraph) {
  size_t found = 0;
  for (uint32_t seed = 100; seed < 120; ++seed) {
    const auto source = Prose(seed).Paragraphs(10);
    auto copy = Prose(seed + 100).Paragraphs(9);
    copy.insert(copy.begin() + 4, Edited(source[7], 10));
    found += !Found({{"a", Joined(source)}, {"b", Joined(copy)}}).empty();
  }
  EXPECT_GE(found, 16u);
}

TEST(CorpusTest, ANewerVersionIsNoCopy) {
  const std::string text = Joined(Prose(4).Paragraphs(5));
  EXPECT_THAT(Found({{"a", text}, {"a", text}}), IsEmpty());
  EXPECT_THAT(Found({{"a", text}, {"a", text}, {"b", text}}),
              ElementsAre("a > b 100%", "a > b 100%", "b > a 100%"));
}

TEST(CorpusTest, AtMostFiveTheFullestFirst) {
  const auto all = Prose(5).Paragraphs(10);
  std::vector<Report> reports = {{"report", Joined(all)}};
  for (size_t i = 1; i <= 9; ++i) {
    auto part = First(all, i);
    Append(part, Prose(uint32_t(50 + i)).Paragraphs(5));
    reports.push_back({fmt::format("part{}", i), Joined(part)});
  }
  auto found = Found(reports);
  std::erase_if(found, [](const std::string& line) {
    return !line.starts_with("report ");
  });
  EXPECT_THAT(found, ElementsAre("report > part9 90%", "report > part8 80%",
                                 "report > part7 70%", "report > part6 60%",
                                 "report > part5 50%"));
}

TEST(CorpusTest, WhatManyShareIsNobodys) {
  const std::string common = Prose(6).Paragraph();
  const auto copied = Prose(8).Paragraphs(4);
  // `count` reports of nine paragraphs, one of them common to all, and four
  // more that two of them share.
  const auto found = [&](uint32_t count, bool copy) {
    std::vector<Report> reports;
    for (uint32_t i = 0; i < count; ++i) {
      auto paragraphs = Prose(100 + i).Paragraphs(8);
      paragraphs.insert(paragraphs.begin() + 3, common);
      if (copy && i < 2) Append(paragraphs, copied);
      reports.push_back({fmt::format("{:03}", i), Joined(paragraphs)});
    }
    return Found(reports);
  };
  EXPECT_THAT(found(2, false), ElementsAre("000 > 001 11%", "001 > 000 11%"));
  EXPECT_THAT(found(3, false), IsEmpty());
  EXPECT_THAT(found(60, false), IsEmpty());
  EXPECT_THAT(found(60, true), ElementsAre("000 > 001 38%", "001 > 000 39%"));
}

TEST(CorpusTest, OneReportHandedInByMany) {
  const auto all = Prose(9).Paragraphs(6);
  std::vector<Report> reports;
  for (int i = 0; i < 60; ++i) {
    reports.push_back({fmt::format("{:03}", i),
                       fmt::format("{}号村工作总结\n\n", i) + Joined(all)});
  }
  const auto found = Found(reports);
  EXPECT_EQ(found.size(), 60u * 5);
  for (const std::string& line : found) EXPECT_THAT(line, EndsWith(" 99%"));
}

TEST(CorpusTest, FormulasLabelsAndCitationsAreNoCopy) {
  const std::string shared =
      "为深入贯彻落实上级会议精神，切实做好今冬明春的各项工作，保障人民群众生命"
      "财产"
      "安全，维护社会大局和谐稳定，结合本地实际，经研究，特制定如下的工作方案。"
      "\n\n"
      "依照《渡口管理办法》《浮桥通行规则》《货物过秤登记细则》《汛期停航规定》"
      "《水上交通安全守则》《船员值班制度》《码头消防细则》办理各项手续。\n\n"
      "姓名：\n\n单位：\n\n联系电话：\n\n填报日期：\n\n填报人签字：\n\n";
  const std::string one = Joined(Prose(11).Paragraphs(3));
  const std::string other = Joined(Prose(12).Paragraphs(3));
  EXPECT_THAT(Found({{"a", shared + one}, {"b", shared + other}}), IsEmpty());
}

// Reports of which many copy from each other.
std::vector<Report> Muddle(uint32_t seed) {
  std::mt19937 random(seed);
  Prose prose(seed);
  const auto pool = prose.Paragraphs(40);
  std::vector<Report> reports;
  for (int i = 0; i < 25; ++i) {
    auto paragraphs = prose.Paragraphs(random() % 5);
    for (uint32_t k = random() % 6; k > 0; --k) {
      paragraphs.push_back(pool[random() % pool.size()]);
    }
    reports.push_back({fmt::format("{:02}.txt", i), Joined(paragraphs)});
  }
  return reports;
}

TEST(CorpusTest, OrderAndMemoryMakeNoDifference) {
  size_t total = 0;
  for (uint32_t seed = 1; seed <= 8; ++seed) {
    auto reports = Muddle(seed);
    const auto found = Found(reports);
    total += found.size();
    EXPECT_EQ(Found(reports, kLittle), found);
    std::mt19937 random(seed);
    for (int i = 0; i < 3; ++i) {
      std::ranges::shuffle(reports, random);
      EXPECT_EQ(Found(reports), found);
      EXPECT_EQ(Found(reports, kLittle), found);
    }
  }
  EXPECT_GT(total, 50u);  // there was something to find
}

TEST(CorpusTest, OnlyKeptUnlessAcross) {
  Corpus corpus(kMuch, {.archive = true});
  const Fingerprint print = FingerprintOfText(Joined(Prose(1).Paragraphs(5)));
  for (const std::string path : {"a", "b"}) {
    ASSERT_TRUE(corpus.Add({.id = path, .path = path}, print).has_value());
  }
  ASSERT_TRUE(corpus.Finish().has_value());
  for (int i = 0; i < 2; ++i) {
    const auto member = corpus.Next().value();
    ASSERT_TRUE(member.has_value());
    EXPECT_THAT(member->found.candidates, IsEmpty());
    EXPECT_EQ(corpus.Load(member->report).value().keys, print.keys);
  }
  EXPECT_FALSE(corpus.Next().value().has_value());
}

}  // namespace
}  // namespace reportlint
