#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diagnostic/diagnostic.h"
#include "diagnostic/words.h"
#include "report/reporter.h"
#include "text/decode.h"

namespace reportlint {

enum class When { kAuto, kAlways, kNever };

struct LintArguments {
  std::vector<std::string> paths = {};
  std::string stdin_path = "stdin.txt";
  const ReportFormat* format = &ReportFormats()[0];
  ColumnUnit column_unit = ColumnUnit::kCodePoint;
  Severity least_shown = Severity::kWarning;
  Severity least_failing = Severity::kWarning;
  std::vector<std::string> rule_folders = {};
  std::vector<std::string> enabled_rules = {};
  std::optional<Encoding> encoding = {};  // nothing: each file tells
  bool verbose = false;
  bool exit_zero = false;
  bool all = false;
  bool snippet = false;
  When color = When::kAuto;
  size_t jobs = 0;  // 0: one for each processor
  bool across = false;
  std::string archive = {};  // a file; empty: none
  std::string id = {};       // of the only report; empty: its path
  size_t memory = 256;       // MiB, for what is kept to look across
};

struct ExplainArguments {
  std::string id = {};
  std::vector<std::string> rule_folders = {};
};

struct RulesArguments {
  bool test = false;
  std::string folder = {};  // of the rules to test; empty: the built-in ones
  std::vector<std::string> rule_folders = {};
};

enum class OutlineFormat { kText, kJson };

struct OutlineArguments {
  std::string path = {};
  OutlineFormat format = OutlineFormat::kText;
  std::vector<std::string> rule_folders = {};  // for their vocabulary
};

// To print a file as the checks see it.
struct TextArguments {
  std::string path = {};
};

struct ArchiveArguments {
  enum class Action { kAdd, kRemove, kList, kStats };
  Action action = Action::kList;
  std::string file = {};
  std::vector<std::string> paths = {};  // to add or to remove
  std::string stdin_path = {};          // empty: it is called by the id
  std::string id = {};                  // of the only report to add
  size_t jobs = 0;                      // 0: one for each processor
  // What makes other fingerprints of the same reports, as for lint.
  std::vector<std::string> rule_folders = {};  // for their vocabulary
  std::optional<Encoding> encoding = {};
};

// Something to print instead of work: help, the version, or what was wrong
// with the arguments.
struct Answer {
  std::string text = {};
  int exit_code = 0;  // 2: it goes to standard error
};

struct Arguments {
  Language language = Language::kChinese;
  std::variant<Answer, LintArguments, ExplainArguments, RulesArguments,
               OutlineArguments, TextArguments, ArchiveArguments>
      command = {};
};

// What `arguments` (without the program's name) ask for. Never fails: wrong
// ones are an Answer with exit code 2. The language is the one asked for, or
// else English where `locale` names an English one, or else Chinese.
Arguments ParseArguments(std::vector<std::string> arguments,
                         const std::string& locale);

}  // namespace reportlint
