#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "structure/block.h"
#include "structure/part.h"

namespace reportlint {

// An enumerator of the text as an item of a list, at the beginning of a block
// or inside it.
struct ListItem {
  Enumerator enumerator = {};
  uint32_t block = 0;     // the index of the block in which it stands
  bool run_in = false;    // not at the block's beginning
  uint32_t list = 0;      // the index of its list
  uint32_t expected = 0;  // the number that the list asks for here
  int32_t previous = -1;  // the item before it in its list, or -1
  int32_t next = -1;      // the item behind it in its list, or -1
};

// A list: items of one family in order. It may nest in an item of another, be
// interrupted by text, and run through the items of the lists above it.
struct List {
  EnumeratorStyle style = EnumeratorStyle::kHan;
  int32_t parent = -1;  // the item below which it stands, or -1
  uint32_t first = 0;   // indices of items
  uint32_t last = 0;
  uint32_t size = 0;    // items
  bool nested = false;  // inside a list of the same family
};

// Items stand in reading order, lists in the order of their first items.
struct Lists {
  std::vector<ListItem> items = {};
  std::vector<List> lists = {};
};

// The lists of a document. What looks like an enumerator and goes on no list is
// left out. Linear in the text.
Lists FindLists(std::span<const Block> blocks, std::span<const Part> parts);

}  // namespace reportlint
