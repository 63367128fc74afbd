#include "cli/lint_run.h"

#include <algorithm>
#include <array>
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

namespace reportlint {
namespace {

constexpr size_t kFirstOfARule = 3;  // what a terminal shows of one in a file

// What a run saw.
struct Totals {
  size_t files = 0;
  std::array<size_t, 3> shown = {};  // by severity
  size_t held_back = 0;
  bool failed = false;
};

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
        ruleset_(catalogue, arguments.enabled_rules),
        style_(StyleOf(arguments, language)),
        linter_(ruleset_, OptionsOf(arguments, style_)),
        reporter_(arguments.format->make(style_)),
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
    WorkInOrder(
        Jobs(), [this] { return walk_.Next(); },
        [this](InputFile file) { return Lint(file); },
        [this](Outcome outcome) { Take(std::move(outcome)); });
    TellPathErrors();
    if (across_ && !across_failed_) LookAcross();
    progress_.Clear();
    if (std::fflush(stdout) != 0 || !written_) {
      Complain(Say("输出写不出去", "cannot write the output"));
      totals_.failed = true;
    }
    TellSummary();
    if (totals_.failed) return kCouldNot;
    return failing_ > 0 && !arguments_.exit_zero ? kFound : 0;
  }

 private:
  static bool LooksAcross(const LintArguments& arguments) {
    return arguments.across || !arguments.archive.empty();
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

  static LintOptions OptionsOf(const LintArguments& arguments,
                               const ReportStyle& style) {
    LintOptions options;
    options.wanted.language = style.language;
    options.wanted.excerpts =
        style.excerpts && arguments.format->wants_excerpts;
    options.wanted.fingerprints = arguments.format->wants_fingerprints;
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
      ++skipped_;
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
      failing_ += diagnostic.severity >= arguments_.least_failing;
    }
    totals_.held_back += std::erase_if(diagnostics, [this](const auto& one) {
      return one.severity < arguments_.least_shown;
    });
    for (const Diagnostic& diagnostic : diagnostics) {
      ++totals_.shown[static_cast<size_t>(diagnostic.severity)];
    }
    if (diagnostics.empty()) return;
    out_.clear();
    reporter_->Report(diagnostics, out_);
    progress_.Clear();
    written_ &= WriteOut(out_);
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
  void TellSummary() const {
    if (totals_.files == 0 && totals_.failed) return;
    const size_t found = totals_.shown[0] + totals_.shown[1] + totals_.shown[2];
    const bool chinese = language_ == Language::kChinese;
    std::string line = chinese ? fmt::format("检查了 {} 个文件", totals_.files)
                               : fmt::format("{} file{} linted", totals_.files,
                                             totals_.files == 1 ? "" : "s");
    if (totals_.files == 0) {
      // Nothing was looked at, so nothing is said of what was found.
    } else if (found == 0) {
      line += chinese ? "，没有发现问题" : ", nothing found";
    } else if (chinese) {
      line += fmt::format("：{} 个错误、{} 个警告", totals_.shown[2],
                          totals_.shown[1]);
      if (totals_.shown[0] > 0) {
        line += fmt::format("、{} 条提示", totals_.shown[0]);
      }
    } else {
      line += fmt::format(": {} error{}, {} warning{}", totals_.shown[2],
                          totals_.shown[2] == 1 ? "" : "s", totals_.shown[1],
                          totals_.shown[1] == 1 ? "" : "s");
      if (totals_.shown[0] > 0) {
        line += fmt::format(", {} info", totals_.shown[0]);
      }
    }
    if (totals_.held_back > 0) {
      line += chinese ? fmt::format(
                            "；另有 {} 条提示没有显示"
                            "（--min-severity info）",
                            totals_.held_back)
                      : fmt::format(
                            "; {} info held back "
                            "(--min-severity info)",
                            totals_.held_back);
    }
    for (const auto& [document, count] : walk_.unread()) {
      line += chinese ? fmt::format("；{} 个 {} 文件没有读", count, document)
                      : fmt::format("; {} {} file{} not read", count, document,
                                    count == 1 ? "" : "s");
    }
    if (skipped_ > 0) {
      line += chinese ? fmt::format("；{} 个不是文字的文件没有读", skipped_)
                      : fmt::format("; {} file{} without text not read",
                                    skipped_, skipped_ == 1 ? "" : "s");
    }
    fmt::print(stderr, "{}\n", line);
  }

  const LintArguments& arguments_;
  const Language language_;
  const Ruleset ruleset_;
  const ReportStyle style_;
  const Linter linter_;
  const std::unique_ptr<Reporter> reporter_;
  std::optional<AcrossRun> across_;
  bool across_failed_ = false;
  FileWalk walk_;
  Progress progress_;
  Totals totals_;
  size_t failing_ = 0;
  size_t skipped_ = 0;
  bool written_ = true;
  std::string out_;
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
