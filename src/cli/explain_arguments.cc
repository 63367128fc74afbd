#include <memory>

#include "cli/command_line.h"

namespace reportlint {
namespace {

Arguments Finish(const CommandLine& line, const ExplainArguments& arguments) {
  if (arguments.id.empty()) {
    return line.Wrong(line.Say({"缺少规则名，如 placeholder/blank",
                                "a rule is missing, as placeholder/blank"}));
  }
  return {line.language(), arguments};
}

}  // namespace

void AddExplainCommand(CommandLine& line) {
  const auto arguments = std::make_shared<ExplainArguments>();
  CLI::App& app =
      line.AddCommand("explain",
                      line.Say({"说明一条规则：查什么、为什么、例子",
                                "tell what a rule finds, and why"}),
                      [&line, arguments] { return Finish(line, *arguments); });
  app.add_option("RULE", arguments->id,
                 line.Say({"规则，如 placeholder/blank",
                           "a rule, as placeholder/blank"}))
      ->type_name("");
  line.AddRuleFolders(app, arguments->rule_folders);
}

}  // namespace reportlint
