#include "rule/rule_file.h"

#include <algorithm>
#include <utility>

#include "diagnostic/excerpt.h"
#include "rule/load.h"
#include "rule/yaml.h"
#include "text/place.h"
#include "text/source.h"

namespace reportlint {

std::vector<Diagnostic> WordMistakes(const RuleFile& file,
                                     const Mistakes& mistakes,
                                     Language language) {
  std::vector<Diagnostic> diagnostics;
  const Source source(file.path, Decode(file.text));
  Placer placer(source);
  for (const Mistake& mistake : mistakes) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::kError;
    diagnostic.location = {file.path, placer.Of(mistake.at)};
    diagnostic.message = mistake.message.In(language);
    diagnostic.excerpt = MakeExcerpt(placer.LineOf(diagnostic.location.place),
                                     diagnostic.location.place);
    diagnostics.push_back(std::move(diagnostic));
  }
  std::ranges::stable_sort(diagnostics, {}, [](const Diagnostic& d) {
    return std::pair(d.location.place.line, d.location.place.begin.byte);
  });
  return diagnostics;
}

LoadedRule LoadRuleFile(const RuleFile& file, Language language) {
  LoadedRule loaded;
  Mistakes mistakes;
  const Value value = ParseYaml(Decode(file.text).text, mistakes);
  if (value.kind != Value::Kind::kNothing || mistakes.empty()) {
    loaded.rule = LoadRule(file.id, value, &mistakes);
    loaded.page = LoadPage(value, mistakes);
  }
  if (mistakes.empty()) return loaded;
  loaded.rule.reset();
  loaded.mistakes = WordMistakes(file, mistakes, language);
  return loaded;
}

}  // namespace reportlint
