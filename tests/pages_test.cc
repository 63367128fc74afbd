// The pages of the kinds, src/checks/<kind>.md, are their tests: each yaml
// block is a rule, and the text blocks after it, read as plain text or (where
// the fence says markdown) as Markdown, are held against their marks. Blocks
// marked other, before a text, are the reports that it is linted together with.

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "lint/examples.h"
#include "report/reporter.h"
#include "rule/rule_file.h"
#include "source_tree.h"

namespace reportlint {
namespace {

// A block between fences.
struct Fenced {
  std::string language = {};
  std::string text = {};
  int line = 0;  // of its first line
};

std::vector<Fenced> FencedBlocks(const std::string& page) {
  std::vector<Fenced> blocks;
  std::optional<Fenced> open;
  std::istringstream lines(page);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (!line.starts_with("```")) {
      if (open) open->text += line + "\n";
    } else if (open) {
      blocks.push_back(std::move(*open));
      open.reset();
    } else {
      open = Fenced{line.substr(3), "", number + 1};
    }
  }
  EXPECT_FALSE(open) << "a fence is never closed";
  return blocks;
}

// The rule that a page's yaml block spells; it need not state what no example
// shows.
LoadedRule RuleOf(const std::string& page, std::string yaml) {
  for (const auto& [key, value] :
       {std::pair("summary", "page"), std::pair("severity", "warning"),
        std::pair("message", "page")}) {
    const std::string start = std::string(key) + ":";
    if (!yaml.starts_with(start) && yaml.find("\n" + start) == yaml.npos) {
      yaml += start + " " + value + "\n";
    }
  }
  return LoadRuleFile({page, "test/page", yaml}, Language::kEnglish);
}

class PagesTest : public testing::TestWithParam<std::string> {};

TEST_P(PagesTest, Examples) {
  const std::string& page = GetParam();
  LoadedRule loaded;
  std::vector<std::string> others;
  std::string before;  // the language of the last block
  int tried = 0;
  for (const Fenced& block : FencedBlocks(ReadSourceFile(page))) {
    const std::string at = page + ":" + std::to_string(block.line);
    if (block.language == "other") {
      if (before == "text") others.clear();
      others.push_back(block.text);
    } else if (block.language == "yaml") {
      loaded = RuleOf(at, block.text);
      EXPECT_TRUE(loaded.rule.has_value())
          << ShowMistakes(loaded.mistakes, Language::kEnglish);
    } else if (block.language == "text" || block.language == "markdown") {
      if (!loaded.rule) {
        ADD_FAILURE() << at << ": a text without a rule above it";
        continue;
      }
      Example example;
      example.kind = TakeMarks(block.text).marks.empty() ? Example::Kind::kGood
                                                         : Example::Kind::kBad;
      example.text = block.text;
      example.others = others;
      if (block.language == "markdown") example.path = "page.md";
      const Trial trial = TryExample(*loaded.rule, example);
      EXPECT_TRUE(trial.holds) << at << ": " << trial.why << "\n--- expected\n"
                               << trial.expected << "--- found\n"
                               << trial.found;
      ++tried;
    }
    before = block.language;
  }
  EXPECT_GT(tried, 0) << page << " shows no text";
}

INSTANTIATE_TEST_SUITE_P(All, PagesTest,
                         testing::ValuesIn(SourceFiles("src/checks", {".md"})),
                         [](const auto& page) { return TestName(page.param); });

// The rule that the READMEs show is one, and its examples hold.
TEST(ReadmeTest, TheRuleHolds) {
  for (const std::string path : {"README.md", "README.zh-CN.md"}) {
    const auto blocks = FencedBlocks(ReadSourceFile(path));
    const auto yaml = std::ranges::find(blocks, "yaml", &Fenced::language);
    ASSERT_NE(yaml, blocks.end()) << path;
    const LoadedRule loaded =
        LoadRuleFile({path, "group/name", yaml->text}, Language::kEnglish);
    ASSERT_TRUE(loaded.rule.has_value()) << loaded.mistakes.front().message;
    EXPECT_EQ(loaded.page.examples.size(), 2u) << path;
    for (const Example& example : loaded.page.examples) {
      const Trial trial = TryExample(*loaded.rule, example);
      EXPECT_TRUE(trial.holds) << trial.expected << "\n" << trial.found;
    }
  }
}

}  // namespace
}  // namespace reportlint
