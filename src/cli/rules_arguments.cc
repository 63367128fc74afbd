#include <memory>

#include "cli/command_line.h"

namespace reportlint {

void AddRulesCommand(CommandLine& line) {
  const auto arguments = std::make_shared<RulesArguments>();
  CLI::App& app = line.AddCommand(
      "rules",
      line.Say({"列出全部规则，或用规则自带的例子试规则",
                "list all rules, or try rules on their examples"}),
      [&line, arguments] {
        return Arguments{line.language(), *arguments};
      });
  app.add_flag("--test", arguments->test,
               line.Say({"试规则：例子都是规则的测试",
                         "try the rules on their own examples"}));
  app.add_option("DIR", arguments->folder,
                 line.Say({"与 --test 同用：只试这个文件夹里的规则",
                           "with --test: try the rules in this folder only"}))
      ->type_name("");
  line.AddRuleFolders(app, arguments->rule_folders);
}

}  // namespace reportlint
