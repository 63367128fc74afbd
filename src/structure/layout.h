#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "structure/block.h"

namespace reportlint {

// How the paragraphs of a file are told apart, as far as most of them agree.
struct Layout {
  bool apart = false;     // by blank lines
  bool indented = false;  // by blanks at their beginning
  bool wrapped = false;   // its lines were broken at a fixed width
  // Whether blocks whose number is of one style (kNoStyle: that have none) end
  // in a stop, but for a few.
  static constexpr size_t kStyles = kEnumeratorStyles + 1;
  static constexpr size_t kNoStyle = kStyles - 1;
  std::array<bool, kStyles> stops = {};
  bool tight_headings = false;  // text follows its heading without a blank line
};

// Of the blocks of a file, whose lines were joined (`wrapped`) or not.
Layout LayoutOf(std::span<const Block> blocks, bool wrapped);

// What stands before block `i` in the reading text.
struct Gap {
  size_t line_ends = 0;   // 0 for the first block
  bool indented = false;  // blanks stand right before it, or it begins with >
};
Gap GapBefore(std::span<const Block> blocks, size_t i);

// The index in Layout::stops of a block.
size_t StyleOf(const Block& block);

}  // namespace reportlint
