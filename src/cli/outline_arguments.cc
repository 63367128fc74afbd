#include <array>
#include <memory>

#include "cli/command_line.h"

namespace reportlint {
namespace {

constexpr std::array kFormats = {
    Choice<OutlineFormat>{"text", OutlineFormat::kText},
    Choice<OutlineFormat>{"json", OutlineFormat::kJson},
};

Arguments Finish(const CommandLine& line, const OutlineArguments& arguments) {
  if (arguments.path.empty()) {
    return line.Wrong(line.Say({"缺少文件", "a file is missing"}));
  }
  return {line.language(), arguments};
}

}  // namespace

void AddOutlineCommand(CommandLine& line) {
  const auto arguments = std::make_shared<OutlineArguments>();
  CLI::App& app = line.AddCommand(
      "outline",
      line.Say({"列出一个文件的篇、标题、编号和图表",
                "show the parts, headings, lists and captions of a file"}),
      [&line, arguments] { return Finish(line, *arguments); });
  app.add_option("FILE", arguments->path, line.Say({"文件", "a file"}))
      ->type_name("");
  line.AddChoice<OutlineFormat>(
      app, "--format", kFormats, arguments->format,
      line.Say({"文字（缺省）或 JSON", "text (the default) or JSON"}));
  line.AddRuleFolders(app, arguments->rule_folders);
}

}  // namespace reportlint
