#include "check/match_literals.h"

#include <cassert>
#include <utility>

#include <fmt/format.h>

#include "text/counterexample.h"
#include "text/required_literals.h"

namespace reportlint {

MatchLiterals ReadMatchLiterals(Options& options, const Regex& match) {
  if (auto kept = options.Kept("literals")) {
    return {*std::move(kept), options.Kept("anchored").has_value()};
  }
  const RegexTree tree = ParseRegex(match.pattern());
  MatchLiterals literals = {.texts = options.Literals("literals")};
  const bool is_stated = !literals.texts.empty();
  if (!is_stated) literals.texts = RequiredLiterals(tree);
  if (literals.texts.empty()) return literals;
  if (const auto without = FindMatchWithout(tree, literals.texts)) {
    assert(is_stated);
    options.Reject(
        "literals",
        {fmt::format("表达式可以匹配“{}”，其中没有任何一个 literals", *without),
         fmt::format("the expression may match “{}”, which holds none of the "
                     "literals",
                     *without)});
  }
  literals.begin_matches = !FindMatchNotBeginningWith(tree, literals.texts);
  options.Keep("literals", literals.texts);
  if (literals.begin_matches) options.Keep("anchored", {});
  return literals;
}

}  // namespace reportlint
