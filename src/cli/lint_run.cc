#include "cli/lint_run.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/across_run.h"
#include "cli/progress.h"
#include "files/read.h"
#include "files/walk.h"
#include "lint/lint.h"
#include "lint/workers.h"
#include "report/outputs.h"
#include "report/summary.h"

namespace reportlint {
namespace {

constexpr size_t kFirstOfARule = 3;  // what a terminal shows of one in a file

// A file's report, or why there is none.
struct Outcome {
  FileReport report = {};
  std::optional<PathError> error = {};
  bool skipped = false;                  // no text, and nobody named it
  std::optional<std::string> kept = {};  // bytes that cannot be read again
};

class LintRun {
 public:
  LintRun(const LintArguments& arguments, Language language,
          const Catalogue& catalogue)
      : arguments_(arguments),
        language_(language),
        ruleset_(catalogue, SettingsOf(arguments)),
        outputs_(OutputsOf(arguments, language)),
        linter_(ruleset_, OptionsOf(arguments, outputs_)),
        walk_(arguments.paths, arguments.stdin_path),
        progress_(CountForProgress(arguments), language) {
    if (LooksAcross(arguments)) across_.emplace(arguments, linter_);
  }

  int Run() {
    if (across_) {
      if (const auto why = across_->Open()) {
        Complain(why->In(language_));
        return kCouldNot;
      }
    }
    outputs_.Begin({});
    WorkInOrder(
        Jobs(), [this] { return walk_.Next(); },
        [this](InputFile file) { return Lint(file); },
        [this](Outcome outcome) { Take(std::move(outcome)); });
    TellPathErrors();
    if (across_ && !across_failed_) LookAcross();
    progress_.Clear();
    outputs_.End(totals_);
    if (std::fflush(stdout) != 0 || !outputs_.good()) {
      Complain(Say("输出写不出去", "cannot write the output"));
      totals_.failed = true;
    }
    TellSummary();
    if (totals_.failed) return kCouldNot;
    return totals_.failing > 0 && !arguments_.exit_zero ? kFound : 0;
  }

 private:
  static bool LooksAcross(const LintArguments& arguments) {
    return arguments.across || !arguments.archive.empty();
  }

  static Settings SettingsOf(const LintArguments& arguments) {
    Settings settings;
    for (const std::string& id : arguments.enabled_rules) {
      settings.rules[id].enabled = true;
    }
    return settings;
  }

  static ReportStyle StyleOf(const LintArguments& arguments,
                             Language language) {
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

  static Outputs OutputsOf(const LintArguments& arguments, Language language) {
    Outputs outputs;
    outputs.Add(*arguments.format, StyleOf(arguments, language), WriteOut);
    return outputs;
  }

  LintOptions OptionsOf(const LintArguments& arguments,
                        const Outputs& outputs) const {
    LintOptions options;
    options.wanted.language = language_;
    options.wanted.excerpts = outputs.wants_excerpts();
    options.wanted.fingerprints = outputs.wants_fingerprints();
    options.wanted.occurrences = outputs.wants_occurrences();
    options.encoding = arguments.encoding;
    options.least = std::min(arguments.least_shown, arguments.least_failing);
    options.across = LooksAcross(arguments);
    return options;
  }

  // A first walk over the folders, only for someone who watches.
  static size_t CountForProgress(const LintArguments& arguments) {
    if (::isatty(STDERR_FILENO) == 0) return 0;
    FileWalk walk(arguments.paths, arguments.stdin_path);
    size_t count = 0;
    while (walk.Next()) ++count;
    return count;
  }

  std::string Say(std::string_view zh, std::string_view en) const {
    return std::string(language_ == Language::kChinese ? zh : en);
  }

  size_t Jobs() const {
    if (arguments_.jobs > 0) return arguments_.jobs;
    if (arguments_.paths.size() == 1 && arguments_.paths[0] == "-") return 1;
    return std::max(1u, std::thread::hardware_concurrency());
  }

  Outcome Lint(const InputFile& file) const {
    std::string path = file.path;
    auto bytes = file.standard_input ? ReadStandardInput() : ReadFile(path);
    if (!bytes) {
      return {.error = PathError{
                  path,
                  {fmt::format("读不了（{}）", bytes.error()),
                   fmt::format("cannot be read ({})", bytes.error())}}};
    }
    if (IsBinary(*bytes)) {
      if (!file.named) return {.skipped = true};
      return {.error = PathError{path, {"不是文字文件", "is not a text"}}};
    }
    Outcome outcome;
    if (file.standard_input && across_) outcome.kept = *bytes;
    outcome.report =
        linter_.Lint(std::move(path), std::move(*bytes), *file.format);
    return outcome;
  }

  void Take(Outcome outcome) {
    progress_.Advance();
    if (outcome.error) {
      TellPathError(*outcome.error);
      return;
    }
    if (outcome.skipped) {
      ++totals_.skipped;
      return;
    }
    ++totals_.files;
    if (arguments_.verbose) TellFile(outcome.report);
    Tell(outcome.report);
    if (outcome.report.fingerprint && !across_failed_) {
      if (const auto added =
              across_->Add(outcome.report.path, *outcome.report.fingerprint,
                           std::move(outcome.kept));
          !added) {
        TellFailure(added.error());
      }
    }
  }

  // The second half of a run that looks across reports.
  void LookAcross() {
    if (const auto finished = across_->Finish(); !finished) {
      TellFailure(finished.error());
      return;
    }
    using Told = tl::expected<FileReport, Words>;
    std::string failure;
    WorkInOrder(
        Jobs(),
        [&]() -> std::optional<Corpus::Member> {
          auto next = across_->Next();
          if (next) return *std::move(next);
          failure = next.error();
          return std::nullopt;
        },
        [this](const Corpus::Member& member) { return across_->Lint(member); },
        [this](Told told) {
          if (told) {
            Tell(*told);
          } else {
            TellFailure(told.error().In(language_));
          }
        });
    if (!failure.empty()) TellFailure(failure);
  }

  void TellFailure(const std::string& why) {
    if (std::exchange(across_failed_, true)) return;
    totals_.failed = true;
    progress_.Clear();
    Complain(why);
  }

  void Tell(FileReport& report) {
    auto& diagnostics = report.diagnostics;
    totals_.held_back += report.held_back;
    for (const Diagnostic& diagnostic : diagnostics) {
      totals_.failing += diagnostic.severity >= arguments_.least_failing;
    }
    totals_.held_back += std::erase_if(diagnostics, [this](const auto& one) {
      return one.severity < arguments_.least_shown;
    });
    for (const Diagnostic& diagnostic : diagnostics) {
      ++totals_.shown[static_cast<size_t>(diagnostic.severity)];
    }
    if (!diagnostics.empty()) progress_.Clear();
    outputs_.File({report.path, diagnostics});
  }

  void TellFile(const FileReport& report) {
    progress_.Clear();
    fmt::print(stderr, "{}: {}\n", report.path, EncodingName(report.encoding));
  }

  void TellPathErrors() {
    for (const PathError& error : walk_.TakeErrors()) TellPathError(error);
  }

  void TellPathError(const PathError& error) {
    totals_.failed = true;
    progress_.Clear();
    std::fflush(stdout);
    Complain(fmt::format("{}: {}", error.path, error.message.In(language_)));
  }

  // The last line, on standard error: standard output is all diagnostics.
  void TellSummary() {
    totals_.unread = walk_.unread();
    const Words line = Summary(totals_);
    if (!line.empty()) fmt::print(stderr, "{}\n", line.In(language_));
  }

  const LintArguments& arguments_;
  const Language language_;
  const Ruleset ruleset_;
  Outputs outputs_;
  const Linter linter_;
  std::optional<AcrossRun> across_;
  bool across_failed_ = false;
  FileWalk walk_;
  Progress progress_;
  Totals totals_;
};

}  // namespace

bool WriteOut(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

void Complain(std::string_view message) {
  fmt::print(stderr, "reportlint: {}\n", message);
}

int RunLint(const LintArguments& arguments, Language language,
            const Catalogue& catalogue) {
  return LintRun(arguments, language, catalogue).Run();
}

}  // namespace reportlint
