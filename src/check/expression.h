#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/span.h"

// The language in which rules write what they look for. An expression is one of
// RE2's, meant to match inside a sentence; {name} in it stands for a text that
// the rule defined. A literal may hold such names, too, and [县市] in it stands
// for each of the characters.

namespace reportlint {

// A name in braces that nobody defined, and where it stands with its braces.
struct UndefinedName {
  std::string name = {};
  Span at = {};
};

// What a rule defined for its expressions and literals, by name.
class Definitions {
 public:
  void Add(std::string name, std::string text);

  // `text` with what its names stand for. Names that are not defined are left
  // out, and appended to `undefined` with their place in `text`.
  std::string Expand(std::string_view text,
                     std::vector<UndefinedName>& undefined) const;

 private:
  std::vector<std::pair<std::string, std::string>> definitions_;
};

// Why an expression finds nothing: it is none, or it asks for something that
// cannot stand inside one sentence, which RE2 does not see.
struct ExpressionFlaw {
  enum class Kind {
    kNoExpression,
    kCrossesSentence,
    kNothingBeforeStart,
    kNothingAfterEnd
  };
  Kind kind = Kind::kNoExpression;
  Span at = {};            // in the expression, the sign that is wrong there
  std::string error = {};  // of what is no expression: RE2's words, in English
};

// The first flaw of an expression, if there is one. `across`: it may go on from
// one sentence to the next.
std::optional<ExpressionFlaw> FindFlaw(const std::string& expression,
                                       bool across);

// More literals than that are a mistake: classes side by side multiply, and a
// slip with them would fill the memory.
inline constexpr size_t kMostLiterals = 4096;

// Each text that a literal stands for: [县市]长 is 县长 and 市长. Where there
// are more than kMostLiterals, some of them, but more than that.
std::vector<std::string> ExpandClasses(std::string_view literal);

}  // namespace reportlint
