#include "lint/linters.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

constexpr std::string_view kReport = "推动__县工作，认真落实落实防汛责任。\n";

// A line for each diagnostic: its severity and rule.
std::string FoundBy(const Linter& linter) {
  std::string found;
  for (const Diagnostic& one :
       linter.Lint("a.txt", std::string(kReport), PlainText()).diagnostics) {
    found += std::string(SeverityName(one.severity)) + " " + one.rule + "\n";
  }
  return found;
}

TEST(LintersTest, SettingsHoldForTheirLinterAlone) {
  const Catalogue catalogue;
  Linters linters(catalogue, {});
  EXPECT_EQ(FoundBy(linters.For({})),
            "error placeholder/blank\nerror duplicate/phrase\n");
  EXPECT_EQ(
      FoundBy(linters.For(
          {.rules = {{"duplicate/phrase", {.enabled = false}},
                     {"placeholder/blank", {.severity = Severity::kInfo}}}})),
      "info placeholder/blank\n");
  EXPECT_EQ(FoundBy(linters.For({})),
            "error placeholder/blank\nerror duplicate/phrase\n");
}

TEST(LintersTest, ThoseOfTheSameContentAreOne) {
  const Catalogue catalogue;
  Linters linters(catalogue, {});
  const Settings quiet = {.rules = {{"term/typo", {.enabled = false}}}};
  const Settings same = quiet;
  EXPECT_EQ(&linters.For(quiet), &linters.For(same));
  EXPECT_NE(&linters.For(quiet), &linters.For({}));
  EXPECT_NE(&linters.For(quiet),
            &linters.For({.rules = {{"term/typo", {.enabled = true}}}}));
}

// What a rule's severity holds back, it holds back in each of its cases.
TEST(LintersTest, WeakerDiagnosticsAreCounted) {
  const Catalogue catalogue;
  Linters linters(catalogue, {.least = Severity::kWarning});
  const FileReport report =
      linters
          .For(
              {.rules = {{"placeholder/blank", {.severity = Severity::kInfo}}}})
          .Lint("a.txt", std::string(kReport), PlainText());
  EXPECT_EQ(report.held_back[0], 1u);
  ASSERT_EQ(report.diagnostics.size(), 1u);
  EXPECT_EQ(report.diagnostics[0].rule, "duplicate/phrase");
}

}  // namespace
}  // namespace reportlint
