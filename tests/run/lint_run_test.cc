#include "run/lint_run.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lint/linters.h"

namespace reportlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kParagraph =
    "各村每天早晚各走一遍河堤，发现险情当场插旗，当天报告，当天处置完毕，并由"
    "镇里逐一核对，年底汇总成册，作为下一年修堤的依据，报县水务局备案。汛期前对"
    "全镇排涝泵站作一次检修，更换老化的电缆和皮带，备足柴油和编织袋，每座泵站有"
    "两人轮流看守，夜里也不离人。\n";

// Writes down what it is told.
class Witness final : public RunObserver {
 public:
  void Advance() override { ++advanced; }
  void TakeFile(const FileReport& report) override { Put("file", report); }
  void TakeOverlaps(const FileReport& report) override {
    if (!report.diagnostics.empty()) Put("overlaps", report);
  }
  void TakePathError(const PathError& error) override {
    told += fmt::format("{}: {}\n", error.path, error.message.en);
  }
  void TakeFailure(const Words& why) override {
    told += "failure: " + why.en + "\n";
  }

  std::string told;
  size_t advanced = 0;

 private:
  void Put(std::string_view what, const FileReport& report) {
    told += fmt::format("{} {}:", what, report.path);
    for (const Diagnostic& one : report.diagnostics) told += " " + one.rule;
    told += "\n";
  }
};

class LintRunTest : public testing::Test {
 protected:
  void SetUp() override {
    before_ = fs::current_path();
    folder_ = fs::temp_directory_path() /
              ("reportlint-run-" + std::to_string(::getpid()) + "-" +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_);
    fs::current_path(folder_);
  }
  void TearDown() override {
    fs::current_path(before_);
    fs::remove_all(folder_);
  }

  static void Write(std::string_view path, std::string_view text) {
    const fs::path file(path);
    if (file.has_parent_path()) fs::create_directories(file.parent_path());
    std::ofstream(file) << text;
  }

  // What a run tells, then its totals. Files in old/ have settings of their
  // own.
  static std::string Run(const LintRunOptions& options) {
    static const Catalogue catalogue;
    Linters linters(catalogue, {.across = options.across.any()});
    const Settings usual;
    const Settings old = {.rules = {{"placeholder/blank", {.enabled = false}}}};
    const LinterOf linter_of = [&](const std::string& path) -> const Linter& {
      return linters.For(path.starts_with("old/") ? old : usual);
    };
    Witness witness;
    const Totals totals = LintFiles(options, linter_of, witness);
    return witness.told +
           fmt::format("{} of {}, {}+{}+{} shown, {} held back, {} failing{}\n",
                       totals.files, witness.advanced, totals.shown[2],
                       totals.shown[1], totals.shown[0],
                       totals.held_back[0] + totals.held_back[1],
                       totals.failing, totals.failed ? ", failed" : "");
  }

 private:
  fs::path before_;
  fs::path folder_;
};

TEST_F(LintRunTest, EachFileIsLintedAsItsPathSays) {
  Write("a.txt", "推动__县工作。\n");
  Write("old/a.txt", "推动__县工作。\n");
  Write("old/b.txt", "推动__县工作，认真落实落实责任。\n");
  for (const size_t jobs : {1u, 4u}) {
    EXPECT_EQ(Run({.paths = {"a.txt", "old"}, .jobs = jobs}),
              "file a.txt: placeholder/blank\n"
              "file old/a.txt:\n"
              "file old/b.txt: duplicate/phrase\n"
              "3 of 3, 2+0+0 shown, 0 held back, 2 failing\n");
  }
}

TEST_F(LintRunTest, WhatCannotBeReadIsToldAndTheRestGoesOn) {
  Write("a.txt", "今年一切正常。\n");
  Write("b.txt",
        "\x7F"
        "ELF");
  Write("c.md",
        "\x7F"
        "ELF");
  EXPECT_EQ(Run({.paths = {"b.txt", "没有.txt", "*.md", "a.txt"}}),
            "b.txt: is not a text\n"
            "c.md: is not a text\n"
            "file a.txt:\n"
            "没有.txt: cannot be opened (No such file or directory)\n"
            "1 of 3, 0+0+0 shown, 0 held back, 0 failing, failed\n");
}

TEST_F(LintRunTest, AnIdIsForASingleReport) {
  const std::string text = "河堤近况\n" + std::string(kParagraph);
  Write("a.txt", text);
  Write("b.txt", text);
  EXPECT_EQ(Run({.paths = {"a.txt", "b.txt"},
                 .across = {.across = true, .id = "河堤2023"}}),
            "file a.txt:\n"
            "file b.txt:\n"
            "b.txt: not compared: --id is for a single file\n"
            "2 of 2, 0+0+0 shown, 0 held back, 0 failing, failed\n");
}

// A pipe gives its bytes once, and they are looked at twice.
TEST_F(LintRunTest, WhatCannotBeReadAgainIsKept) {
  const std::string text = "河堤近况\n" + std::string(kParagraph);
  Write("a.txt", text);
  ASSERT_EQ(::mkfifo("pipe.txt", 0600), 0);
  std::thread writer([&] { std::ofstream("pipe.txt") << text; });
  EXPECT_EQ(Run({.paths = {"a.txt", "pipe.txt"}, .across = {.across = true}}),
            "file a.txt:\n"
            "file pipe.txt:\n"
            "overlaps a.txt: duplicate/document\n"
            "overlaps pipe.txt: duplicate/document\n"
            "2 of 2, 2+0+0 shown, 0 held back, 2 failing\n");
  writer.join();
}

// A file that is not there any more when it is compared is passed over, and
// what is weaker than asked for is counted alone.
TEST_F(LintRunTest, ReportsAreComparedWhenAllWereLinted) {
  const std::string text = "河堤近况\n" + std::string(kParagraph);
  Write("a.txt", text);
  Write("old/b.md", "# 河堤近况\n\n" + std::string(kParagraph));
  Write("c.txt", "抗旱近况\n今年没有旱情。\n");
  EXPECT_EQ(Run({.paths = {"."}, .across = {.across = true}}),
            "file a.txt:\n"
            "file c.txt:\n"
            "file old/b.md:\n"
            "overlaps a.txt: duplicate/document\n"
            "overlaps old/b.md: duplicate/document\n"
            "3 of 3, 2+0+0 shown, 0 held back, 2 failing\n");
  EXPECT_EQ(Run({.paths = {"c.txt"}, .across = {.archive = "none.archive"}}),
            "failure: none.archive: cannot be opened (no such file, or no "
            "permission)\n"
            "0 of 0, 0+0+0 shown, 0 held back, 0 failing, failed\n");
}

}  // namespace
}  // namespace reportlint
