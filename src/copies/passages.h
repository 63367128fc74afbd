#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "structure/block.h"
#include "text/folded_text.h"
#include "text/span.h"

namespace reportlint {

// A piece of a report that may stand in it twice: a block without its
// enumerator, or a sentence of one. Pieces that read the same have the same
// key, the sum of the hashes of their shingles; a key is not stable across
// machines.
struct Passage {
  uint64_t key = 0;
  uint32_t block = 0;    // the index of its block
  Span characters = {};  // of the folded text, half-open
  Span span = {};        // of the reading text
};

// The last kEnding characters of a whole sentence that has as many.
struct Ending {
  uint64_t key = 0;
  uint32_t sentence = 0;  // its index
};

// A shingle and the block in which it stands.
struct BlockShingle {
  uint32_t hash = 0;
  uint32_t block = 0;
};

// What is compared when a report is searched for copies.
struct Passages {
  explicit Passages(std::string_view text) : folded(text) {}

  // The blocks but code, with their enumerators.
  FoldedText folded;
  // Every block with a folded character, in order.
  std::vector<Passage> bodies;
  // Sentences, which end here with ； too, what is behind their commas, and
  // long clauses.
  std::vector<Passage> sentences;
  std::vector<Ending> endings;
  // Of prose long enough to be a near copy, block by block.
  std::vector<BlockShingle> shingles;
};

// How short a passage of each sort may be, in folded characters. Of 88 reports
// to congresses four repeat a sentence of twenty. By eye, clauses and endings
// of less than thirty are set phrases. Of 6,549 paragraphs of those reports
// with forty characters or more, two pairs have half of their 5-grams in
// common.
inline constexpr uint32_t kShortestSentence = 20;
inline constexpr uint32_t kShortestClause = 30;
inline constexpr uint32_t kEnding = kShortestClause;
inline constexpr uint32_t kShortestNearCopy = 40;

// One pass over the blocks, which stand in the text of `characters`. With
// `dense`, short paragraphs get twice as many shingles, as it takes to find
// those that were much changed.
Passages FindPassages(const CharacterArray& characters,
                      std::span<const Block> blocks, bool dense);

// A block without its enumerator, blanks around left out.
std::string_view BodyOf(const Block& block);

// Whether a block is a paragraph or an item: no heading, caption, quote, table
// or code.
bool IsRunningText(const Block& block);

}  // namespace reportlint
