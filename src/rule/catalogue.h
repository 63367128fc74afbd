#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.h"
#include "diagnostic/rule_info.h"
#include "rule/documents.h"
#include "rule/rule.h"
#include "rule/rule_file.h"
#include "structure/vocabulary.h"

namespace reportlint {

// A rule that the build put into the program.
struct BuiltinRule {
  std::string_view id;
  std::string_view packed;  // PackValue of all but the page
  std::string_view yaml;    // the whole file
};

// In the order of their ids. The build writes this function from rules/.
std::span<const BuiltinRule> BuiltinRules();

// rules/vocabulary.yaml, packed and as it is written. The build writes this
// one, too, under the id "".
BuiltinRule BuiltinVocabularyFile();

// The words of that file, and what it says of documents.
const Vocabulary& BuiltinVocabulary();
const Documents& BuiltinDocuments();

// All rules that a run may use: the built-in ones and the user's. Each mistake
// in a user's file is a diagnostic in that file, in `language`.
class Catalogue {
 public:
  // The built-in rules alone.
  Catalogue();

  // Adds rules. One with the id of a rule that is there already is a mistake
  // unless it says `replaces: true`; then it takes its place.
  std::vector<Diagnostic> Add(const std::vector<RuleFile>& files,
                              Language language);

  // Puts a user's words, and what he says of documents, in place of or beside
  // the built-in ones. The built-in rules go by it, too; of a user's rules
  // those that are added later.
  std::vector<Diagnostic> AddVocabulary(const RuleFile& file,
                                        Language language);

  // By id. Pointers stay valid as long as the catalogue and no rule is added.
  const std::vector<Rule>& rules() const { return rules_; }
  const Rule* Find(std::string_view id) const;

  const Vocabulary& vocabulary() const { return vocabulary_; }
  const Documents& documents() const { return documents_; }

  // The file of a rule, or nothing for an unknown one.
  RuleFile FileOf(std::string_view id) const;

 private:
  Vocabulary vocabulary_;
  Documents documents_;
  std::vector<Rule> rules_;
  std::vector<RuleFile> files_;  // of the user's rules
};

// What formats may tell of all rules, by id.
std::vector<RuleInfo> InfosOf(const Catalogue& catalogue);

}  // namespace reportlint
