#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "structure/block.h"

namespace reportlint {

// Whether the line end between these two, without the blanks around, tears
// apart what nobody breaks: a mark from its word, a number from its list, an
// address, a word of letters.
bool IsTorn(std::string_view above, std::string_view below);

// Whether it stands inside a number, 4|60公里. Of cells of a table that is not
// certain, so it counts only in a text from pages.
bool IsTornNumber(std::string_view above, std::string_view below);

// Lines in a row that were torn from each other.
struct Tear {
  size_t end = 0;  // the index of the last one
  // Single digits below each other are a number only where words stand around
  // them: else they are cells.
  bool only_cells = false;
};

// What is torn at the end of block `i`: to `i` itself where nothing is.
Tear TearAt(std::span<const Block> blocks, size_t i);

}  // namespace reportlint
