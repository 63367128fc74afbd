#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/command_line.h"

namespace reportlint {
namespace {

constexpr std::array<std::pair<std::string_view, Language>, 3> kLanguages = {{
    {"zh", Language::kChinese},
    {"zh-Hant", Language::kTraditionalChinese},
    {"en", Language::kEnglish},
}};

// As the system's names say it: en_US, zh_TW.UTF-8, zh_Hant_HK.
Language LanguageOf(std::string_view locale) {
  if (locale.starts_with("en")) return Language::kEnglish;
  for (const auto& traditional : {"zh_TW", "zh_HK", "zh_MO", "zh_Hant"}) {
    if (locale.starts_with(traditional)) return Language::kTraditionalChinese;
  }
  return Language::kChinese;
}

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
  const auto named =
      std::ranges::find(kLanguages, asked.value_or(""),
                        &std::pair<std::string_view, Language>::first);
  const bool known = named != kLanguages.end();
  CommandLine line(known ? named->second : LanguageOf(locale));
  AddLintCommand(line);
  AddExplainCommand(line);
  AddRulesCommand(line);
  AddOutlineCommand(line);
  AddTextCommand(line);
  AddArchiveCommand(line);
  if (asked && !known) {
    line.RejectValue("--lang", *asked, kLanguageNames);
    return line.Wrong(line.rejected());
  }
  InsertCommand(line, arguments);
  return line.Parse(std::move(arguments));
}

}  // namespace reportlint
