#include "rule/catalogue.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include <fmt/format.h>

#include "rule/load.h"
#include "rule/vocabulary_file.h"
#include "text/decode.h"
#include "value/mistake.h"
#include "value/packed.h"
#include "value/yaml.h"

namespace reportlint {

namespace {

const Value& VocabularyValue() {
  static const Value value = UnpackValue(BuiltinVocabularyFile().packed);
  return value;
}

Rule MakeRule(const BuiltinRule& builtin, const Documents& documents) {
  Value value = UnpackValue(builtin.packed);
  documents.PutInto(value);
  auto rule = LoadRule(std::string(builtin.id), value, nullptr);
  assert(rule.has_value());
  return *std::move(rule);
}

}  // namespace

const Vocabulary& BuiltinVocabulary() {
  static const Vocabulary vocabulary =
      LoadVocabulary(VocabularyValue(), Vocabulary({}, {}), nullptr);
  return vocabulary;
}

const Documents& BuiltinDocuments() {
  static const Documents documents(VocabularyValue(), {}, nullptr);
  return documents;
}

Catalogue::Catalogue()
    : vocabulary_(BuiltinVocabulary()), documents_(BuiltinDocuments()) {
  for (const BuiltinRule& builtin : BuiltinRules()) {
    rules_.push_back(MakeRule(builtin, documents_));
  }
}

std::vector<Diagnostic> Catalogue::Add(const std::vector<RuleFile>& files,
                                       Language language) {
  std::vector<Diagnostic> mistakes;
  for (const RuleFile& file : files) {
    LoadedRule loaded = LoadRuleFile(file, language, documents_);
    std::ranges::move(loaded.mistakes, std::back_inserter(mistakes));
    if (!loaded.rule) continue;
    const auto it =
        std::ranges::lower_bound(rules_, loaded.rule->id, {}, &Rule::id);
    if (it == rules_.end() || it->id != loaded.rule->id) {
      rules_.insert(it, std::move(*loaded.rule));
    } else if (loaded.rule->replaces) {
      *it = std::move(*loaded.rule);
    } else {
      const Words words = {
          fmt::format("已有规则 {}；要代替它，写 replaces: true", file.id),
          fmt::format("there is a rule {} already; to replace it, write "
                      "replaces: true",
                      file.id)};
      Diagnostic diagnostic;
      diagnostic.severity = Severity::kError;
      diagnostic.location.path = file.path;
      diagnostic.message = words.In(language);
      mistakes.push_back(std::move(diagnostic));
      continue;
    }
    files_.push_back(file);
  }
  return mistakes;
}

std::vector<Diagnostic> Catalogue::AddVocabulary(const RuleFile& file,
                                                 Language language) {
  Mistakes mistakes;
  const Value value = ParseYaml(Decode(file.text).text, mistakes);
  if (mistakes.empty()) {
    vocabulary_ = LoadVocabulary(value, vocabulary_, &mistakes);
    documents_ = Documents(value, documents_, &mistakes);
  }
  if (mistakes.empty() && value.Find("documents") != nullptr) {
    for (const BuiltinRule& builtin : BuiltinRules()) {
      if (std::ranges::find(files_, builtin.id, &RuleFile::id) !=
          files_.end()) {
        continue;  // replaced by a user's
      }
      *std::ranges::lower_bound(rules_, builtin.id, {}, &Rule::id) =
          MakeRule(builtin, documents_);
    }
  }
  return WordMistakes(file.path, file.text, mistakes, language);
}

const Rule* Catalogue::Find(std::string_view id) const {
  const auto it = std::ranges::lower_bound(rules_, id, {}, &Rule::id);
  return it == rules_.end() || it->id != id ? nullptr : &*it;
}

RuleFile Catalogue::FileOf(std::string_view id) const {
  const auto file = std::find_if(files_.rbegin(), files_.rend(),
                                 [id](const auto& f) { return f.id == id; });
  if (file != files_.rend()) return *file;
  const auto builtin = std::ranges::find(BuiltinRules(), id, &BuiltinRule::id);
  if (builtin == BuiltinRules().end()) return {};
  return {.path = fmt::format("rules/{}.yaml", id),
          .id = std::string(id),
          .text = std::string(builtin->yaml)};
}

std::vector<RuleInfo> InfosOf(const Catalogue& catalogue) {
  std::vector<RuleInfo> infos;
  for (const Rule& rule : catalogue.rules()) {
    const RuleCase& words = rule.cases[0];
    infos.push_back({.id = rule.id,
                     .severity = words.severity,
                     .summary = rule.summary,
                     .help = words.help});
  }
  return infos;
}

}  // namespace reportlint
