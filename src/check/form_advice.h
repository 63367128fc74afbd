#pragma once

#include <string>

#include "document/document.h"
#include "text/span.h"

namespace reportlint {

// What the words around a Han character say of its form.
struct FormAdvisory {
  char32_t right = 0;  // the form that should stand there; 0: it may stand
  Span word = {};      // that says so, in the reading text
  // The word as it should be, in the script of its place.
  std::string text = {};
};

// Judges the character at `offset`. Looks at its block alone.
FormAdvisory AdviseFormAt(const Document& document, uint32_t offset);

}  // namespace reportlint
