// Whole reports against all that the program says of them: fixtures/**, each
// with its .expected beside it. UPDATE_GOLDEN=1 writes those anew; a person
// reads the difference.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "lint/lint.h"
#include "report/reporter.h"
#include "rule/catalogue.h"
#include "source_tree.h"

namespace reportlint {
namespace {

const Ruleset& Builtin() {
  static const Catalogue catalogue;
  static const Ruleset ruleset(catalogue);
  return ruleset;
}

// All that a reporter writes about a file of the source tree.
std::string Lint(const std::string& path, Language language,
                 std::string_view format_name, Severity least) {
  const auto report_format =
      std::ranges::find(ReportFormats(), format_name, &ReportFormat::name);
  LintOptions options;
  options.wanted.language = language;
  options.wanted.excerpts = report_format->wants_excerpts;
  options.wanted.fingerprints = report_format->wants_fingerprints;
  options.wanted.occurrences = report_format->wants_occurrences;
  options.least = least;
  const Linter linter(Builtin(), options);
  const FileReport report =
      linter.Lint(path, ReadSourceFile(path), *FormatOf(path));
  std::string out;
  report_format->make({.language = language, .excerpts = true})
      ->File({.path = path, .diagnostics = report.diagnostics}, out);
  return out;
}

class GoldenTest : public testing::TestWithParam<std::string> {};

TEST_P(GoldenTest, Fixture) {
  ExpectGolden(GetParam() + ".expected",
               Lint(GetParam(), Language::kChinese, "text", Severity::kInfo));
}

// Of fixtures/complete nothing is said: SectionsTest holds it to that.
std::vector<std::string> Fixtures() {
  std::vector<std::string> files =
      SourceFiles("fixtures", {".txt", ".md", ".docx"});
  std::erase_if(files, [](const std::string& file) {
    return file.starts_with("fixtures/complete/");
  });
  return files;
}

INSTANTIATE_TEST_SUITE_P(All, GoldenTest, testing::ValuesIn(Fixtures()),
                         [](const auto& file) { return TestName(file.param); });

TEST(GoldenTest, English) {
  const std::string path = "fixtures/summary/county.txt";
  ExpectGolden(path + ".en.expected",
               Lint(path, Language::kEnglish, "text", Severity::kInfo));
}

TEST(GoldenTest, JsonLines) {
  const std::string path = "fixtures/summary/county.txt";
  ExpectGolden(path + ".jsonl.expected",
               Lint(path, Language::kChinese, "jsonl", Severity::kInfo));
}

// A rule that cries wolf is worse than none: these reports are in order.
TEST(GoldenTest, CleanReportsAreSilent) {
  for (const std::string& path :
       SourceFiles("fixtures/clean", {".txt", ".md"})) {
    EXPECT_EQ(Lint(path, Language::kChinese, "text", Severity::kWarning), "")
        << path;
  }
}

// What the program says when it is run in the source tree, on both outputs.
std::string OutputOf(const std::string& arguments) {
  const std::string command =
      fmt::format("cd '{}' && LC_ALL=C '{}' --snippet {} 2>&1", kSourceFolder,
                  kProgram, arguments);
  std::string output;
  FILE* pipe = ::popen(command.c_str(), "r");
  for (char buffer[4096]; std::fgets(buffer, sizeof buffer, pipe) != nullptr;) {
    output += buffer;
  }
  ::pclose(pipe);
  return output;
}

// The output that the READMEs show is the program's.
TEST(GoldenTest, ReadmesShowRealOutput) {
  static const std::regex shown(
      "<!-- output of: (.*) -->\\n```console\\n([^`]*)```\\n");
  for (const std::string path : {"README.md", "README.zh-CN.md"}) {
    const std::string text = ReadSourceFile(path);
    std::smatch match;
    ASSERT_TRUE(std::regex_search(text, match, shown)) << path;
    ExpectGolden(path,
                 fmt::format("{}$ ci/lint.sh {}\n{}{}",
                             text.substr(0, match.position(2)), match.str(1),
                             OutputOf(match.str(1)),
                             text.substr(match.position(2) + match.length(2))));
  }
}

// The same report as three programs write it, with numbers of their own making
// in front of its list.
TEST(GoldenTest, WordDocumentsOfAnyProgramSayTheSame) {
  const auto said = [](std::string_view program) {
    const std::string path = fmt::format("fixtures/word/{}.docx", program);
    std::string out = Lint(path, Language::kChinese, "text", Severity::kInfo);
    for (size_t at; (at = out.find(path)) != out.npos;) {
      out.erase(at, path.size());
    }
    return out;
  };
  EXPECT_NE(said("pandoc"), "");
  EXPECT_EQ(said("libreoffice"), said("pandoc"));
  EXPECT_EQ(said("python-docx"), said("pandoc"));
}

// Every .expected has its report.
TEST(GoldenTest, NothingIsLeftOver) {
  for (std::string path : SourceFiles("fixtures", {".expected"})) {
    for (const std::string_view ending : {".expected", ".en", ".jsonl"}) {
      if (path.ends_with(ending)) path.resize(path.size() - ending.size());
    }
    EXPECT_TRUE(std::filesystem::exists(InSourceTree(path))) << path;
  }
}

}  // namespace
}  // namespace reportlint
