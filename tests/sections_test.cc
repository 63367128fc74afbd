// Complete reports, fixtures/complete, in the words that real ones use: nothing
// is missing in them, and what is taken out is missed.
//
// The sections.tsv of each folder says where each required section stands:
// file, section, ranges of lines.

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "lint/lint.h"
#include "report/reporter.h"
#include "rule/catalogue.h"
#include "source_tree.h"

namespace reportlint {
namespace {

constexpr std::string_view kFolder = "fixtures/complete";

std::vector<Diagnostic> Lint(const std::string& path, std::string text) {
  static const Catalogue catalogue;
  static const Ruleset ruleset(catalogue);
  static const Linter linter(ruleset, {});
  return linter.Lint(path, std::move(text), PlainText()).diagnostics;
}

// At warning and above; of structure, everything.
TEST(SectionsTest, CompleteReportsAreSilent) {
  const auto files = SourceFiles(std::string(kFolder), {".txt"});
  EXPECT_EQ(files.size(), 60u);
  for (const std::string& path : files) {
    std::string said;
    for (const Diagnostic& diagnostic : Lint(path, ReadSourceFile(path))) {
      if (diagnostic.severity >= Severity::kWarning ||
          diagnostic.rule.starts_with("structure/")) {
        said += fmt::format("{}: {}\n", diagnostic.rule, diagnostic.message);
      }
    }
    EXPECT_EQ(said, "") << path;
  }
}

// `text` without the lines of `ranges`: “3-7 12-12”.
std::string Without(const std::string& text, const std::string& ranges) {
  std::set<int> gone;
  std::istringstream list(ranges);
  for (std::string range; list >> range;) {
    const size_t dash = range.find('-');
    for (int line = std::stoi(range); line <= std::stoi(range.substr(dash + 1));
         ++line) {
      gone.insert(line);
    }
  }
  std::string rest;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!gone.contains(++number)) rest += line + "\n";
  }
  return rest;
}

bool Misses(const std::vector<Diagnostic>& diagnostics,
            const std::string& section) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.rule == "structure/missing-section" &&
        diagnostic.location.place.line == 1 &&
        diagnostic.message.find(section) != std::string::npos) {
      return true;
    }
  }
  return false;
}

TEST(SectionsTest, WhatIsTakenOutIsMissed) {
  int taken = 0;
  int missed = 0;
  std::string silent;
  for (const std::string& table : SourceFiles(std::string(kFolder), {".tsv"})) {
    const std::string folder = table.substr(0, table.rfind('/') + 1);
    std::istringstream rows(ReadSourceFile(table));
    for (std::string row; std::getline(rows, row);) {
      const size_t name = row.find('\t');
      const size_t ranges = row.find('\t', name + 1);
      const std::string path = folder + row.substr(0, name);
      const std::string section = row.substr(name + 1, ranges - name - 1);
      const std::string text =
          Without(ReadSourceFile(path), row.substr(ranges + 1));
      ++taken;
      if (Misses(Lint(path, text), section)) {
        ++missed;
      } else {
        silent += fmt::format("{} {}\n", path, section);
      }
    }
  }
  EXPECT_EQ(taken, 160);
  EXPECT_GE(missed * 10, taken * 9) << silent;
}

}  // namespace
}  // namespace reportlint
