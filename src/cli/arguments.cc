#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "check/options.h"

namespace reportlint {
namespace {

constexpr std::array<std::string_view, 3> kCommands = {"lint", "explain",
                                                       "rules"};

// The value of --lang, before anything else is parsed: help and mistakes are
// in that language, too.
std::optional<std::string> AskedLanguage(
    const std::vector<std::string>& arguments) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") break;
    if (arguments[i].starts_with("--lang=")) return arguments[i].substr(7);
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) {
      return arguments[i + 1];
    }
  }
  return std::nullopt;
}

// `reportlint report.txt` is `reportlint lint report.txt`.
void InsertCommand(std::vector<std::string>& arguments) {
  if (arguments.empty()) return;
  size_t first = 0;
  while (first < arguments.size() && arguments[first].starts_with("--lang")) {
    first += arguments[first] == "--lang" ? 2 : 1;
  }
  if (first >= arguments.size()) return;
  const std::string& word = arguments[first];
  if (word == "-h" || word == "--help" || word == "--version" ||
      std::ranges::find(kCommands, word) != kCommands.end()) {
    return;
  }
  arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(first),
                   "lint");
}

// A word on the command line and what it stands for.
template <class T>
struct Choice {
  std::string_view word;
  T value;
};

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

// The command line in one language. CLI11 splits the arguments and lays out the
// help; values are judged here, so that mistakes are told in both languages.
class Parser {
 public:
  explicit Parser(Language language) : language_(language) {
    app_.name("reportlint");
    app_.description(
        Say("检查提交前的报告：没填的空、遮掉的数字、残留的模板。\n"
            "直接写文件或文件夹就是检查：reportlint 总结.txt",
            "Lint reports before they are submitted: blanks, masked numbers, "
            "template rests.\n"
            "A file or a folder alone is linted: reportlint summary.txt"));
    app_.footer(Say(
        "例：\n"
        "  reportlint 总结.txt                    检查一个文件\n"
        "  reportlint 报告/                       检查文件夹里的 .txt 和 .md\n"
        "  reportlint explain placeholder/blank   一条规则查什么、为什么\n\n"
        "退出码：0 没有问题；1 有问题；2 有路径、规则或选项不对。",
        "Examples:\n"
        "  reportlint summary.txt                 lint one file\n"
        "  reportlint reports/                    lint a folder's .txt and "
        ".md\n"
        "  reportlint explain placeholder/blank   what a rule finds, and "
        "why\n\n"
        "Exit code: 0 nothing found; 1 something found; 2 a path, a rule or an "
        "option is wrong."));
    Prepare(app_);
    app_.add_flag("--version", version_, Say("显示版本", "show the version"));
    AddLanguage(app_);
    AddLint();
    AddExplain();
    AddRules();
  }

  Arguments RejectLanguage(const std::string& asked) {
    RejectValue("--lang", asked, "zh|en");
    return Wrong(rejected_);
  }

  Arguments Parse(std::vector<std::string> arguments) {
    std::ranges::reverse(arguments);  // as CLI11 wants them
    try {
      app_.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
      return Reply(app_.help(), 0);
    } catch (const CLI::ParseError& error) {
      return Wrong(Describe(error));
    }
    if (version_) return Reply("reportlint " REPORTLINT_VERSION "\n", 0);
    for (const CLI::App* app : app_.get_subcommands()) {
      auto rest = app->remaining();
      std::erase(rest, "--");  // what it stood before are paths
      if (!rest.empty()) return Wrong(Unexpected(*app, rest.front()));
    }
    if (app_.get_subcommands().empty()) return Reply(app_.help(), 2);
    if (lint_->parsed()) return FinishLint();
    if (explain_->parsed()) return FinishExplain();
    rules_arguments_.test = test_->count() > 0;
    return {language_, rules_arguments_};
  }

 private:
  std::string Say(std::string_view zh, std::string_view en) const {
    return std::string(language_ == Language::kChinese ? zh : en);
  }

  void Prepare(CLI::App& app) {
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(34);
    if (language_ == Language::kChinese) {
      formatter->label("Usage", "用法");
      formatter->label("OPTIONS", "选项");
      formatter->label("Positionals", "参数");
      formatter->label("SUBCOMMAND", "命令");
      formatter->label("SUBCOMMANDS", "命令");
    }
    app.formatter(formatter);
    app.option_defaults()->group(Say("选项", "Options"));
    app.set_help_flag("-h,--help", Say("显示这份说明", "show this help"));
  }

  CLI::App* AddCommand(std::string name, std::string description) {
    CLI::App* app = app_.add_subcommand(name, std::move(description));
    app->group(Say("命令", "Commands"));
    Prepare(*app);
    app->footer("");
    app->allow_extras();
    app->fallthrough(false);
    AddLanguage(*app);
    return app;
  }

  void AddLanguage(CLI::App& app) {
    app.add_option("--lang", language_name_,
                   Say("用 zh（中文）还是 en（英文）说话",
                       "speak zh (Chinese) or en (English)"))
        ->type_name("zh|en");
  }

  // An option that takes one of `choices`.
  template <class T>
  void AddChoice(CLI::App& app, const std::string& name,
                 std::span<const Choice<T>> choices, T& value,
                 std::string description) {
    std::string words;
    for (const auto& choice : choices) {
      words += (words.empty() ? "" : "|") + std::string(choice.word);
    }
    app.add_option_function<std::string>(
           name,
           [this, name, choices, words, &value](const std::string& word) {
             const auto it = std::ranges::find(choices, word, &Choice<T>::word);
             if (it == choices.end()) {
               RejectValue(name, word, words);
             } else {
               value = it->value;
             }
           },
           std::move(description))
        ->type_name(words);
  }

  void RejectValue(const std::string& name, const std::string& word,
                   const std::string& expected) {
    if (!rejected_.empty()) return;
    rejected_ =
        language_ == Language::kChinese
            ? fmt::format("{} 不能是“{}”，应为 {}", name, word, expected)
            : fmt::format("{} cannot be \"{}\"; it takes {}", name, word,
                          expected);
  }

  void AddRuleFolders(CLI::App& app, std::vector<std::string>& folders) {
    app.add_option("--rules", folders,
                   Say("另外使用这个文件夹里的规则（组/名称.yaml）",
                       "also use the rules in this folder "
                       "(group/name.yaml)"))
        ->type_name("DIR")
        ->allow_extra_args(false);
  }

  void AddLint() {
    lint_ =
        AddCommand("lint", Say("检查报告（lint 可以省略；选项见 lint --help）",
                               "lint reports (the word may be left out; "
                               "lint --help lists its options)"));
    LintArguments& to = lint_arguments_;
    lint_
        ->add_option("PATH", to.paths,
                     Say("文件、文件夹、通配符，或 -（标准输入）",
                         "files, folders, patterns, or - (standard input)"))
        ->type_name("");
    std::string formats;
    for (const ReportFormat& format : ReportFormats()) {
      formats += (formats.empty() ? "" : "|") + std::string(format.name);
    }
    lint_
        ->add_option_function<std::string>(
            "--format",
            [this, formats, &to](const std::string& name) {
              const auto it =
                  std::ranges::find(ReportFormats(), name, &ReportFormat::name);
              if (it == ReportFormats().end()) {
                RejectValue("--format", name, formats);
              } else {
                to.format = &*it;
              }
            },
            Say("输出格式：给人看的文字，或每行一个 JSON",
                "how to write: text for people, or a JSON object a line"))
        ->type_name(formats);
    AddChoice<ColumnUnit>(*lint_, "--column-unit", kUnits, to.column_unit,
                          Say("列号数什么（默认数字符）",
                              "what columns count (default: code points)"));
    AddChoice<Severity>(*lint_, "--min-severity", kSeverities, to.least_shown,
                        Say("只显示到这一级（默认 warning）",
                            "show down to this severity (default: warning)"));
    AddChoice<Severity>(
        *lint_, "--fail-on", kSeverities, to.least_failing,
        Say("有这一级及以上的问题时退出码为 1（默认 warning）",
            "exit with 1 at this severity and above (default: warning)"));
    lint_->add_flag("--exit-zero", to.exit_zero,
                    Say("有问题时退出码也为 0（路径、规则有错时仍为 2）",
                        "exit with 0 though something was found (still 2 for "
                        "a wrong path or rule)"));
    AddRuleFolders(*lint_, to.rule_folders);
    lint_->add_flag("--all", to.all,
                    Say("终端上也列出全部，不只是每条规则的前 3 处",
                        "on a terminal, too, list all, not the first 3 of a "
                        "rule"));
    lint_->add_flag("--snippet", to.snippet,
                    Say("不在终端上也显示原文和标记",
                        "show the line and its mark off a terminal, too"));
    AddChoice<When>(*lint_, "--color", kWhens, to.color,
                    Say("用不用颜色（默认 auto：终端上用）",
                        "use colours (default: auto, on a terminal)"));
    lint_
        ->add_option_function<std::string>(
            "--jobs",
            [this, &to](const std::string& word) {
              constexpr size_t kMost = 256;
              const auto [end, error] = std::from_chars(
                  word.data(), word.data() + word.size(), to.jobs);
              if (error != std::errc() || end != word.data() + word.size() ||
                  to.jobs < 1 || to.jobs > kMost) {
                RejectValue("--jobs", word, "1-256");
              }
            },
            Say("同时检查几个文件（默认每个处理器一个）",
                "how many files at once (default: one for each processor)"))
        ->type_name("N");
    lint_
        ->add_option("--stdin-path", to.stdin_path,
                     Say("标准输入算作哪个文件（决定格式和显示的路径）",
                         "the path that standard input is read under"))
        ->type_name("PATH");
  }

  void AddExplain() {
    explain_ = AddCommand("explain", Say("说明一条规则：查什么、为什么、例子",
                                         "tell what a rule finds, and why"));
    explain_
        ->add_option(
            "RULE", explain_arguments_.id,
            Say("规则，如 placeholder/blank", "a rule, as placeholder/blank"))
        ->type_name("");
    AddRuleFolders(*explain_, explain_arguments_.rule_folders);
  }

  void AddRules() {
    rules_ = AddCommand("rules",
                        Say("列出全部规则，或用规则自带的例子试规则",
                            "list all rules, or try rules on their examples"));
    test_ = rules_->add_flag("--test", test_flag_,
                             Say("试规则：例子都是规则的测试",
                                 "try the rules on their own examples"));
    rules_
        ->add_option(
            "DIR", rules_arguments_.folder,
            Say("只试这个文件夹里的规则", "try the rules in this folder only"))
        ->type_name("");
    AddRuleFolders(*rules_, rules_arguments_.rule_folders);
  }

  Arguments FinishLint() {
    if (!rejected_.empty()) return Wrong(rejected_);
    if (lint_arguments_.paths.empty()) {
      return Wrong(Say("没有说检查什么：请给出文件或文件夹",
                       "nothing to lint: name a file or a folder"));
    }
    return {language_, lint_arguments_};
  }

  Arguments FinishExplain() {
    if (explain_arguments_.id.empty()) {
      return Wrong(Say("缺少规则名，如 placeholder/blank",
                       "a rule is missing, as placeholder/blank"));
    }
    return {language_, explain_arguments_};
  }

  Arguments Reply(std::string text, int exit_code) const {
    return {language_, Answer{std::move(text), exit_code}};
  }

  Arguments Wrong(const std::string& why) const {
    return Reply(
        fmt::format("reportlint: {}\n{}\n", why,
                    Say("用法见 reportlint --help", "see reportlint --help")),
        2);
  }

  std::string Unexpected(const CLI::App& app, const std::string& word) const {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
      for (const std::string& name : option->get_lnames()) {
        names.push_back("--" + name);
      }
    }
    const std::string nearest = Nearest(word.substr(0, word.find('=')), names);
    std::string message =
        fmt::format("{}{}", Say("不认识的选项 ", "unknown option "), word);
    if (!nearest.empty()) {
      message += language_ == Language::kChinese
                     ? fmt::format("，是不是 {}？", nearest)
                     : fmt::format(", did you mean {}?", nearest);
    }
    return message;
  }

  std::string Describe(const CLI::ParseError& error) const {
    const std::string what = error.what();
    const std::string subject = what.substr(0, what.find(':'));
    if (error.get_name() == "ArgumentMismatch") {
      return fmt::format("{} {}", subject, Say("缺少值", "needs a value"));
    }
    return what;
  }

  const Language language_;
  CLI::App app_;
  CLI::App* lint_ = nullptr;
  CLI::App* explain_ = nullptr;
  CLI::App* rules_ = nullptr;
  CLI::Option* test_ = nullptr;
  bool version_ = false;
  bool test_flag_ = false;
  std::string language_name_;
  std::string rejected_;  // the first value that an option cannot take
  LintArguments lint_arguments_;
  ExplainArguments explain_arguments_;
  RulesArguments rules_arguments_;
};

}  // namespace

Arguments ParseArguments(std::vector<std::string> arguments,
                         const std::string& locale) {
  const auto asked = AskedLanguage(arguments);
  Language language =
      locale.starts_with("en") ? Language::kEnglish : Language::kChinese;
  if (asked == "en") language = Language::kEnglish;
  if (asked == "zh") language = Language::kChinese;
  Parser parser(language);
  if (asked && asked != "en" && asked != "zh") {
    return parser.RejectLanguage(*asked);
  }
  InsertCommand(arguments);
  return parser.Parse(std::move(arguments));
}

}  // namespace reportlint
