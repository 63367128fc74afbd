#include "run/lint_run.h"

#include <optional>
#include <utility>

#include "files/walk.h"
#include "lint/workers.h"
#include "run/input.h"

namespace reportlint {
namespace {

// A file and its report, or why there is none.
struct Outcome {
  InputFile file = {};
  FileReport report = {};
  std::optional<PathError> error = {};
  bool skipped = false;
  std::optional<std::string> kept = {};  // bytes that cannot be read again
};

class LintRun {
 public:
  LintRun(const LintRunOptions& options, const LinterOf& linter_of,
          RunObserver& observer)
      : options_(options),
        linter_of_(linter_of),
        observer_(observer),
        walk_(options.paths, options.stdin_path) {
    if (options.across.any()) across_.emplace(options.across, linter_of);
  }

  Totals Run() {
    if (across_) {
      if (const auto why = across_->Open()) {
        Fail(*why);
        return std::move(totals_);
      }
    }
    WorkInOrder(
        Jobs(), [this] { return walk_.Next(); },
        [this](InputFile file) { return Lint(std::move(file)); },
        [this](Outcome outcome) { Take(std::move(outcome)); });
    for (const PathError& error : walk_.TakeErrors()) TakePathError(error);
    if (across_ && !across_failed_) LookAcross();
    totals_.unread = walk_.unread();
    return std::move(totals_);
  }

 private:
  size_t Jobs() const {
    const bool one = options_.paths.size() == 1 && options_.paths[0] == "-";
    return one && options_.jobs == 0 ? 1 : JobsFor(options_.jobs);
  }

  Outcome Lint(InputFile file) const {
    Outcome outcome;
    Input input = ReadInput(file);
    if (input.error || input.skipped) {
      outcome.error = std::move(input.error);
      outcome.skipped = input.skipped;
      return outcome;
    }
    if (file.once && across_) outcome.kept = input.bytes;
    file.format = input.format;
    outcome.report = linter_of_(file.path).Lint(
        file.path, std::move(input.bytes), *file.format);
    if (outcome.report.unreadable) {
      outcome.error = UnreadableError(file.path, *outcome.report.unreadable);
    }
    outcome.file = std::move(file);
    return outcome;
  }

  void Take(Outcome outcome) {
    observer_.Advance();
    if (outcome.error) {
      TakePathError(*outcome.error);
      return;
    }
    if (outcome.skipped) {
      ++totals_.skipped;
      return;
    }
    ++totals_.files;
    Count(outcome.report);
    observer_.TakeFile(outcome.report);
    if (!outcome.report.fingerprint || across_failed_) return;
    if (!options_.across.id.empty() && std::exchange(took_one_, true)) {
      TakePathError({outcome.file.path,
                     {"没有比较：--id 只能用于一个文件",
                      "not compared: --id is for a single file"}});
      return;
    }
    if (const auto added = across_->Add(
            outcome.file, *outcome.report.fingerprint, std::move(outcome.kept));
        !added) {
      Fail({added.error()});
    }
  }

  // The second half of a run that looks across reports.
  void LookAcross() {
    if (const auto finished = across_->Finish(); !finished) {
      Fail({finished.error()});
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
          if (across_failed_) return;
          if (told) {
            Count(*told);
            observer_.TakeOverlaps(*told);
          } else {
            Fail(told.error());
          }
        });
    if (!failure.empty()) Fail({failure});
  }

  // Counts what a report holds and leaves what is to be shown.
  void Count(FileReport& report) {
    for (size_t i = 0; i < report.held_back.size(); ++i) {
      totals_.held_back[i] += report.held_back[i];
    }
    for (const Diagnostic& diagnostic : report.diagnostics) {
      totals_.failing += diagnostic.severity >= options_.least_failing;
    }
    std::erase_if(report.diagnostics, [this](const Diagnostic& one) {
      const bool is_shown = one.severity >= options_.least_shown;
      auto& counts = is_shown ? totals_.shown : totals_.held_back;
      ++counts[static_cast<size_t>(one.severity)];
      return !is_shown;
    });
  }

  void TakePathError(const PathError& error) {
    totals_.failed = true;
    observer_.TakePathError(error);
  }

  // The first failure is told; what follows from it is not.
  void Fail(const Words& why) {
    if (std::exchange(across_failed_, true)) return;
    totals_.failed = true;
    observer_.TakeFailure(why);
  }

  const LintRunOptions& options_;
  const LinterOf& linter_of_;
  RunObserver& observer_;
  FileWalk walk_;
  std::optional<AcrossRun> across_;
  bool across_failed_ = false;
  bool took_one_ = false;  // of the reports that --id names
  Totals totals_;
};

}  // namespace

Totals LintFiles(const LintRunOptions& options, const LinterOf& linter_of,
                 RunObserver& observer) {
  return LintRun(options, linter_of, observer).Run();
}

}  // namespace reportlint
