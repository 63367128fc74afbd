#include "lint/lint.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "corpus/comparison.h"
#include "corpus/reports.h"
#include "lint/telling.h"
#include "rule/catalogue.h"
#include "rule/rule_file.h"
#include "seeds.h"

namespace reportlint {
namespace {

RuleFile Phrase(std::string_view name, std::string_view severity,
                std::string_view phrase, std::string_view more = "") {
  return {.path = "a.yaml",
          .id = fmt::format("zz/{}", name),
          .text = fmt::format("summary: 甲\nkind: phrase\nseverity: {}\n"
                              "message: “{{text}}”\n"
                              "options: {{phrases: [{}]}}\n{}",
                              severity, phrase, more)};
}

// The built-in rules, which say nothing of the texts below, and some of ours.
const Ruleset& Rules() {
  static const Catalogue catalogue = [] {
    Catalogue filled;
    EXPECT_TRUE(
        filled
            .Add({Phrase("kite", "error", "风筝"),
                  Phrase("lantern", "warning", "灯笼"),
                  Phrase("letter", "warning", "尽快", "when: [请示]\n"),
                  Phrase("riddle", "info", "灯谜"),
                  Phrase("scene", "info", "放风筝", "supersedes: zz/kite\n")},
                 Language::kEnglish)
            .empty());
    return filled;
  }();
  static const Ruleset ruleset(catalogue);
  return ruleset;
}

std::string Tell(const FileReport& report) {
  std::string told = fmt::format("{} {}, {} held back\n", report.path,
                                 EncodingName(report.encoding),
                                 report.held_back[0] + report.held_back[1]);
  for (const Diagnostic& diagnostic : report.diagnostics) {
    told += Tell(diagnostic);
  }
  return told;
}

std::string Lint(const std::string& path, const std::string& bytes,
                 LintOptions options = {}) {
  return Tell(Linter(Rules(), options).Lint(path, bytes, *FormatOf(path)));
}

TEST(LintTest, DiagnosticsComeInOrderOfPlace) {
  EXPECT_EQ(Lint("a.txt", "挂灯笼，猜灯谜。\n看风筝。\n"),
            "a.txt UTF-8, 0 held back\n"
            "a.txt:1:2-4 3+6 warning zz/lantern: “灯笼”\n"
            "a.txt:1:6-8 15+6 info zz/riddle: “灯谜”\n"
            "a.txt:2:2-4 28+6 error zz/kite: “风筝”\n");
}

TEST(LintTest, AFileWithoutFindingsGivesAReportToo) {
  EXPECT_EQ(Lint("a.txt", "挂画。\n"), "a.txt UTF-8, 0 held back\n");
  EXPECT_EQ(Lint("a.txt", ""), "a.txt UTF-8, 0 held back\n");
}

TEST(LintTest, WeakDiagnosticsAreOnlyCounted) {
  const std::string text = "挂灯笼，猜灯谜。\n看风筝。\n";
  EXPECT_EQ(Lint("a.txt", text, {.least = Severity::kWarning}),
            "a.txt UTF-8, 1 held back\n"
            "a.txt:1:2-4 3+6 warning zz/lantern: “灯笼”\n"
            "a.txt:2:2-4 28+6 error zz/kite: “风筝”\n");
  EXPECT_EQ(Lint("a.txt", text, {.least = Severity::kError}),
            "a.txt UTF-8, 2 held back\n"
            "a.txt:2:2-4 28+6 error zz/kite: “风筝”\n");
}

TEST(LintTest, WhatIsSupersededIsNotSaid) {
  EXPECT_EQ(Lint("a.txt", "放风筝，收风筝。\n"),
            "a.txt UTF-8, 0 held back\n"
            "a.txt:1:1-4 0+9 info zz/scene: “放风筝”\n"
            "a.txt:1:6-8 15+6 error zz/kite: “风筝”\n");
}

TEST(LintTest, ARuleMayBeForSomeKindsOfReport) {
  const std::string letter =
      "关于增拨经费的请示\n\n县政府：\n\n　　今年经费不足，请尽快批准。\n";
  const std::string summary =
      "防汛工作总结\n\n　　今年雨水偏多，各村尽快备足了沙袋。\n";
  EXPECT_EQ(Lint("a.txt", summary), "a.txt UTF-8, 0 held back\n");
  EXPECT_EQ(Lint("a.txt", letter),
            "a.txt UTF-8, 0 held back\n"
            "a.txt:5:11-13 73+6 warning zz/letter: “尽快”\n");
}

TEST(LintTest, TheEncodingIsFoundOutOrGiven) {
  const std::string bytes = Encoded("村里看风筝。\n", "GB18030");
  EXPECT_EQ(Lint("a.txt", bytes),
            "a.txt GB18030, 0 held back\n"
            "a.txt:1:4-6 6+4 error zz/kite: “风筝”\n"
            "  encoding: GB18030\n");
  EXPECT_EQ(
      Lint("a.txt", "\xEF\xBB\xBF看风筝。\n", {.encoding = Encoding::kUtf8}),
      "a.txt UTF-8, 0 held back\n"
      "a.txt:1:2-4 6+6 error zz/kite: “风筝”\n");
}

TEST(LintTest, TheFormatTellsWhatIsText) {
  const std::string text = "看**风筝**。\n\n```\n看风筝。\n```\n";
  EXPECT_EQ(Lint("a.md", text),
            "a.md UTF-8, 0 held back\n"
            "a.md:1:4-6 5+6 error zz/kite: “风筝”\n");
}

TEST(LintTest, IsMadeOfItsSteps) {
  const Linter linter(Rules(), {.wanted = {.fingerprints = true}});
  const std::string text = "挂灯笼，猜灯谜。\n看风筝。\n";
  const Document document = linter.Read("a.txt", text, PlainText());
  EXPECT_EQ(Tell(linter.Word(document, linter.Find(document))),
            Tell(linter.Lint("a.txt", text, PlainText())));
}

// --- Across ----------------------------------------------------------------

TEST(LintTest, AFingerprintIsMadeWhereTheRunLooksAcross) {
  const auto fingerprint = [](bool across) {
    return Linter(Rules(), {.across = across})
        .Lint("a.txt", "看风筝。\n", PlainText())
        .fingerprint;
  };
  EXPECT_FALSE(fingerprint(false).has_value());
  ASSERT_TRUE(fingerprint(true).has_value());
  EXPECT_EQ(Encode(*fingerprint(true)),
            Encode(FingerprintOfText("看风筝。\n")));
}

// `more` are further lines of the rule.
Rule OverlapRule(const std::string& more = "") {
  LoadedRule loaded =
      LoadRuleFile({.path = "a.yaml",
                    .id = "zz/overlap",
                    .text = "summary: 甲\nkind: overlap\nseverity: warning\n"
                            "message: \"{share}% stands in {path}\"\n"
                            "related: there\n" +
                            more},
                   Language::kEnglish);
  EXPECT_TRUE(loaded.rule.has_value());
  return std::move(*loaded.rule);
}

const Linter& OverlapLinter() {
  static const Rule rule = OverlapRule();
  static const Ruleset ruleset(rule);
  static const Linter linter(ruleset, {});
  return linter;
}

// What `text` shares with another report.
Overlap OverlapWith(const std::string& path, const std::string& other,
                    const std::string& text) {
  const Fingerprint print = FingerprintOfText(text);
  Overlap overlap =
      ReportComparer(print, {}).Compare(FingerprintOfText(other)).overlap;
  overlap.path = path;
  return overlap;
}

TEST(LintTest, WhatIsSharedIsToldOfEachReport) {
  Prose prose(1);
  const std::vector<std::string> own = prose.Paragraphs(3);
  const std::string text = Joined({own[0], own[1], own[2]});
  const std::string first = Joined({own[0]});
  const std::string second = Joined({prose.Paragraph(), own[2]});
  const Linter& linter = OverlapLinter();
  const auto lint = [&](const std::string& bytes) {
    return Tell(linter.LintOverlaps("a.txt", bytes, PlainText(),
                                    FingerprintOfText(text),
                                    // In order of place, not of the reports.
                                    {OverlapWith("c.txt", second, text),
                                     OverlapWith("b.txt", first, text)}));
  };
  EXPECT_EQ(lint(text),
            "a.txt UTF-8, 0 held back\n"
            "a.txt:1:1-21 0+60 warning zz/overlap: 33% stands in b.txt\n"
            "  note: b.txt:1:1-21 0+60: there\n"
            "a.txt:5:1-21 940+60 warning zz/overlap: 33% stands in c.txt\n"
            "  note: c.txt:3:1-21 470+60: there\n");
  // The file is another one by now.
  EXPECT_EQ(lint(first + text), "a.txt UTF-8, 0 held back\n");
}

TEST(LintTest, ARuleForSomeKindsOfReportLeavesTheOthersWhenTheyAreCompared) {
  Prose prose(1);
  const std::string text = Joined(prose.Paragraphs(3));
  const Rule rule = OverlapRule("when: [合同]\n");
  const Ruleset ruleset(rule);
  EXPECT_EQ(Tell(Linter(ruleset, {})
                     .LintOverlaps("a.txt", text, PlainText(),
                                   FingerprintOfText(text),
                                   {OverlapWith("b.txt", text, text)})),
            "a.txt UTF-8, 0 held back\n");
}

// A baseline must not change with what is shown.
TEST(LintTest, FingerprintsDoNotDependOnWhatIsShown) {
  LoadedRule loaded = LoadRuleFile(
      {.path = "a.yaml",
       .id = "zz/riddle",
       .text = "summary: 甲\nkind: pattern\nseverity: warning\nmessage: 乙\n"
               "cases: {weak: {severity: info, message: 丙}}\n"
               "options:\n  patterns:\n  - {match: 灯谜, case: weak}\n"
               "  - {match: 灯笼}\n"},
      Language::kEnglish);
  ASSERT_TRUE(loaded.rule.has_value());
  const Ruleset ruleset(*loaded.rule);
  const auto lint = [&](Severity least) {
    const Linter linter(ruleset,
                        {.wanted = {.fingerprints = true}, .least = least});
    return linter.Lint("a.txt", "猜灯谜，挂灯笼。\n", PlainText()).diagnostics;
  };
  const std::vector<Diagnostic> all = lint(Severity::kInfo);
  const std::vector<Diagnostic> strong = lint(Severity::kWarning);
  ASSERT_EQ(all.size(), 2u);
  ASSERT_EQ(strong.size(), 1u);
  EXPECT_EQ(strong[0].fingerprint, all[1].fingerprint);
}

}  // namespace
}  // namespace reportlint
