#include "cli/arguments.h"

#include <optional>

#include "cli/command_line.h"

namespace reportlint {
namespace {

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
void InsertCommand(const CommandLine& line,
                   std::vector<std::string>& arguments) {
  size_t first = 0;
  while (first < arguments.size() && arguments[first].starts_with("--lang")) {
    first += arguments[first] == "--lang" ? 2 : 1;
  }
  if (first >= arguments.size()) return;
  const std::string& word = arguments[first];
  if (word == "-h" || word == "--help" || word == "--version" ||
      line.HasCommand(word)) {
    return;
  }
  arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(first),
                   "lint");
}

}  // namespace

Arguments ParseArguments(std::vector<std::string> arguments,
                         const std::string& locale) {
  const auto asked = AskedLanguage(arguments);
  Language language =
      locale.starts_with("en") ? Language::kEnglish : Language::kChinese;
  if (asked == "en") language = Language::kEnglish;
  if (asked == "zh") language = Language::kChinese;
  CommandLine line(language);
  AddLintCommand(line);
  AddExplainCommand(line);
  AddRulesCommand(line);
  AddOutlineCommand(line);
  AddArchiveCommand(line);
  if (asked && asked != "en" && asked != "zh") {
    line.RejectValue("--lang", *asked, "zh|en");
    return line.Wrong(line.rejected());
  }
  InsertCommand(line, arguments);
  return line.Parse(std::move(arguments));
}

}  // namespace reportlint
