#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/explain.h"
#include "cli/files.h"
#include "cli/progress.h"
#include "lint/examples.h"
#include "lint/lint.h"
#include "lint/workers.h"
#include "rule/catalogue.h"

namespace reportlint {
namespace {

constexpr int kFound = 1;
constexpr int kCouldNot = 2;
constexpr size_t kFirstOfARule = 3;  // what a terminal shows of one in a file

bool WriteOut(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

void Complain(std::string_view message) {
  fmt::print(stderr, "reportlint: {}\n", message);
}

// The catalogue with the rules of `folders`; nothing where one is wrong, which
// has been told then.
std::optional<Catalogue> LoadCatalogue(const std::vector<std::string>& folders,
                                       Language language) {
  std::optional<Catalogue> catalogue(std::in_place);
  bool good = true;
  for (const std::string& folder : folders) {
    auto files = ReadRuleFiles(folder);
    if (!files) {
      Complain(fmt::format("--rules {}: {}", folder, files.error()));
      good = false;
      continue;
    }
    const auto mistakes = catalogue->Add(*files, language);
    good &= mistakes.empty();
    std::string out;
    MakeTextReporter({.language = language, .excerpts = true})
        ->Report(mistakes, out);
    fmt::print(stderr, "{}", out);
  }
  if (!good) return std::nullopt;
  return catalogue;
}

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
  bool skipped = false;  // no text, and nobody named it
};

class LintRun {
 public:
  LintRun(const LintArguments& arguments, Language language,
          const Catalogue& catalogue)
      : arguments_(arguments),
        language_(language),
        ruleset_(catalogue),
        style_(StyleOf(arguments, language)),
        linter_(ruleset_, OptionsOf(arguments, style_)),
        reporter_(arguments.format->make(style_)),
        walk_(arguments.paths),
        progress_(CountForProgress(arguments), language) {}

  int Run() {
    WorkInOrder(
        Jobs(), [this] { return Next(); },
        [this](InputFile file) { return Lint(file); },
        [this](Outcome outcome) { Take(std::move(outcome)); });
    TellPathErrors();
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
    options.least = std::min(arguments.least_shown, arguments.least_failing);
    return options;
  }

  // A first walk over the folders, only for someone who watches.
  static size_t CountForProgress(const LintArguments& arguments) {
    if (::isatty(STDERR_FILENO) == 0) return 0;
    FileWalk walk(arguments.paths);
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

  std::optional<InputFile> Next() {
    if (!read_stdin_ &&
        std::ranges::find(arguments_.paths, "-") != arguments_.paths.end()) {
      read_stdin_ = true;
      const Format* format = FormatOf(arguments_.stdin_path);
      return InputFile{"-", format == nullptr ? &PlainText() : format, true};
    }
    while (true) {
      auto file = walk_.Next();
      if (!file || file->path != "-") return file;
    }
  }

  Outcome Lint(const InputFile& file) const {
    const bool standard_input = file.path == "-";
    std::string path = standard_input ? arguments_.stdin_path : file.path;
    auto bytes = standard_input ? ReadStandardInput() : ReadFile(file.path);
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
    return {.report =
                linter_.Lint(std::move(path), std::move(*bytes), *file.format)};
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
    auto& diagnostics = outcome.report.diagnostics;
    totals_.held_back += outcome.report.held_back;
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

  void TellPathErrors() {
    for (const PathError& error : walk_.TakeErrors()) {
      if (error.path != "-") TellPathError(error);
    }
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
  FileWalk walk_;
  Progress progress_;
  Totals totals_;
  size_t failing_ = 0;
  size_t skipped_ = 0;
  bool read_stdin_ = false;
  bool written_ = true;
  std::string out_;
};

int RunCommand(const Answer& answer, Language) {
  std::fputs(answer.text.c_str(), answer.exit_code == 0 ? stdout : stderr);
  return answer.exit_code;
}

int RunCommand(const LintArguments& arguments, Language language) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, language);
  if (!catalogue) return kCouldNot;
  return LintRun(arguments, language, *catalogue).Run();
}

int RunCommand(const ExplainArguments& arguments, Language language) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, language);
  if (!catalogue) return kCouldNot;
  const Rule* rule = catalogue->Find(arguments.id);
  if (rule == nullptr) {
    std::vector<std::string> ids;
    for (const Rule& one : catalogue->rules()) ids.push_back(one.id);
    const std::string nearest = Nearest(arguments.id, ids);
    const bool chinese = language == Language::kChinese;
    std::string message =
        chinese ? fmt::format("没有规则 {}", arguments.id)
                : fmt::format("there is no rule {}", arguments.id);
    if (!nearest.empty()) {
      message += chinese ? fmt::format("，是不是 {}？", nearest)
                         : fmt::format(", did you mean {}?", nearest);
    }
    Complain(message);
    return kCouldNot;
  }
  const LoadedRule loaded = LoadRuleFile(catalogue->FileOf(rule->id), language);
  WriteOut(Explain(*rule, loaded.page, language));
  return 0;
}

int TestRules(const RulesArguments& arguments, const Catalogue& catalogue,
              Language language) {
  std::vector<RuleFile> files;
  if (arguments.folder.empty()) {
    for (const Rule& rule : catalogue.rules()) {
      files.push_back(catalogue.FileOf(rule.id));
    }
  } else if (auto read = ReadRuleFiles(arguments.folder)) {
    files = std::move(*read);
  } else {
    Complain(fmt::format("{}: {}", arguments.folder, read.error()));
    return kCouldNot;
  }
  if (files.empty()) {
    Complain(
        language == Language::kChinese
            ? fmt::format("{}: 没有 组/名称.yaml", arguments.folder)
            : fmt::format("{}: there is no group/name.yaml", arguments.folder));
    return kCouldNot;
  }
  size_t failed = 0;
  size_t tried = 0;
  bool wrong = false;
  for (const RuleFile& file : files) {
    const LoadedRule loaded = LoadRuleFile(file, language);
    std::string out;
    MakeTextReporter({.language = language, .excerpts = true})
        ->Report(loaded.mistakes, out);
    fmt::print(stderr, "{}", out);
    wrong |= !loaded.mistakes.empty();
    if (!loaded.rule) continue;
    for (const Example& example : loaded.page.examples) {
      ++tried;
      const Trial trial = TryExample(*loaded.rule, example);
      if (trial.holds) continue;
      ++failed;
      WriteOut(DescribeFailure(file, example, trial, language));
    }
  }
  fmt::print("{}\n", language == Language::kChinese
                         ? fmt::format("{} 条规则，{} 个例子，{} 个不符",
                                       files.size(), tried, failed)
                         : fmt::format("{} rules, {} examples, {} failed",
                                       files.size(), tried, failed));
  if (wrong) return kCouldNot;
  return failed > 0 ? kFound : 0;
}

int RunCommand(const RulesArguments& arguments, Language language) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, language);
  if (!catalogue) return kCouldNot;
  if (arguments.test) return TestRules(arguments, *catalogue, language);
  for (const Rule& rule : catalogue->rules()) {
    WriteOut(fmt::format("{:32}{:9}{}\n", rule.id,
                         SeverityName(rule.cases[0].severity),
                         rule.summary.In(language)));
  }
  return 0;
}

}  // namespace

int Run(const Arguments& arguments) {
  return std::visit(
      [&](const auto& command) {
        return RunCommand(command, arguments.language);
      },
      arguments.command);
}

}  // namespace reportlint
