#pragma once

#include <cstdint>

#include "text/folded_text.h"
#include "text/span.h"

namespace reportlint {

// How well a stretch of a report fits where it stands: the share, in percent,
// of its pairs of characters that stand among the hundred characters before or
// the hundred behind it, those of `but` left out (lexical cohesion: Hearst,
// "TextTiling", Computational Linguistics 23, 1997). `characters`, of two at
// least, and `but` are of `folded`, half-open. Linear in their number.
uint32_t CohesionOf(const FoldedText& folded, Span characters, Span but);

}  // namespace reportlint
