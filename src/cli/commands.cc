#include "cli/commands.h"

#include <cstdio>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/archive_run.h"
#include "cli/explain.h"
#include "cli/lint_run.h"
#include "cli/outline.h"
#include "files/read.h"
#include "files/rules.h"
#include "files/walk.h"
#include "lint/examples.h"
#include "rule/catalogue.h"
#include "value/nearest.h"

namespace reportlint {
namespace {

// Adds the words of a folder's vocabulary.yaml, if it has one. Whether nothing
// was wrong with it; what was has been told then.
bool AddVocabulary(const std::string& folder, Language language,
                   Catalogue& catalogue) {
  const auto file = ReadVocabularyFile(folder);
  if (!file) {
    Complain(file.error());
    return false;
  }
  if (file->text.empty()) return true;
  const auto mistakes = catalogue.AddVocabulary(*file, language);
  fmt::print(stderr, "{}", ShowMistakes(mistakes, language));
  return mistakes.empty();
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
    good &= AddVocabulary(folder, language, *catalogue);
    fmt::print(stderr, "{}", ShowMistakes(mistakes, language));
  }
  if (!good) return std::nullopt;
  return catalogue;
}

int TellUnknownRule(const std::string& id, const Catalogue& catalogue,
                    Language language) {
  std::vector<std::string> ids;
  for (const Rule& one : catalogue.rules()) ids.push_back(one.id);
  const Words message = Suggest(
      {fmt::format("没有规则 {}", id), fmt::format("there is no rule {}", id)},
      id, ids);
  Complain(message.In(language));
  return kCouldNot;
}

int RunCommand(const Answer& answer, Language) {
  std::fputs(answer.text.c_str(), answer.exit_code == 0 ? stdout : stderr);
  return answer.exit_code;
}

int RunCommand(const LintArguments& arguments, Language language) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, language);
  if (!catalogue) return kCouldNot;
  for (const std::string& id : arguments.enabled_rules) {
    if (catalogue->Find(id) == nullptr)
      return TellUnknownRule(id, *catalogue, language);
  }
  return RunLint(arguments, language, *catalogue);
}

int RunCommand(const ExplainArguments& arguments, Language language) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, language);
  if (!catalogue) return kCouldNot;
  const Rule* rule = catalogue->Find(arguments.id);
  if (rule == nullptr)
    return TellUnknownRule(arguments.id, *catalogue, language);
  const LoadedRule loaded = LoadRuleFile(catalogue->FileOf(rule->id), language);
  WriteOut(Explain(*rule, loaded.page, language));
  return 0;
}

int TestRules(const RulesArguments& arguments, Catalogue catalogue,
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
  bool wrong = !arguments.folder.empty() &&
               !AddVocabulary(arguments.folder, language, catalogue);
  for (const RuleFile& file : files) {
    const LoadedRule loaded = LoadRuleFile(file, language);
    fmt::print(stderr, "{}", ShowMistakes(loaded.mistakes, language));
    wrong |= !loaded.mistakes.empty();
    if (!loaded.rule) continue;
    for (const Example& example : loaded.page.examples) {
      ++tried;
      const Trial trial =
          TryExample(*loaded.rule, example, catalogue.vocabulary());
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
  auto catalogue = LoadCatalogue(arguments.rule_folders, language);
  if (!catalogue) return kCouldNot;
  if (arguments.test) {
    return TestRules(arguments, *std::move(catalogue), language);
  }
  for (const Rule& rule : catalogue->rules()) {
    WriteOut(fmt::format("{:32}{:9}{}\n", rule.id,
                         SeverityName(rule.cases[0].severity),
                         rule.summary.In(language)));
  }
  return 0;
}

int RunCommand(const OutlineArguments& arguments, Language language) {
  const auto catalogue = LoadCatalogue(arguments.rule_folders, language);
  if (!catalogue) return kCouldNot;
  FileWalk walk({arguments.path});
  const auto file = walk.Next();
  for (const PathError& error : walk.TakeErrors()) {
    Complain(fmt::format("{}: {}", error.path, error.message.In(language)));
    return kCouldNot;
  }
  auto bytes = file ? ReadFile(file->path) : Result<std::string>(std::string());
  if (!bytes) {
    Complain(fmt::format("{}: {}", arguments.path, bytes.error()));
    return kCouldNot;
  }
  const Document document = ReadDocument(file ? *file->format : PlainText(),
                                         arguments.path, std::move(*bytes), {},
                                         catalogue->vocabulary(), Fact::kLists);
  WriteOut(arguments.format == OutlineFormat::kJson
               ? OutlineJson(document)
               : DrawOutline(document, language));
  return 0;
}

int RunCommand(const ArchiveArguments& arguments, Language language) {
  if (arguments.action != ArchiveArguments::Action::kAdd) {
    return RunArchive(arguments, language);
  }
  const auto catalogue = LoadCatalogue(arguments.rule_folders, language);
  if (!catalogue) return kCouldNot;
  return AddToArchive(arguments, language, catalogue->vocabulary());
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
