#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace reportlint {

// The numbers of a text as lists: which number goes on which list, and where
// one stands that no list expects.

// How deep a family of numbers usually stands; families of one rank do not
// nest by themselves. Family 0 counts the parts of a text.
struct Family {
  uint8_t id = 0;  // below kFamilies
  uint8_t rank = 0;
};
inline constexpr size_t kFamilies = 20;

// A number in a text.
struct Mark {
  Family family = {};
  uint32_t number = 0;
  uint32_t prefix = 0;     // what stands before it in a path: 2.3. of 2.3.1
  uint32_t block = 0;      // in which it stands
  int32_t heading = -1;    // the last block before it that announces new lists
  bool announced = false;  // a colon stands right before it
  bool run_in = false;     // inside a block, not at its beginning
  bool weak = false;       // may be no enumerator at all
  bool loose = false;      // at least `number`, and behind what came: 最后
  bool through = false;    // its lists run through those above them: 第三条
  bool apart = false;      // a new part begins here: all lists end before it
};

// What a mark is to the list that it was found to belong to.
struct Count {
  int32_t list = -1;      // the index of the list's first mark; -1: of no list
  int32_t parent = -1;    // the mark that the list stands below, or -1
  uint32_t expected = 0;  // the number that the list asks for here
};

// The reading of `marks` with the fewest mistakes. Numbers may be wrong, lists
// nest, restart, are resumed, and run through the lists above them, so that a
// mark is judged only when those behind it are known: several readings are
// kept side by side for some marks. Linear in the number of marks.
std::vector<Count> ReadCounts(std::span<const Mark> marks);

}  // namespace reportlint
