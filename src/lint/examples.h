#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/catalogue.h"
#include "rule/rule.h"
#include "text/span.h"

namespace reportlint {

// A text whose marks, ⟦ and ⟧, were taken out.
struct MarkedText {
  std::string text = {};
  std::vector<Span> marks = {};  // in `text`, in order
  bool balanced = true;          // each mark was opened and closed
};
MarkedText TakeMarks(std::string_view marked);

// `text` with a mark around each of `spans`, which must not overlap.
std::string PutMarks(std::string_view text, const std::vector<Span>& spans);

// What an example shows when its rule alone is run over it.
struct Trial {
  bool holds = false;
  std::string expected = {};  // with marks
  std::string found = {};     // with marks
  std::string why = {};       // where the marks are not the reason; in English
};
Trial TryExample(const Rule& rule, const Example& example,
                 const Vocabulary& vocabulary = BuiltinVocabulary());

}  // namespace reportlint
