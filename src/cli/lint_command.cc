#include "cli/lint_command.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/progress.h"
#include "lint/linters.h"
#include "report/outputs.h"
#include "report/summary.h"
#include "run/lint_run.h"

namespace reportlint {
namespace {

constexpr size_t kFirstOfARule = 3;  // what a terminal shows of one in a file

ReportStyle StyleOf(const LintArguments& arguments, Language language) {
  const bool terminal = ::isatty(STDOUT_FILENO) != 0;
  const bool plain = std::getenv("NO_COLOR") != nullptr;
  ReportStyle style;
  style.language = language;
  style.column_unit = arguments.column_unit;
  style.color = arguments.color == When::kAlways ||
                (arguments.color == When::kAuto && terminal && !plain);
  style.excerpts = terminal || arguments.snippet;
  style.most_of_a_rule = terminal && !arguments.all ? kFirstOfARule : 0;
  return style;
}

LintRunOptions RunOptionsOf(const LintArguments& arguments) {
  return {.paths = arguments.paths,
          .stdin_path = arguments.stdin_path,
          .least_shown = arguments.least_shown,
          .least_failing = arguments.least_failing,
          .jobs = arguments.jobs,
          .across = {.across = arguments.across,
                     .archive = arguments.archive,
                     .id = arguments.id,
                     .memory = arguments.memory << 20}};
}

LintOptions LintOptionsOf(const LintArguments& arguments,
                          const Outputs& outputs, Language language) {
  return {.wanted = {.language = language,
                     .excerpts = outputs.wants_excerpts(),
                     .fingerprints = outputs.wants_fingerprints(),
                     .occurrences = outputs.wants_occurrences(),
                     .fixes = outputs.wants_fixes()},
          .encoding = arguments.encoding,
          .least = std::min(arguments.least_shown, arguments.least_failing),
          .across = RunOptionsOf(arguments).across.any()};
}

Settings SettingsOf(const LintArguments& arguments) {
  Settings settings;
  for (const std::string& id : arguments.enabled_rules) {
    settings.rules[id].enabled = true;
  }
  return settings;
}

// A first walk over the folders, only for someone who watches.
size_t CountForProgress(const LintArguments& arguments) {
  if (::isatty(STDERR_FILENO) == 0) return 0;
  FileWalk walk(arguments.paths, arguments.stdin_path);
  size_t count = 0;
  while (walk.Next()) ++count;
  return count;
}

// Brings what a run says to the terminal.
class Terminal final : public RunObserver {
 public:
  Terminal(const LintArguments& arguments, const Voice& voice, Outputs& outputs)
      : verbose_(arguments.verbose),
        voice_(voice),
        outputs_(outputs),
        progress_(CountForProgress(arguments), voice) {}

  void Advance() override { progress_.Advance(); }

  void TakeFile(const FileReport& report) override {
    if (verbose_) {
      progress_.Clear();
      const std::string line =
          fmt::format("{}: {}", report.path, EncodingName(report.encoding));
      voice_.Tell({line});
    }
    Write(report);
  }

  void TakeOverlaps(const FileReport& report) override {
    if (!report.diagnostics.empty()) Write(report);
  }

  void TakePathError(const PathError& error) override {
    progress_.Clear();
    FlushOut();
    voice_.Complain(error.path, error.message);
  }

  void TakeFailure(const Words& why) override {
    progress_.Clear();
    voice_.Complain(why);
  }

  void Clear() { progress_.Clear(); }

 private:
  void Write(const FileReport& report) {
    if (!report.diagnostics.empty()) progress_.Clear();
    outputs_.File({report.path, report.diagnostics});
  }

  const bool verbose_;
  const Voice& voice_;
  Outputs& outputs_;
  Progress progress_;
};

}  // namespace

int RunLint(const LintArguments& arguments, const Voice& voice,
            const Catalogue& catalogue) {
  Outputs outputs;
  outputs.Add(*arguments.format, StyleOf(arguments, voice.language()),
              WriteOut);
  Linters linters(catalogue,
                  LintOptionsOf(arguments, outputs, voice.language()));
  const Settings settings = SettingsOf(arguments);
  const LinterOf linter_of = [&linters,
                              &settings](const std::string&) -> const Linter& {
    return linters.For(settings);
  };
  const LintRunOptions options = RunOptionsOf(arguments);
  Terminal terminal(arguments, voice, outputs);

  outputs.Begin(InfosOf(catalogue));
  Totals totals = LintFiles(options, linter_of, terminal);
  terminal.Clear();
  outputs.End(totals);
  if (!FlushOut() || !outputs.good()) {
    voice.ComplainOfOutput();
    totals.failed = true;
  }
  if (const Words line = Summary(totals); !line.empty()) voice.Tell(line);
  if (totals.failed) return kCouldNot;
  return totals.failing > 0 && !arguments.exit_zero ? kFound : 0;
}

}  // namespace reportlint
