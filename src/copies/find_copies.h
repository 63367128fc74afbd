#pragma once

#include <span>
#include <vector>

#include "copies/copy.h"
#include "structure/block.h"
#include "structure/formality.h"
#include "text/character_array.h"

namespace reportlint {

// What stands twice in a report, in order of `at`. Texts are compared folded,
// found by hash and confirmed on the text. A copy inside another is left out: a
// paragraph of a block, a sentence of a paragraph.
//
// Paragraphs count from 40 folded characters on and sentences from 20;
// headings, tables and quotes count only inside a block. What stands at more
// than kMostPlaces places is told once, with all places. n log n in the text: a
// paragraph is compared with no more than kMostCandidates others.
std::vector<Copy> FindCopies(const CharacterArray& characters,
                             std::span<const Block> blocks,
                             Formality formality);

}  // namespace reportlint
