#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/block.h"
#include "text/span.h"

namespace reportlint {

// A sentence of a block: up to its 。！？ (GB/T 15834-2011, 4.1 to 4.3) and the
// closing quotes and brackets behind.
struct Sentence {
  uint32_t block = 0;          // the index of its block
  std::string_view text = {};  // into the reading text
};

// Appends the sentences of `block` to `out`.
void SplitSentences(const Block& block, uint32_t index,
                    std::vector<Sentence>& out);

// A stretch of one sentence, short enough to run a pattern over.
struct Window {
  std::string_view text = {};
  bool ends_sentence = true;  // false: cut; the sentence goes on behind it
};

// The window around the byte at `at` of `block`: its sentence, cut to at most
// 1 KiB before and 3 KiB behind.
Window WindowAround(std::string_view block, size_t at);

}  // namespace reportlint
