#include "lint/wording.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "document/parse.h"
#include "lint/lint.h"
#include "lint/telling.h"
#include "rule/rule_file.h"
#include "seeds.h"

namespace reportlint {
namespace {

WordedMessage Worded(std::string_view zh, std::string_view en) {
  return {.zh = MessageTemplate(zh), .en = MessageTemplate(en)};
}

// A rule of two cases. What it looks for does not matter here.
Rule Kite(const std::string& id) {
  LoadedRule loaded =
      LoadRuleFile({.path = "a.yaml",
                    .id = id,
                    .text = "summary: 甲\nkind: phrase\nseverity: error\n"
                            "message: 乙\noptions: {phrases: [丙]}\n"},
                   Language::kEnglish);
  Rule rule = std::move(*loaded.rule);
  rule.cases = {
      {.severity = Severity::kError,
       .message = Worded("有“{text}”{more}", "there is “{text}”{more}"),
       .related = Worded("又见于此", "“{text}” again"),
       .help = {.zh = "收起来", .en = "put it away"}},
      {.name = "torn",
       .severity = Severity::kInfo,
       .message = Worded("“{text}”破了", "“{text}” is torn")},
  };
  return rule;
}

const Ruleset& KiteRules() {
  static const Rule rule = Kite("test/kite");
  static const Ruleset ruleset(rule);
  return ruleset;
}

constexpr Wanted kWords = {.language = Language::kEnglish};
constexpr Wanted kFingerprints = {.language = Language::kEnglish,
                                  .fingerprints = true};

// A file in which something was found.
class File {
 public:
  explicit File(std::string bytes, std::string path = "a.txt",
                std::optional<Encoding> encoding = {})
      : document_(Linter(KiteRules(), {.encoding = encoding})
                      .Read(path, std::move(bytes), *FormatOf(path))) {}

  // Where the first `words` after `offset` of the reading text stand.
  Span At(std::string_view words, size_t offset = 0) const {
    const std::string_view text = document_.text();
    const size_t at = text.find(words, offset);
    EXPECT_NE(at, text.npos) << words;
    return document_.SpanOf(text.substr(at, words.size()));
  }

  // Where each `words` stands.
  std::vector<Finding> Each(std::string_view words) const {
    std::vector<Finding> findings;
    for (size_t at = document_.text().find(words); at != std::string::npos;
         at = document_.text().find(words, at + 1)) {
      findings.push_back({.at = At(words, at)});
    }
    return findings;
  }

  std::vector<Diagnostic> Word(const std::vector<Finding>& findings,
                               Wanted wanted,
                               const Ruleset& ruleset = KiteRules()) const {
    Wording wording(ruleset, document_, wanted);
    std::vector<Diagnostic> diagnostics;
    for (const Finding& finding : findings) {
      diagnostics.push_back(wording.Word({0, finding}));
    }
    return diagnostics;
  }

  std::string Say(const Finding& finding, Wanted wanted = kWords) const {
    return Tell(Word({finding}, wanted).front());
  }

 private:
  const Document document_;
};

// --- Words -----------------------------------------------------------------

TEST(WordingTest, FieldsFillTheMessageOfTheLanguage) {
  const File file("放风筝。\n");
  const Finding finding = {.at = file.At("风筝"),
                           .fields = {{"more", ", a big one"}}};
  EXPECT_EQ(file.Say(finding),
            "a.txt:1:2-4 3+6 error test/kite: there is “风筝”, a big one\n"
            "  help: put it away\n");
  EXPECT_EQ(file.Say(finding, {}),
            "a.txt:1:2-4 3+6 error test/kite: 有“风筝”, a big one\n"
            "  help: 收起来\n");
}

TEST(WordingTest, ACaseHasItsOwnWords) {
  const File file("放风筝。\n");
  EXPECT_EQ(file.Say({.at = file.At("风筝"), .rule_case = 1}),
            "a.txt:1:2-4 3+6 info test/kite: “风筝” is torn\n");
}

TEST(WordingTest, AQuoteHasTwentyFourCharactersAtMost) {
  const std::string quote = Times(12, "风筝");
  const File file(quote + "多\n");
  const auto message = [&](const Finding& finding) {
    return file.Word({finding}, kWords).front().message;
  };
  EXPECT_EQ(message({.at = file.At(quote)}), "there is “" + quote + "”");
  EXPECT_EQ(message({.at = file.At(quote + "多")}),
            "there is “" + quote + "…”");
  EXPECT_EQ(message({.at = file.At("多"), .fields = {{"more", quote + "多"}}}),
            "there is “多”" + quote + "…");
}

TEST(WordingTest, EachOtherPlaceIsANote) {
  const File file("放风筝。\n看风筝。\n收风筝。\n");
  const Location elsewhere = {
      "b.txt", {.line = 7, .byte_offset = 100, .byte_length = 6}};
  EXPECT_EQ(file.Say({.at = file.At("风筝"),
                      .related = {file.At("看风筝"), file.At("收风筝")},
                      .elsewhere = {elsewhere}}),
            "a.txt:1:2-4 3+6 error test/kite: there is “风筝”\n"
            "  help: put it away\n"
            "  note: a.txt:2:1-4 13+9: “风筝” again\n"
            "  note: a.txt:3:1-4 26+9: “风筝” again\n"
            "  note: b.txt:7:1-1 100+6: “风筝” again\n");
}

TEST(WordingTest, TheLineIsToldWhereItIsWanted) {
  const File file("村里\n放风筝。\r\n");
  EXPECT_EQ(file.Say({.at = file.At("风筝"), .rule_case = 1},
                     {.language = Language::kEnglish, .excerpts = true}),
            "a.txt:2:2-4 10+6 info test/kite: “风筝” is torn\n"
            "  line: 放[风筝]。\n");
}

// --- Fixes -----------------------------------------------------------------

TEST(WordingTest, AReplacementIsAFix) {
  const File file("放风筝。\n");
  EXPECT_EQ(file.Say({.at = file.At("风筝"),
                      .rule_case = 1,
                      .replacement = Replacement{.text = "灯笼"}}),
            "a.txt:1:2-4 3+6 info test/kite: “风筝” is torn\n"
            "  possible fix: 3+6 “灯笼”\n");
  EXPECT_EQ(
      file.Say({.at = file.At("风筝"),
                .rule_case = 1,
                .replacement = Replacement{.text = "灯笼", .safe = true}}),
      "a.txt:1:2-4 3+6 info test/kite: “风筝” is torn\n"
      "  safe fix: 3+6 “灯笼”\n");
}

// What is marked ends with its line; what is mended does not.
TEST(WordingTest, AnEditMayGoOverLines) {
  const File file("放风\n筝。\n");
  const Finding finding = {.at = file.At("风\n筝"),
                           .rule_case = 1,
                           .replacement = Replacement{.text = "风筝"}};
  EXPECT_EQ(file.Say(finding),
            "a.txt:1:2-3 3+3 info test/kite: “风 筝” is torn\n"
            "  possible fix: 3+7 “风筝”\n");
  const Place at = file.Word({finding}, kWords).front().fix.edits.front().at;
  EXPECT_EQ(at.line, 1u);
  EXPECT_EQ(at.end_line, 2u);
  EXPECT_EQ(at.end.code_point, 2u);
}

// A document without lines says where its texts stand.
TEST(WordingTest, APlaceHasTheAnchorOfItsText) {
  const std::string text = "放风筝。看风筝。";
  const auto second = static_cast<uint32_t>(text.find("看"));
  const auto end = static_cast<uint32_t>(text.size());
  OffsetMap origin;
  origin.AppendBytes(end, 0);
  const std::vector<AnchoredText> anchors = {
      {0, {.paragraph = 7}},
      {second, {.part = Anchor::Part::kFootnote, .paragraph = 1}}};
  const Vocabulary vocabulary({}, {});
  const Document document =
      Parse(std::make_unique<Source>("a.docx", Decode(text), text, origin,
                                     std::vector<uint32_t>(), anchors),
            {{.span = {0, second}}, {.span = {second, end}}}, vocabulary, {});
  Wording wording(KiteRules(), document, kWords);
  const Diagnostic diagnostic =
      wording.Word({0, {.at = {3, 9}, .related = {{second + 3, second + 9}}}});
  EXPECT_EQ(diagnostic.location.anchor, anchors[0].anchor);
  ASSERT_EQ(diagnostic.notes.size(), 1u);
  EXPECT_EQ(diagnostic.notes[0].location.anchor, anchors[1].anchor);
}

TEST(WordingTest, ChangesStandForTheReplacement) {
  const File file("放风筝、收风筝。\n");
  EXPECT_EQ(file.Say({.at = file.At("放风筝、收风筝"),
                      .rule_case = 1,
                      .replacement =
                          Replacement{.text = "nothing",
                                      .safe = true,
                                      .changes = {{file.At("放"), "看"},
                                                  {file.At("、收风筝"), ""}}}}),
            "a.txt:1:1-8 0+21 info test/kite: “放风筝、收风筝” is torn\n"
            "  safe fix: 0+3 “看”\n"
            "  safe fix: 9+12 “”\n");
}

// Whoever replaced 风筝 there would take the markup along.
TEST(WordingTest, WhatIsInPiecesHasNoFix) {
  const File file("放**风**筝，挂**灯笼**。\n", "a.md");
  EXPECT_EQ(file.Say({.at = file.At("风筝"),
                      .rule_case = 1,
                      .replacement = Replacement{.text = "画"}}),
            "a.md:1:4-8 5+8 info test/kite: “风筝” is torn\n");
  EXPECT_EQ(file.Say({.at = file.At("灯笼"),
                      .rule_case = 1,
                      .replacement = Replacement{.text = "画"}}),
            "a.md:1:12-14 21+6 info test/kite: “灯笼” is torn\n"
            "  possible fix: 21+6 “画”\n");
  const Replacement both = {
      .changes = {{file.At("灯笼"), "画"}, {file.At("风筝"), "画"}}};
  EXPECT_EQ(
      file.Say({.at = file.At("灯笼"), .rule_case = 1, .replacement = both}),
      "a.md:1:12-14 21+6 info test/kite: “灯笼” is torn\n");
}

TEST(WordingTest, WhatTheEncodingCannotWriteHasNoFix) {
  const File file(Encoded("放風箏。\n", "Big5"), "a.txt", Encoding::kBig5);
  EXPECT_EQ(file.Say({.at = file.At("風箏"),
                      .rule_case = 1,
                      .replacement = Replacement{.text = "燈籠"}}),
            "a.txt:1:2-4 2+4 info test/kite: “風箏” is torn\n"
            "  possible fix: 2+4 “燈籠”\n"
            "  encoding: Big5\n");
  EXPECT_EQ(file.Say({.at = file.At("風箏"),
                      .rule_case = 1,
                      .replacement = Replacement{.text = "灯笼"}}),
            "a.txt:1:2-4 2+4 info test/kite: “風箏” is torn\n"
            "  encoding: Big5\n");
}

// --- Fingerprints ----------------------------------------------------------

// The fingerprints of all 风筝 in a file.
std::vector<std::string> Prints(const std::string& bytes,
                                const Ruleset& ruleset = KiteRules()) {
  const File file(bytes);
  std::vector<std::string> prints;
  for (const Diagnostic& one :
       file.Word(file.Each("风筝"), kFingerprints, ruleset)) {
    prints.push_back(one.fingerprint);
  }
  return prints;
}

TEST(WordingTest, AFingerprintOutlivesChangesElsewhere) {
  const std::vector<std::string> before = Prints("村里放风筝。\n");
  ASSERT_EQ(before.size(), 1u);
  EXPECT_EQ(before.front().size(), 32u);
  EXPECT_EQ(Prints("第一段。\n\n村里放风筝。\n\n末段。\n"), before);
  // Nor do width, blanks and punctuation count.
  EXPECT_EQ(Prints("村里 放风筝，\n"), before);
  EXPECT_NE(Prints("村外放风筝。\n"), before);
}

TEST(WordingTest, FingerprintsAreAllDifferent) {
  std::vector<std::string> prints =
      Prints("村里放风筝，收风筝。\n\n村里放风筝，收风筝。\n\n村外放风筝。\n");
  static const Rule rule = Kite("test/dragon");
  static const Ruleset ruleset(rule);
  for (const std::string& one : Prints("村里放风筝，收风筝。\n", ruleset)) {
    prints.push_back(one);
  }
  EXPECT_EQ(prints.size(), 7u);
  std::ranges::sort(prints);
  EXPECT_EQ(std::ranges::unique(prints).size(), 0u);
}

}  // namespace
}  // namespace reportlint
