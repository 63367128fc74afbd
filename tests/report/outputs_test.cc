#include "report/outputs.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "report/hand_made.h"

namespace reportlint {
namespace {

// Writes down what it is told.
class Witness final : public Reporter {
 public:
  void Begin(std::span<const RuleInfo> rules, std::string& out) override {
    out += fmt::format("begin, {} rules\n", rules.size());
  }
  void File(const FileDiagnostics& file, std::string& out) override {
    out += fmt::format("{}: {}\n", file.path, file.diagnostics.size());
  }
  void End(const Totals& totals, std::string& out) override {
    out += fmt::format("end, {} files\n", totals.files);
  }
};

std::unique_ptr<Reporter> MakeWitness(const ReportStyle&) {
  return std::make_unique<Witness>();
}

constexpr ReportFormat kPlain = {.name = "plain",
                                 .wants_excerpts = true,
                                 .wants_fingerprints = false,
                                 .wants_occurrences = false,
                                 .wants_fixes = false,
                                 .wants_rules = false,
                                 .make = MakeWitness};
constexpr ReportFormat kFull = {.name = "full",
                                .wants_excerpts = false,
                                .wants_fingerprints = true,
                                .wants_occurrences = true,
                                .wants_fixes = true,
                                .wants_rules = true,
                                .make = MakeWitness};

Outputs::Sink Into(std::string& text) {
  return [&text](std::string_view bytes) {
    text += bytes;
    return true;
  };
}

TEST(OutputsTest, AllAreToldTheSame) {
  std::string plain;
  std::string full;
  Outputs outputs;
  outputs.Add(kPlain, {}, Into(plain));
  outputs.Add(kFull, {}, Into(full));
  const std::vector<RuleInfo> rules(2);
  const std::vector<Diagnostic> found = {HandMade()};
  outputs.Begin(rules);
  outputs.File({"a.txt", found});
  outputs.File({"b.txt", {}});
  outputs.End({.files = 2});
  EXPECT_EQ(plain, "begin, 0 rules\na.txt: 1\nb.txt: 0\nend, 2 files\n");
  EXPECT_EQ(full, "begin, 2 rules\na.txt: 1\nb.txt: 0\nend, 2 files\n");
  EXPECT_TRUE(outputs.good());
}

TEST(OutputsTest, OneThatCannotBeWrittenIsKnown) {
  std::string text;
  Outputs outputs;
  outputs.Add(kPlain, {}, [](std::string_view) { return false; });
  outputs.Add(kPlain, {}, Into(text));
  outputs.File({"a.txt", {}});
  EXPECT_FALSE(outputs.good());
  EXPECT_EQ(text, "a.txt: 0\n");  // the other goes on
}

TEST(OutputsTest, WantsWhatSomeFormatWants) {
  const auto nothing = [](std::string_view) { return true; };
  Outputs outputs;
  outputs.Add(kPlain, {.excerpts = false}, nothing);
  EXPECT_FALSE(outputs.wants_excerpts());
  EXPECT_FALSE(outputs.wants_fingerprints());
  EXPECT_FALSE(outputs.wants_fixes());
  outputs.Add(kFull, {.excerpts = true}, nothing);
  EXPECT_FALSE(outputs.wants_excerpts());
  EXPECT_TRUE(outputs.wants_fingerprints());
  EXPECT_TRUE(outputs.wants_occurrences());
  EXPECT_TRUE(outputs.wants_fixes());
  outputs.Add(kPlain, {.excerpts = true}, nothing);
  EXPECT_TRUE(outputs.wants_excerpts());
}

}  // namespace
}  // namespace reportlint
