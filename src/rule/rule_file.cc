#include "rule/rule_file.h"

#include <algorithm>
#include <utility>

#include "diagnostic/excerpt.h"
#include "rule/load.h"
#include "rule/yaml.h"
#include "text/place.h"
#include "text/source.h"

namespace reportlint {

LoadedRule LoadRuleFile(const RuleFile& file, Language language) {
  LoadedRule loaded;
  Mistakes mistakes;
  const Source source(file.path, Decode(file.text));
  const Value value = ParseYaml(source.text(), mistakes);
  if (value.kind != Value::Kind::kNothing || mistakes.empty()) {
    loaded.rule = LoadRule(file.id, value, &mistakes);
    loaded.page = LoadPage(value, mistakes);
  }
  if (mistakes.empty()) return loaded;
  loaded.rule.reset();
  Placer placer(source);
  for (const Mistake& mistake : mistakes) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::kError;
    diagnostic.location = {file.path, placer.Of(mistake.at)};
    diagnostic.message = mistake.message.In(language);
    diagnostic.excerpt = MakeExcerpt(placer.LineOf(diagnostic.location.place),
                                     diagnostic.location.place);
    loaded.mistakes.push_back(std::move(diagnostic));
  }
  std::ranges::stable_sort(loaded.mistakes, {}, [](const Diagnostic& d) {
    return std::pair(d.location.place.line, d.location.place.begin.byte);
  });
  return loaded;
}

}  // namespace reportlint
