#include "files/rules.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "files/folder.h"
#include "files/read.h"
#include "rule/word_list.h"

namespace reportlint {

Result<RuleFile> ReadVocabularyFile(const std::string& folder) {
  constexpr std::string_view kName = "vocabulary.yaml";
  auto names = NamesIn(folder);
  if (!names) return Fail(names.error());
  RuleFile file = {.path = Join(folder, std::string(kName))};
  if (std::ranges::find(*names, kName) == names->end()) return file;
  auto text = ReadFile(file.path);
  if (!text) return Fail(fmt::format("{}: {}", file.path, text.error()));
  file.text = std::move(*text);
  return file;
}

Result<std::vector<RuleFile>> ReadRuleFiles(const std::string& folder) {
  auto groups = NamesIn(folder);
  if (!groups) return Fail(groups.error());
  std::vector<RuleFile> files;
  constexpr std::string_view kYaml = ".yaml";
  constexpr std::string_view kWordList = ".tsv";
  for (const std::string& group : *groups) {
    const std::string group_path = Join(folder, group);
    if (!IsFolder(group_path)) continue;
    auto names = NamesIn(group_path);
    if (!names) return Fail(names.error());
    for (const std::string& name : *names) {
      const bool is_list = name.ends_with(kWordList);
      if (!is_list && !name.ends_with(kYaml)) continue;
      const std::string path = Join(group_path, name);
      auto text = ReadFile(path);
      if (!text) return Fail(fmt::format("{}: {}", path, text.error()));
      files.push_back(
          {path, fmt::format("{}/{}", group, name.substr(0, name.rfind('.'))),
           is_list ? WordListRule(std::move(*text)) : std::move(*text)});
    }
  }
  return files;
}

}  // namespace reportlint
