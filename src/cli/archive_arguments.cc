#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "cli/command_line.h"

namespace reportlint {
namespace {

constexpr std::string_view kDefaultFile = "reportlint.archive";

using Action = ArchiveArguments::Action;

Arguments Finish(const CommandLine& line, const ArchiveArguments& arguments) {
  const bool takes_paths =
      arguments.action == Action::kAdd || arguments.action == Action::kRemove;
  if (takes_paths && arguments.paths.empty()) {
    return line.Wrong(line.Say({"没有说哪些报告：请给出文件或文件夹",
                                "no reports: name a file or a folder"}));
  }
  if (!arguments.id.empty() && arguments.paths.size() != 1) {
    return line.Wrong(
        line.Say({"--id 只能用于一个文件", "--id is for a single file"}));
  }
  if (std::ranges::any_of(arguments.id, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
      })) {
    return line.Wrong(
        line.Say({"--id 里不能有换行、制表等控制字符",
                  "--id must not have control characters in it"}));
  }
  const bool reads_stdin =
      arguments.action == Action::kAdd &&
      std::ranges::find(arguments.paths, "-") != arguments.paths.end();
  if (reads_stdin && arguments.id.empty() && arguments.stdin_path.empty()) {
    return line.Wrong(
        line.Say({"标准输入没有名字：请加 --id 或 --stdin-path",
                  "standard input has no name: give --id or --stdin-path"}));
  }
  return {line.language(), arguments};
}

// A command under `parent`, with the option that all of them have.
CLI::App& AddAction(CommandLine& line, CLI::App& parent, std::string name,
                    std::string description,
                    const std::shared_ptr<ArchiveArguments>& arguments) {
  CLI::App& app = line.AddCommand(
      std::move(name), std::move(description),
      [&line, arguments] { return Finish(line, *arguments); }, &parent);
  app.add_option("--archive", arguments->file,
                 line.Say({"档案文件（默认 reportlint.archive）",
                           "the archive (default: reportlint.archive)"}))
      ->type_name("FILE");
  return app;
}

std::shared_ptr<ArchiveArguments> MakeArguments(Action action) {
  auto arguments = std::make_shared<ArchiveArguments>();
  arguments->action = action;
  arguments->file = kDefaultFile;
  return arguments;
}

}  // namespace

void AddArchiveCommand(CommandLine& line) {
  CLI::App& archive = line.AddCommand(
      "archive",
      line.Say({"以前交过的报告的档案：只存指纹和来处，不存原文",
                "the archive of reports handed in before: fingerprints and "
                "where they came from, never the text"}),
      [&line] {
        return line.Wrong(
            line.Say({"archive 后面要写 add、list、remove 或 stats",
                      "archive needs add, list, remove or stats"}));
      });

  const auto add = MakeArguments(Action::kAdd);
  CLI::App& add_app = AddAction(
      line, archive, "add",
      line.Say({"存入报告；再存一次，新稿代替旧稿",
                "add reports; a newer version takes the place of the older"}),
      add);
  add_app
      .add_option("PATH", add->paths,
                  line.Say({"文件、文件夹、通配符，或 -（标准输入）",
                            "files, folders, patterns, or - (standard input)"}))
      ->type_name("");
  add_app
      .add_option("--id", add->id,
                  line.Say({"报告的编号（默认是它的完整路径）",
                            "the report's id (default: its full path)"}))
      ->type_name("ID");
  add_app
      .add_option(
          "--stdin-path", add->stdin_path,
          line.Say({"标准输入算作哪个文件（决定格式和存入的路径）",
                    "the path that standard input is added under; its format"}))
      ->type_name("PATH");
  line.AddEncoding(add_app, add->encoding);
  line.AddRuleFolders(add_app, add->rule_folders);
  line.AddNumber(
      add_app, "--jobs", 1, 256, add->jobs,
      line.Say({"同时读几个文件（默认每个处理器一个）",
                "how many files at once (default: one for each processor)"}));

  AddAction(line, archive, "list",
            line.Say({"列出存入的报告", "list the reports"}),
            MakeArguments(Action::kList));

  const auto remove = MakeArguments(Action::kRemove);
  AddAction(line, archive, "remove", line.Say({"删去报告", "remove reports"}),
            remove)
      .add_option("PATH", remove->paths,
                  line.Say({"存入时的路径，或编号",
                            "their paths, as they were added, or ids"}))
      ->type_name("");

  AddAction(line, archive, "stats",
            line.Say({"报告数、字数和文件大小",
                      "how many reports and characters, and the file's size"}),
            MakeArguments(Action::kStats));
}

}  // namespace reportlint
