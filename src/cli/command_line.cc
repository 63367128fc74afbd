#include "cli/command_line.h"

#include <array>
#include <charconv>
#include <memory>

#include <fmt/format.h>

#include "value/nearest.h"

namespace reportlint {
namespace {

constexpr std::array kEncodings = {
    Choice<std::optional<Encoding>>{"utf-8", Encoding::kUtf8},
    Choice<std::optional<Encoding>>{"gb18030", Encoding::kGb18030},
    Choice<std::optional<Encoding>>{"gbk", Encoding::kGb18030},
    Choice<std::optional<Encoding>>{"big5", Encoding::kBig5},
    Choice<std::optional<Encoding>>{"utf-16le", Encoding::kUtf16LittleEndian},
    Choice<std::optional<Encoding>>{"utf-16be", Encoding::kUtf16BigEndian},
};

}  // namespace

CommandLine::CommandLine(Language language) : language_(language) {
  app_.name("reportlint");
  app_.description(
      Say({"检查提交前的报告：没填的空、重复的内容、接不上的编号、错别字……\n"
           "直接写文件或文件夹就是检查：reportlint 总结.txt",
           "Lint reports before they are submitted: blanks, copies, numbers "
           "out of order, wrong words ...\n"
           "A file or a folder alone is linted: reportlint summary.txt"}));
  app_.footer(Say(
      {"例：\n"
       "  reportlint 总结.txt                    检查一个文件\n"
       "  reportlint 报告/                       检查文件夹里的 .txt 和 .md\n"
       "  reportlint explain placeholder/blank   一条规则查什么、为什么\n"
       "  reportlint outline 总结.txt            看到的标题、编号和图表\n\n"
       "退出码：0 没有问题；1 有问题；2 有路径、规则或选项不对。",
       "Examples:\n"
       "  reportlint summary.txt                 lint one file\n"
       "  reportlint reports/                    lint a folder's .txt and "
       ".md\n"
       "  reportlint explain placeholder/blank   what a rule finds, and "
       "why\n"
       "  reportlint outline summary.txt         the headings, lists and "
       "captions\n\n"
       "Exit code: 0 nothing found; 1 something found; 2 a path, a rule or an "
       "option is wrong."}));
  Prepare(app_);
  app_.add_flag("--version", version_, Say({"显示版本", "show the version"}));
  AddLanguage(app_);
}

void CommandLine::Prepare(CLI::App& app) {
  auto formatter = std::make_shared<CLI::Formatter>();
  formatter->column_width(34);
  formatter->label("Usage", Say({"用法", "Usage"}));
  formatter->label("OPTIONS", Say({"选项", "OPTIONS"}));
  formatter->label("Positionals", Say({"参数", "Positionals"}));
  formatter->label("SUBCOMMAND", Say({"命令", "SUBCOMMAND"}));
  formatter->label("SUBCOMMANDS", Say({"命令", "SUBCOMMANDS"}));
  app.formatter(formatter);
  app.option_defaults()->group(Say({"选项", "Options"}));
  app.set_help_flag("-h,--help", Say({"显示这份说明", "show this help"}));
}

void CommandLine::AddLanguage(CLI::App& app) {
  app.add_option("--lang", language_name_,
                 Say({"界面语言：zh 简体中文，zh-Hant 繁体中文，en 英文",
                      "language: zh (Chinese), zh-Hant (in traditional "
                      "characters), en (English)"}))
      ->type_name(kLanguageNames);
}

CLI::App& CommandLine::AddCommand(std::string name, std::string description,
                                  std::function<Arguments()> finish,
                                  CLI::App* under) {
  CLI::App& parent = under == nullptr ? app_ : *under;
  CLI::App* app =
      parent.add_subcommand(std::move(name), std::move(description));
  app->group(Say({"命令", "Commands"}));
  Prepare(*app);
  app->footer("");
  app->allow_extras();
  app->fallthrough(false);
  AddLanguage(*app);
  commands_.push_back({app, std::move(finish)});
  return *app;
}

bool CommandLine::HasCommand(std::string_view word) const {
  return std::ranges::any_of(commands_, [&](const Command& command) {
    return command.app->get_parent() == &app_ &&
           command.app->get_name() == word;
  });
}

void CommandLine::AddNumber(CLI::App& app, const std::string& name,
                            size_t least, size_t most, size_t& value,
                            std::string description) {
  app.add_option_function<std::string>(
         name,
         [this, name, least, most, &value](const std::string& word) {
           const char* const end = word.data() + word.size();
           const auto [behind, error] =
               std::from_chars(word.data(), end, value);
           if (error != std::errc() || behind != end || value < least ||
               value > most) {
             RejectValue(name, word, fmt::format("{}-{}", least, most));
           }
         },
         std::move(description))
      ->type_name("N");
}

void CommandLine::RejectValue(const std::string& name, const std::string& word,
                              const std::string& expected) {
  if (!rejected_.empty()) return;
  rejected_ = Say(
      {fmt::format("{} 不能是“{}”，应为 {}", name, word, expected),
       fmt::format("{} cannot be \"{}\"; it takes {}", name, word, expected)});
}

void CommandLine::AddRuleFolders(CLI::App& app,
                                 std::vector<std::string>& folders) {
  app.add_option("--rules", folders,
                 Say({"另外使用这个文件夹里的规则（组/名称.yaml 或 .tsv）",
                      "also use the rules in this folder "
                      "(group/name.yaml or .tsv)"}))
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void CommandLine::AddEncoding(CLI::App& app,
                              std::optional<Encoding>& encoding) {
  AddChoice<std::optional<Encoding>>(
      app, "--encoding", kEncodings, encoding,
      Say({"文件的编码（默认由每个文件的内容判断）",
           "the files' encoding (default: each file's own, from its bytes)"}));
}

Arguments CommandLine::Parse(std::vector<std::string> arguments) {
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app_.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return Reply(app_.help(), 0);
  } catch (const CLI::ParseError& error) {
    return Wrong(Describe(error));
  }
  if (version_) return Reply("reportlint " REPORTLINT_VERSION "\n", 0);
  return Finish(app_);
}

// Of a command with commands of its own, the innermost that was named is meant.
Arguments CommandLine::Finish(const CLI::App& parent) {
  const auto named = parent.get_subcommands();
  if (named.empty()) return Reply(parent.help(), 2);
  const CLI::App* const app = named.front();
  if (!app->get_subcommands().empty()) return Finish(*app);
  auto rest = app->remaining();
  std::erase(rest, "--");  // what it stood before are paths
  if (!rest.empty()) return Wrong(Unexpected(*app, rest.front()));
  if (!rejected_.empty()) return Wrong(rejected_);
  return std::ranges::find(commands_, app, &Command::app)->finish();
}

Arguments CommandLine::Reply(std::string text, int exit_code) const {
  return {language_, Answer{std::move(text), exit_code}};
}

Arguments CommandLine::Wrong(const std::string& why) const {
  return Reply(
      fmt::format("reportlint: {}\n{}\n", why,
                  Say({"用法见 reportlint --help", "see reportlint --help"})),
      2);
}

std::string CommandLine::Unexpected(const CLI::App& app,
                                    const std::string& word) const {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      names.push_back("--" + name);
    }
  }
  return Suggest({fmt::format("不认识的选项 {}", word),
                  fmt::format("unknown option {}", word)},
                 word.substr(0, word.find('=')), names)
      .In(language_);
}

std::string CommandLine::Describe(const CLI::ParseError& error) const {
  std::string what = error.what();
  const std::string subject = what.substr(0, what.find(':'));
  if (error.get_name() == "ArgumentMismatch") {
    return fmt::format("{} {}", subject, Say({"缺少值", "needs a value"}));
  }
  return what;
}

}  // namespace reportlint
