#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "diagnostic/diagnostic.h"
#include "diagnostic/words.h"
#include "rule/message.h"

namespace reportlint {

// A message in both languages.
struct WordedMessage {
  MessageTemplate zh = {};
  MessageTemplate en = {};

  const MessageTemplate& In(Language language) const {
    if (zh.empty()) return en;
    if (en.empty()) return zh;
    return language == Language::kEnglish ? en : zh;
  }
};

// How a rule speaks of one case of its check.
struct RuleCase {
  std::string name = {};  // case 0 has none
  Severity severity = Severity::kWarning;
  WordedMessage message = {};
  WordedMessage many = {};     // of many at once, in {places} of the report
  WordedMessage related = {};  // of each related place
  Words help = {};
};

// One file under rules/: a check with its options, and its words. Immutable.
struct Rule {
  std::string id = {};  // placeholder/blank, from the path
  Words summary = {};
  std::string kind = {};
  std::vector<RuleCase> cases = {};          // at least case 0
  std::vector<std::string> supersedes = {};  // ids of rules that yield to it
  // As many findings in one file that read alike are told as one; 0: none are.
  uint32_t gather = 0;
  // The kinds of report that the rule is for, by name; empty: for all.
  std::vector<std::string> when = {};
  bool enabled = true;    // false: part of a run only where asked for
  bool replaces = false;  // may take the place of a built-in rule
  std::unique_ptr<const Check> check = {};
};

// An example of a rule file: a text with marks, ⟦ ⟧, around what must be found.
struct Example {
  enum class Kind : uint8_t {
    kBad,     // the marks are found, and nothing else
    kGood,    // nothing is found
    kMissed,  // a known gap: the marks are *not* found
  };
  Kind kind = Kind::kGood;
  std::string text = {};   // with its marks
  std::string fixed = {};  // after the replacements; empty: not stated
  std::string path = {};   // the name to read it under; empty: plain text
  Span at = {};            // of the text in the rule file
  std::vector<std::string> others = {};  // the other reports of its corpus
};

// What a rule file says for people and for tests. Read only when asked for.
struct RulePage {
  Words why = {};
  std::string source = {};  // the clause of a standard, where one says so
  std::vector<Example> examples = {};
};

}  // namespace reportlint
