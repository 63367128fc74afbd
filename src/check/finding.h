#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.h"
#include "text/span.h"

namespace reportlint {

// One of several places that mend a finding together.
struct Change {
  Span at = {};  // in the reading text
  std::string text = {};
};

// What should stand at a finding's place instead.
struct Replacement {
  std::string text = {};
  bool safe = false;  // certain enough to be made without a look
  // Where they are given, what should stand at each of these places, in
  // ascending order; `text` and the finding's own place then mean nothing.
  std::vector<Change> changes = {};
};

// What a check saw in a document, before its rule puts it into words.
struct Finding {
  Span at = {};            // in the reading text; what a reader has to look at
  uint32_t rule_case = 0;  // index into the cases of the check's rule
  // For {names} in the rule's message. {text} is always there.
  std::vector<std::pair<std::string_view, std::string>> fields = {};
  std::vector<Span> related = {};  // other places the reader has to see
  // Where the finding stands for several places of one kind: all of them, in
  // ascending order, `at` among them. Empty where it stands for `at` alone.
  std::vector<Span> occurrences = {};
  std::vector<Location> elsewhere = {};  // such places in other files
  std::optional<Replacement> replacement = {};
};
using Findings = std::vector<Finding>;

}  // namespace reportlint
