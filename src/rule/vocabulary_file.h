#pragma once

#include "structure/vocabulary.h"
#include "value/mistake.h"
#include "value/value.h"

namespace reportlint {

// `base` with the words that a vocabulary file's value spells: its kinds of
// report take the place of those of the same name, the others come before
// those of `base`, and its captions beside them. What it says of documents is
// not read here (rule/documents.h). Every mistake is appended to
// `mistakes`, which may be null for a value that is known to be right.
Vocabulary LoadVocabulary(const Value& value, const Vocabulary& base,
                          Mistakes* mistakes);

}  // namespace reportlint
