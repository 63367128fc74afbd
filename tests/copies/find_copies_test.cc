#include "copies/find_copies.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "document/parse.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Paragraphs of different words, of 48 characters each.
const std::string kPatrol =
    "各村每周巡查河道不少于两次，发现问题当天登记、当天上报，并由镇水利站统一"
    "建立台账，汛期加密到每天一次。";
const std::string kDrill =
    "全年共举办防汛演练三场，参加群众四百二十余人次，发放明白卡一千八百张，做到"
    "家家都有明白人。";
const std::string kRepair =
    "汛前投入资金三十六万元，疏浚沟渠九公里，加固堤坝两处，更换闸门五扇，补充编"
    "织袋四千条。";

struct Parsed {
  std::string text;
  std::vector<Block> blocks;
};

// A report of these blocks. Headings begin with #.
Parsed ReportOf(const std::vector<std::string>& lines) {
  Parsed parsed;
  for (const std::string& line : lines) parsed.text += line + "\n";
  size_t at = 0;
  for (const std::string& line : lines) {
    Block block = {.text =
                       std::string_view(parsed.text).substr(at, line.size())};
    if (line.starts_with('#')) block.kind = BlockKind::kHeading;
    block.enumerator = ParseEnumerator(block.text);
    if (block.enumerator) block.kind = BlockKind::kItem;
    parsed.blocks.push_back(block);
    at += line.size() + 1;
  }
  return parsed;
}

// Each copy as "kind copy<source", in numbers of blocks, a range for a block.
std::string CopiesIn(const std::vector<std::string>& lines) {
  const Parsed report = ReportOf(lines);
  constexpr std::string_view kNames[] = {"block", "paragraph", "near",
                                         "sentence"};
  std::string listing;
  for (const Copy& copy : FindCopies(CharacterArray(report.text), report.blocks,
                                     FormalityOf(report.blocks))) {
    if (!listing.empty()) listing += ", ";
    listing += fmt::format("{} {}<{}", kNames[static_cast<size_t>(copy.kind)],
                           copy.block, copy.source_block);
    if (copy.paragraphs > 1) listing += fmt::format(" x{}", copy.paragraphs);
    if (copy.places > 2) listing += fmt::format(" at {}", copy.places);
  }
  return listing;
}

// What was copied, of each sentence.
std::vector<std::string> SentencesIn(const std::vector<std::string>& lines) {
  const Parsed report = ReportOf(lines);
  std::vector<std::string> sentences;
  for (const Copy& copy : FindCopies(CharacterArray(report.text), report.blocks,
                                     FormalityOf(report.blocks))) {
    if (copy.kind != CopyKind::kSentence) continue;
    sentences.push_back(report.text.substr(copy.at.begin, copy.at.size()));
  }
  return sentences;
}

TEST(CopiesTest, FindsWholeSentencesThatEndALongerOne) {
  const std::string ending =
      "在汛期前把沟渠清淤、堤坝加固和闸门更换全部做完，并由镇水利站逐处验收";
  const std::string longer = "各村要对照清单" + ending + "。";
  const std::string whole = ending + "。";
  const std::string clause =
      "由镇水利站会同各村水管员逐处验收签字并把结果张榜公布接受群众监督";
  struct Row {
    std::string_view name;
    std::vector<std::string> lines;
    std::vector<std::string> sentences;
  };
  const Row rows[] = {
      {"behind it", {longer + kDrill, kRepair + whole}, {ending}},
      {"before it", {kRepair + whole, longer + kDrill}, {ending}},
      {"in one paragraph", {longer + kDrill + whole}, {ending}},
      {"whose last words many sentences have",
       {longer + kDrill, "镇里已" + whole + "县里已" + whole + "村里已" + whole,
        "组里已" + whole + "站里已" + whole + "所里已" + whole + "校里已" +
            whole,
        "院里已" + whole + "局里已" + whole, kRepair + whole},
       {ending}},
      {"with its last clause a third time",
       {"水库已经交付，" + clause + "。" + kDrill,
        kRepair + "各地镇村两级要把三件事做完，" + clause + "。",
        kPatrol + "镇村两级要把三件事做完，" + clause + "。"},
       {clause, "镇村两级要把三件事做完，" + clause}},
      {"at the beginning of a line that was not joined",
       {longer + kDrill, "今年各村已经按照县里的要求", whole + kRepair},
       {}},
      {"at the beginning of a paragraph",
       {longer + kDrill, "今年各村已经动手。", whole + kRepair},
       {ending}},
      {"of other words", {longer + kDrill, kRepair + "请" + whole}, {}},
      {"too short",
       {"请各村对照清单在汛期前把沟渠清淤、堤坝加固全部做完。" + kDrill,
        kRepair + "在汛期前把沟渠清淤、堤坝加固全部做完。"},
       {}},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(SentencesIn(row.lines), row.sentences) << row.name;
  }
}

TEST(CopiesTest, FindsWhatStandsTwice) {
  struct Row {
    std::string_view name;
    std::vector<std::string> lines;
    std::string_view copies;
  };
  const std::string edited =
      "各村每周要巡查河道两次以上，发现问题当天登记、当天上报，由镇水利站统一建"
      "立"
      "台账，汛期加密到每天一次。";
  const Row rows[] = {
      {"nothing", {}, ""},
      {"nothing twice", {kPatrol, kDrill, kRepair}, ""},
      {"a paragraph", {kPatrol, kDrill, kPatrol}, "paragraph 2<0"},
      {"right behind", {kPatrol, kPatrol}, "paragraph 1<0"},
      {"three times",
       {kPatrol, kDrill, kPatrol, kRepair, kPatrol},
       "paragraph 2<0 at 3, paragraph 4<0 at 3"},
      {"folded",
       {"第一条　" + kPatrol, kDrill,
        "（二）各村每週巡查河道不少於兩次發現問題當天登記當天上報並由鎮水利站統"
        "一"
        "建立台賬汛期加密到每天一次"},
       "paragraph 2<0"},
      {"a block", {kPatrol, kDrill, kRepair, kPatrol, kDrill}, "block 3<0 x2"},
      {"with its heading",
       {"#巡查", kPatrol, kDrill, kRepair, "#巡查", kPatrol, kDrill},
       "block 4<0 x3"},
      {"one after the other over and over",
       {kPatrol, kDrill, kPatrol, kDrill, kPatrol, kDrill},
       "block 2<0 x4"},
      {"with one left out",
       {kPatrol, kDrill, kRepair, "其他", kPatrol, kRepair},
       "block 4<0 x2"},
      {"with one changed",
       {kPatrol, kDrill, "其他", edited, kDrill},
       "block 3<0 x2"},
      {"headings alone",
       {"#巡查", "#演练", kPatrol, "#巡查", "#演练", kDrill},
       ""},
      {"a near copy", {kPatrol, kDrill, edited}, "near 2<0"},
      {"in a longer one",
       {kPatrol + kDrill, "其他",
        kRepair + edited + kDrill + kRepair.substr(0, 60)},
       "near 2<0, sentence 2<0"},
      {"sentences moved",
       {kPatrol + kDrill, kRepair, kDrill + kPatrol},
       "near 2<0"},
      {"a sentence",
       {kPatrol + "县里很满意，在全县推广。", kDrill,
        "经验有三条。" + kPatrol.substr(0, 84) + "。" + kRepair},
       ""},
      {"two sentences together",
       {kPatrol + kDrill, "#其他", kRepair + kPatrol + kDrill},
       "near 2<0, sentence 2<0"},
      {"a number that is folded away", {"①" + kPatrol, kDrill}, ""},
      {"a sentence with its number",
       {"三、" + kPatrol, kDrill, kRepair + "三、" + kPatrol},
       "sentence 2<0, near 2<0"},
      {"short", {"各村要高度重视。", kDrill, "各村要高度重视。"}, ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(CopiesIn(row.lines), row.copies) << row.name;
  }
}

// One paragraph over and over is one copy.
TEST(CopiesTest, RepetitionIsToldOnce) {
  const std::vector<std::string> lines(20'000, kPatrol);
  EXPECT_EQ(CopiesIn(lines), "block 1<0 x19999");
}

// Every paragraph shares stretches with many others, none is like another.
TEST(CopiesTest, SharedStretchesAreNoCopies) {
  std::vector<std::string> lines;
  uint32_t random = 1;
  for (uint32_t i = 0; i < 5'000; ++i) {
    std::string line;
    for (uint32_t part = 0; part < 6; ++part) {
      random = random * 1664525u + 1013904223u;
      const uint32_t piece = (random >> 16) % 300;
      for (uint32_t c = 0; c < 8; ++c) {
        AppendUtf8(line, 0x4E00 + (piece * 8 + c) * 7 + part);
      }
    }
    lines.push_back(line);
  }
  EXPECT_EQ(CopiesIn(lines), "");
}

}  // namespace
}  // namespace reportlint
