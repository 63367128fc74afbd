#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.h"
#include "document/document.h"
#include "lint/overlap.h"
#include "text/fold.h"
#include "text/place.h"

namespace reportlint {

// What a run wants of its diagnostics beyond their words.
struct Wanted {
  Language language = Language::kChinese;
  bool excerpts = false;
  bool fingerprints = false;
  bool occurrences = false;
  bool fixes = true;
};

// Puts the findings of one document into words and places them in its file.
class Wording {
 public:
  // Keeps pointers to both.
  Wording(const Ruleset& ruleset, const Document& document, Wanted wanted);

  // Findings must come in order of place: the fingerprint of equal ones counts
  // them.
  Diagnostic Word(const RuleFinding& found);

  // Counts a finding that nobody is told of, so that fingerprints do not depend
  // on what is shown.
  void PassOver(const RuleFinding& found);

 private:
  Location LocationOf(Span span);
  Fix FixOf(const Finding& finding);
  std::string Fingerprint(const std::string& rule, Span at);

  const Ruleset* ruleset_;
  const Document* document_;
  const Wanted wanted_;
  Placer placer_;
  std::vector<MessageTemplate::Field> fields_;  // of the finding at hand
  int32_t folded_block_ = -2;                   // the block whose hash is kept
  Hash128 folded_ = {};
  std::map<std::pair<std::string, std::pair<uint64_t, uint64_t>>, uint32_t>
      counts_;
};

}  // namespace reportlint
