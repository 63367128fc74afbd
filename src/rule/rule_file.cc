#include "rule/rule_file.h"

#include "rule/load.h"
#include "text/decode.h"
#include "value/yaml.h"

namespace reportlint {

LoadedRule LoadRuleFile(const RuleFile& file, Language language,
                        const Documents& documents) {
  LoadedRule loaded;
  Mistakes mistakes;
  Value value = ParseYaml(Decode(file.text).text, mistakes);
  if (value.kind != Value::Kind::kNothing || mistakes.empty()) {
    documents.PutInto(value);
    loaded.rule = LoadRule(file.id, value, &mistakes);
    loaded.page = LoadPage(value, mistakes);
  }
  if (mistakes.empty()) return loaded;
  loaded.rule.reset();
  loaded.mistakes = WordMistakes(file.path, file.text, mistakes, language);
  return loaded;
}

}  // namespace reportlint
