#include "cli/commands.h"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/archive_command.h"
#include "cli/explain.h"
#include "cli/lint_command.h"
#include "cli/outline.h"
#include "cli/voice.h"
#include "files/folder.h"
#include "files/rules.h"
#include "files/walk.h"
#include "lint/examples.h"
#include "reader/format.h"
#include "rule/catalogue.h"
#include "run/input.h"
#include "value/nearest.h"

namespace reportlint {
namespace {

// Adds the words of a folder's vocabulary.yaml, if it has one. Whether nothing
// was wrong with it; what was has been told then.
bool AddVocabulary(const std::string& folder, const Voice& voice,
                   Catalogue& catalogue) {
  const auto file = ReadVocabularyFile(folder);
  if (!file) {
    voice.Complain({file.error()});
    return false;
  }
  if (file->text.empty()) return true;
  const auto mistakes = catalogue.AddVocabulary(*file, voice.language());
  voice.Show(mistakes);
  return mistakes.empty();
}

// The catalogue with the rules of `folders`; nothing where one is wrong, which
// has been told then.
std::optional<Catalogue> LoadCatalogue(const std::vector<std::string>& folders,
                                       const Voice& voice) {
  std::optional<Catalogue> catalogue(std::in_place);
  bool good = true;
  for (const std::string& folder : folders) {
    auto files = ReadRuleFiles(folder);
    if (!files) {
      voice.Complain("--rules " + folder, {files.error()});
      good = false;
      continue;
    }
    // The rules may name what it says of documents.
    good &= AddVocabulary(folder, voice, *catalogue);
    const auto mistakes = catalogue->Add(*files, voice.language());
    good &= mistakes.empty();
    voice.Show(mistakes);
  }
  if (!good) return std::nullopt;
  return catalogue;
}

int TellUnknownRule(const std::string& id, const Catalogue& catalogue,
                    const Voice& voice) {
  std::vector<std::string> ids;
  for (const Rule& one : catalogue.rules()) ids.push_back(one.id);
  voice.Complain(Suggest(
      {fmt::format("没有规则 {}", id), fmt::format("there is no rule {}", id)},
      id, ids));
  return kCouldNot;
}

int RunCommand(const Answer& answer, const Voice&) {
  if (answer.exit_code == 0) {
    WriteOut(answer.text);
  } else {
    WriteError(answer.text);
  }
  return answer.exit_code;
}

int RunCommand(const LintArguments& arguments, const Voice& voice) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, voice);
  if (!catalogue) return kCouldNot;
  for (const std::string& id : arguments.enabled_rules) {
    if (catalogue->Find(id) == nullptr) {
      return TellUnknownRule(id, *catalogue, voice);
    }
  }
  return RunLint(arguments, voice, *catalogue);
}

int RunCommand(const ExplainArguments& arguments, const Voice& voice) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, voice);
  if (!catalogue) return kCouldNot;
  const Rule* rule = catalogue->Find(arguments.id);
  if (rule == nullptr) return TellUnknownRule(arguments.id, *catalogue, voice);
  const LoadedRule loaded = LoadRuleFile(
      catalogue->FileOf(rule->id), voice.language(), catalogue->documents());
  WriteOut(Explain(*rule, loaded.page, voice.language()));
  return 0;
}

int TestRules(const RulesArguments& arguments, Catalogue catalogue,
              const Voice& voice) {
  std::vector<RuleFile> files;
  if (arguments.folder.empty()) {
    for (const Rule& rule : catalogue.rules()) {
      files.push_back(catalogue.FileOf(rule.id));
    }
  } else if (auto read = ReadRuleFiles(arguments.folder)) {
    files = std::move(*read);
  } else {
    voice.Complain(arguments.folder, {read.error()});
    return kCouldNot;
  }
  if (files.empty()) {
    voice.Complain(arguments.folder,
                   {"没有 组/名称.yaml", "there is no group/name.yaml"});
    return kCouldNot;
  }
  size_t failed = 0;
  size_t tried = 0;
  bool wrong = !arguments.folder.empty() &&
               !AddVocabulary(arguments.folder, voice, catalogue);
  for (const RuleFile& file : files) {
    const LoadedRule loaded =
        LoadRuleFile(file, voice.language(), catalogue.documents());
    voice.Show(loaded.mistakes);
    wrong |= !loaded.mistakes.empty();
    if (!loaded.rule) continue;
    for (const Example& example : loaded.page.examples) {
      ++tried;
      const Trial trial =
          TryExample(*loaded.rule, example, catalogue.vocabulary());
      if (trial.holds) continue;
      ++failed;
      WriteOut(DescribeFailure(file, example, trial, voice.language()));
    }
  }
  WriteOut(voice.Say({fmt::format("{} 条规则，{} 个例子，{} 个不符\n",
                                  files.size(), tried, failed),
                      fmt::format("{} rules, {} examples, {} failed\n",
                                  files.size(), tried, failed)}));
  if (wrong) return kCouldNot;
  return failed > 0 ? kFound : 0;
}

int RunCommand(const RulesArguments& arguments, const Voice& voice) {
  auto catalogue = LoadCatalogue(arguments.rule_folders, voice);
  if (!catalogue) return kCouldNot;
  if (arguments.test) {
    return TestRules(arguments, *std::move(catalogue), voice);
  }
  for (const Rule& rule : catalogue->rules()) {
    WriteOut(fmt::format("{:32}{:9}{}\n", rule.id,
                         SeverityName(rule.cases[0].severity),
                         voice.Say(rule.summary)));
  }
  return 0;
}

// The one document that a path names, with the facts asked for; nothing, and
// it is told why, where there is none.
std::optional<Document> ReadOne(const std::string& path,
                                const Vocabulary& vocabulary, Facts facts,
                                const Voice& voice) {
  if (IsFolder(path)) {
    voice.Complain(
        path, {"是文件夹，这里要一个文件", "is a folder; this takes a file"});
    return std::nullopt;
  }
  FileWalk walk({path});
  const auto file = walk.Next();
  Input input = file ? ReadInput(*file) : Input();
  auto errors = walk.TakeErrors();
  if (input.error) errors.push_back(*input.error);
  // Where a pattern leads to no text, nothing else says so.
  if (errors.empty() && (!file || input.skipped)) {
    errors.push_back({path, {"没有可读的文件", "no file to read"}});
  }
  std::optional<Document> document;
  if (errors.empty()) {
    document = ReadDocument(*input.format, file->path, std::move(input.bytes),
                            {}, vocabulary, facts);
    if (const auto why = document->source().unreadable()) {
      errors.push_back(UnreadableError(file->path, *why));
    }
  }
  for (const PathError& error : errors) {
    voice.Complain(error.path, error.message);
  }
  if (!errors.empty()) return std::nullopt;
  return document;
}

int RunCommand(const OutlineArguments& arguments, const Voice& voice) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, voice);
  if (!catalogue) return kCouldNot;
  const auto document =
      ReadOne(arguments.path, catalogue->vocabulary(), Fact::kLists, voice);
  if (!document) return kCouldNot;
  WriteOut(arguments.format == OutlineFormat::kJson
               ? OutlineJson(*document)
               : DrawOutline(*document, voice.language()));
  return 0;
}

int RunCommand(const TextArguments& arguments, const Voice& voice) {
  const auto document = ReadOne(arguments.path, BuiltinVocabulary(), {}, voice);
  if (!document) return kCouldNot;
  WriteOut(document->source().file_text());
  return 0;
}

int RunCommand(const ArchiveArguments& arguments, const Voice& voice) {
  if (arguments.action != ArchiveArguments::Action::kAdd) {
    return RunArchive(arguments, voice);
  }
  const auto catalogue = LoadCatalogue(arguments.rule_folders, voice);
  if (!catalogue) return kCouldNot;
  return AddToArchive(arguments, voice, catalogue->vocabulary());
}

}  // namespace

int Run(const Arguments& arguments) {
  const Voice voice(arguments.language);
  const int exit_code = std::visit(
      [&voice](const auto& command) { return RunCommand(command, voice); },
      arguments.command);
  // What could not be done was told.
  if (exit_code == kCouldNot || FlushOut()) return exit_code;
  voice.ComplainOfOutput();
  return kCouldNot;
}

}  // namespace reportlint
