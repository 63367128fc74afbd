#include <algorithm>
#include <array>
#include <memory>

#include "cli/command_line.h"

namespace reportlint {
namespace {

constexpr std::array kUnits = {
    Choice<ColumnUnit>{"codepoint", ColumnUnit::kCodePoint},
    Choice<ColumnUnit>{"utf16", ColumnUnit::kUtf16},
    Choice<ColumnUnit>{"byte", ColumnUnit::kByte},
    Choice<ColumnUnit>{"display", ColumnUnit::kDisplay},
};
constexpr std::array kSeverities = {
    Choice<Severity>{"error", Severity::kError},
    Choice<Severity>{"warning", Severity::kWarning},
    Choice<Severity>{"info", Severity::kInfo},
};
constexpr std::array kWhens = {
    Choice<When>{"auto", When::kAuto},
    Choice<When>{"always", When::kAlways},
    Choice<When>{"never", When::kNever},
};

Arguments Finish(const CommandLine& line, const LintArguments& arguments) {
  if (arguments.paths.empty()) {
    return line.Wrong(line.Say({"没有说检查什么：请给出文件或文件夹",
                                "nothing to lint: name a file or a folder"}));
  }
  if (!arguments.id.empty() && arguments.paths.size() != 1) {
    return line.Wrong(
        line.Say({"--id 只能用于一个文件", "--id is for a single file"}));
  }
  return {line.language(), arguments};
}

// What is written, and how.
void AddOutputOptions(CommandLine& line, CLI::App& app, LintArguments& to) {
  std::string formats;
  for (const ReportFormat& format : ReportFormats()) {
    formats += (formats.empty() ? "" : "|") + std::string(format.name);
  }
  app.add_option_function<std::string>(
         "--format",
         [&line, formats, &to](const std::string& name) {
           const auto it =
               std::ranges::find(ReportFormats(), name, &ReportFormat::name);
           if (it == ReportFormats().end()) {
             line.RejectValue("--format", name, formats);
           } else {
             to.format = &*it;
           }
         },
         line.Say({"输出格式：给人看的文字，或每行一个 JSON",
                   "how to write: text for people, or a JSON object a line"}))
      ->type_name(formats);
  line.AddChoice<ColumnUnit>(
      app, "--column-unit", kUnits, to.column_unit,
      line.Say({"列号数什么（默认数字符）",
                "what columns count (default: code points)"}));
  line.AddChoice<Severity>(
      app, "--min-severity", kSeverities, to.least_shown,
      line.Say({"只显示到这一级（默认 warning）",
                "show down to this severity (default: warning)"}));
  line.AddChoice<Severity>(
      app, "--fail-on", kSeverities, to.least_failing,
      line.Say({"有这一级及以上的问题时退出码为 1（默认 warning）",
                "exit with 1 at this severity and above (default: warning)"}));
  app.add_flag("--exit-zero", to.exit_zero,
               line.Say({"有问题时退出码也为 0（路径、规则有错时仍为 2）",
                         "exit with 0 though something was found (still 2 for "
                         "a wrong path or rule)"}));
}

// Which rules are used, and how files are read.
void AddInputOptions(CommandLine& line, CLI::App& app, LintArguments& to) {
  line.AddRuleFolders(app, to.rule_folders);
  app.add_option("--enable", to.enabled_rules,
                 line.Say({"也用这条规则，它平时不用（可以写多次）",
                           "use this rule, too, which is off otherwise (may be "
                           "repeated)"}))
      ->type_name("ID")
      ->allow_extra_args(false);
  line.AddEncoding(app, to.encoding);
}

// What a person sees.
void AddTerminalOptions(CommandLine& line, CLI::App& app, LintArguments& to) {
  app.add_flag("--verbose", to.verbose,
               line.Say({"在标准错误上列出每个文件和它的编码",
                         "list each file and its encoding on standard error"}));
  app.add_flag("--all", to.all,
               line.Say({"终端上也列出全部，不只是每条规则的前 3 处",
                         "on a terminal, too, list all, not the first 3 of a "
                         "rule"}));
  app.add_flag("--snippet", to.snippet,
               line.Say({"输出到文件或管道时也显示原文和改法",
                         "show source lines and help when the output is not a "
                         "terminal"}));
  line.AddChoice<When>(
      app, "--color", kWhens, to.color,
      line.Say({"用不用颜色（默认 auto：终端上用）",
                "use colours (default: auto, on a terminal)"}));
}

// With what reports are compared.
void AddAcrossOptions(CommandLine& line, CLI::App& app, LintArguments& to) {
  app.add_flag("--across", to.across,
               line.Say({"报告之间也互相比较，找出雷同",
                         "compare the reports with each other, too"}));
  app.add_option("--archive", to.archive,
                 line.Say({"与档案文件里以前的报告比较（见 archive）",
                           "compare with the reports in this archive (see "
                           "archive)"}))
      ->type_name("FILE");
  app.add_option("--id", to.id,
                 line.Say({"报告的编号：编号相同的是同一份报告的新旧两稿",
                           "the report's id: a report in the archive with the "
                           "same one is an older version of it"}))
      ->type_name("ID");
  line.AddNumber(app, "--memory", 1, 1 << 20, to.memory,
                 line.Say({"比较时最多用多少 MiB 内存，其余放在临时文件里"
                           "（默认 256）",
                           "MiB of memory for comparing; the rest goes to "
                           "temporary files (default: 256)"}));
}

}  // namespace

void AddLintCommand(CommandLine& line) {
  const auto arguments = std::make_shared<LintArguments>();
  LintArguments& to = *arguments;
  CLI::App& app =
      line.AddCommand("lint",
                      line.Say({"检查报告（lint 可以省略；选项见 lint --help）",
                                "lint reports (the word may be left out; "
                                "lint --help lists its options)"}),
                      [&line, arguments] { return Finish(line, *arguments); });
  app.add_option("PATH", to.paths,
                 line.Say({"文件、文件夹、通配符，或 -（标准输入）",
                           "files, folders, patterns, or - (standard input)"}))
      ->type_name("");
  AddOutputOptions(line, app, to);
  AddInputOptions(line, app, to);
  AddTerminalOptions(line, app, to);
  line.AddNumber(
      app, "--jobs", 1, 256, to.jobs,
      line.Say({"同时检查几个文件（默认每个处理器一个）",
                "how many files at once (default: one for each processor)"}));
  AddAcrossOptions(line, app, to);
  app.add_option(
         "--stdin-path", to.stdin_path,
         line.Say({"标准输入算作哪个文件（决定格式和显示的路径）",
                   "the path that standard input is read under; its format"}))
      ->type_name("PATH");
}

}  // namespace reportlint
