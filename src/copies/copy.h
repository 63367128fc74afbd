#pragma once

#include <cstdint>
#include <vector>

#include "copies/likeness.h"
#include "text/span.h"

namespace reportlint {

enum class CopyKind : uint8_t {
  kBlock,      // two or more consecutive paragraphs
  kParagraph,  // one
  kNear,       // one, changed; it may stand inside a longer one
  kSentence,   // a sentence, the end of one, or a long clause
};

// A stretch of a report that stands in it twice.
struct Copy {
  CopyKind kind = CopyKind::kParagraph;
  Span at = {};               // the copy, of the reading text
  Span source = {};           // the other one: before it, but for sentences
  uint32_t block = 0;         // the index of the block in which `at` begins
  uint32_t source_block = 0;  // and of that in which `source` begins
  uint32_t paragraphs = 1;    // that were copied, one behind the other
  uint32_t places = 2;        // at which it stands in all
  // Where there are more of them than kMostPlaces, and so this is the only copy
  // that tells of them: where it begins at each place behind `at`, in order.
  std::vector<uint32_t> others = {};
  uint32_t characters = 0;    // folded, that are the same
  uint32_t similarity = 100;  // in percent
  // Of a near copy: what was changed, and whether both are whole paragraphs of
  // much the same length, rather than one a part of the other.
  Changes changes = {};
  bool is_whole = true;
};

// Of all copies; the first two by eye, with their reasons in copy.md: how short
// a paragraph is told, in folded characters; at how many places a text is told
// one by one; and with how many others it is compared, which keeps the time
// linear.
inline constexpr uint32_t kShortestParagraph = 40;
inline constexpr uint32_t kMostPlaces = 8;
inline constexpr uint32_t kMostCandidates = 3;

}  // namespace reportlint
