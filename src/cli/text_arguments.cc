#include <memory>

#include "cli/command_line.h"

namespace reportlint {

void AddTextCommand(CommandLine& line) {
  const auto arguments = std::make_shared<TextArguments>();
  CLI::App& app = line.AddCommand(
      "text",
      line.Say({"打印检查时看到的文字，行列号就是其中的位置（Word 文件等）",
                "print a document as the checks see it, in which lines and "
                "columns are counted"}),
      [&line, arguments] {
        if (arguments->path.empty()) {
          return line.Wrong(line.Say({"缺少文件", "a file is missing"}));
        }
        return Arguments{line.language(), *arguments};
      });
  app.add_option("FILE", arguments->path, line.Say({"文件", "a file"}))
      ->type_name("");
}

}  // namespace reportlint
