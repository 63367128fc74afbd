#pragma once

#include <string>

#include "diagnostic/words.h"
#include "document/document.h"

namespace reportlint {

// The parts, headings, lists and captions of a document as the program sees
// them, so that an author sees why a number was judged wrong. For both:
// REQUIRES: the document was made with Fact::kLists.

// For a terminal: a line for each entry, with its line in the file, below its
// part.
std::string DrawOutline(const Document& document, Language language);

// One JSON object: `parts` with their `entries`, which name their `list`, and
// `lists` with their styles and sizes. Lines and columns as in diagnostics.
std::string OutlineJson(const Document& document);

}  // namespace reportlint
