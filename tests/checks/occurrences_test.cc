// Which places a finding stands for, of every built-in rule that speaks of
// several at once.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "lint/examples.h"
#include "lint/lint.h"
#include "rule/catalogue.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// What the rule of that id finds in `text`.
std::vector<Finding> FindingsIn(std::string_view id, const std::string& text) {
  static const Catalogue catalogue;
  const Rule* rule = catalogue.Find(id);
  if (rule == nullptr) {
    ADD_FAILURE() << "no rule " << id;
    return {};
  }
  const Ruleset ruleset(*rule);
  const Linter linter(ruleset, {});
  std::vector<Finding> findings;
  for (RuleFinding& found : linter.Find(linter.Read("", text, PlainText()))) {
    findings.push_back(std::move(found.finding));
  }
  return findings;
}

// The field {count} of a finding, "" where it has none.
std::string CountOf(const Finding& finding) {
  for (const auto& [name, value] : finding.fields) {
    if (name == "count") return value;
  }
  return "";
}

// `text` with ⟦marks⟧ around what the findings stand for that stand for
// several places.
std::string Shown(std::string_view id, const std::string& text) {
  std::vector<Span> marks;
  for (const Finding& finding : FindingsIn(id, text)) {
    const std::vector<Span>& places = finding.occurrences;
    if (places.empty()) continue;
    EXPECT_TRUE(std::ranges::is_sorted(places, {}, &Span::begin)) << id;
    EXPECT_EQ(std::ranges::count(places, finding.at), 1) << id;
    marks.insert(marks.end(), places.begin(), places.end());
  }
  std::ranges::sort(marks, {}, &Span::begin);
  return PutMarks(text, marks);
}

struct Row {
  std::string_view rule;
  std::string marked;  // as Shown
};

void Expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(Shown(row.rule, TakeMarks(row.marked).text), row.marked)
        << row.rule;
  }
}

// `line` so many times, with numbers from `first` on for {}.
std::string Times(int count, std::string_view line, int first = 10) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += fmt::format(fmt::runtime(line), first + i);
  }
  return lines;
}

TEST(OccurrencesTest, OfACharacter) {
  Expect({
      {"script/invalid", "甲\u200B乙\u200B丙\u200B丁"},
      {"script/invalid", "甲⟦\u200B⟧乙⟦\u200B⟧丙⟦\u200B⟧丁⟦\u200B⟧"},
      {"script/invalid",
       "甲⟦\u200B\u200B⟧乙⟦\u200B⟧丙⟦\u200B⟧丁⟦\u200B⟧，\u2066戊"},
      {"script/confusable", "村⟦⼈⟧和镇⟦⼈⟧，县⟦⼈⟧和市⟦⼈⟧。"},
      {"script/confusable", "村⼈和镇⼈，县⼝和市⼝。"},
  });
}

TEST(OccurrencesTest, OfACaseWithManyCharacters) {
  constexpr std::u32string_view kRadicals = U"⼀⼈⼊⼋⼑⼒⼗⼜⼝⼟⼤⼥⼩";
  std::string marked = "报告：";
  for (const char32_t radical : kRadicals) {
    marked += "有⟦";
    AppendUtf8(marked, radical);
    marked += "⟧，";
  }
  Expect({{"script/confusable", marked}});
}

TEST(OccurrencesTest, OfHalfwidthMarksInALine) {
  Expect({
      {"punctuation/halfwidth", "深化改革,促进发展。"},
      {"punctuation/halfwidth", "深化改革⟦,⟧促进发展⟦;⟧强化监督。"},
      {"punctuation/halfwidth",
       "深化改革⟦,⟧促进发展⟦;⟧强化监督。\n\n村里⟦(⟧三个组⟦)⟧都已通水。\n"},
      // What has no right form of its own is one of them all the same.
      {"punctuation/halfwidth", "原文⟦[⟧如此⟦]⟧，照录⟦,⟧不改。"},
  });
}

TEST(OccurrencesTest, OfTheOtherScript) {
  constexpr std::string_view kLine =
      "{}干部群众都来参加会议，听取报告，讨论问题，提出⟦議⟧题。\n";
  std::string few = Times(50, kLine);
  Expect({{"script/mixed-han", TakeMarks(few).text},
          {"script/mixed-han", Times(51, kLine)}});
}

TEST(OccurrencesTest, OfBrokenLines) {
  constexpr std::string_view kLines =
      "防汛工作总结20{}\n\n⟦年是我镇防汛任务⟧最重的一年。\n\n";
  Expect({{"structure/broken-line", TakeMarks(Times(30, kLines)).text},
          {"structure/broken-line", Times(31, kLines)}});
}

TEST(OccurrencesTest, OfWhatIsCopiedEverywhere) {
  constexpr std::string_view kParagraph =
      "{}"
      "号点\n\n⟦镇河长办每月通报一次巡查情况，对连续两个⟧月排名靠后的村，由分管"
      "负责同志约谈村主要负责人。\n\n";
  constexpr std::string_view kSentence =
      "{}号点到了。⟦发现问题当天登记当天上报并由水利站统一建⟧立台账。\n\n";
  // The first one is where all others were copied from.
  const auto marked = [](int count, std::string_view line) {
    return TakeMarks(Times(1, line)).text + Times(count, line, 11);
  };
  Expect({{"duplicate/paragraph", TakeMarks(Times(8, kParagraph)).text},
          {"duplicate/paragraph", marked(8, kParagraph)},
          {"duplicate/sentence", TakeMarks(Times(8, kSentence)).text},
          {"duplicate/sentence", marked(8, kSentence)}});
}

// What is counted are not places where something is wrong.
TEST(OccurrencesTest, OfOtherCounts) {
  Expect({
      {"term/variant",
       "大河村组织清淤，大河村老党员带头，修复大河村西渠。\n\n太河村新打机井两"
       "眼。"},
      {"duplicate/block",
       "各村每周巡查河道不少于两次，发现问题当天登记、当天上报，并由镇水利站统"
       "一"
       "建立台账。\n\n镇河长办每月通报一次巡查情况，对连续两个月排名靠后的村，"
       "由"
       "分管负责同志约谈村主要负责人。\n\n全年共举办防汛演练三场，参加群众四百"
       "二"
       "十余人次，发放明白卡一千八百张。\n\n各村每周巡查河道不少于两次，发现问"
       "题"
       "当天登记、当天上报，并由镇水利站统一建立台账。\n\n镇河长办每月通报一次"
       "巡"
       "查情况，对连续两个月排名靠后的村，由分管负责同志约谈村主要负责人。"},
  });
}

TEST(OccurrencesTest, AreAsManyAsCounted) {
  for (const auto& [rule, text] :
       std::vector<std::pair<std::string, std::string>>{
           {"script/invalid", "甲\u200B乙\u200B丙\u200B丁\u200B"},
           {"punctuation/halfwidth", "深化改革,促进发展;强化监督。"},
           {"script/mixed-han", Times(60, "{}干部群众参加会议，提出議题。\n")},
           {"structure/broken-line",
            Times(40,
                  "防汛工作总结20{}\n\n年是我镇防汛任务最重的一年。\n\n")}}) {
    const std::vector<Finding> findings = FindingsIn(rule, text);
    ASSERT_EQ(findings.size(), 1u) << rule;
    EXPECT_EQ(CountOf(findings[0]),
              fmt::format("{}", findings[0].occurrences.size()))
        << rule;
  }
}

}  // namespace
}  // namespace reportlint
