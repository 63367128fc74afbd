#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "check/options.h"
#include "structure/enumerator.h"

namespace reportlint {

// The level of each style of numbers, as a rule states them by example, from
// the outermost down: 一、 （一） 1. （1）.
class LevelScheme {
 public:
  // Reads the option of that name.
  LevelScheme(Options& options, std::string_view option);

  // From 0, the outermost; -1 for a style of no level.
  int LevelOf(const Enumerator& enumerator) const;

 private:
  using Key = std::pair<EnumeratorStyle, uint8_t>;  // of a path, with its depth

  static Key KeyOf(const Enumerator& enumerator) {
    return {enumerator.style, enumerator.depth};
  }

  std::vector<Key> keys_;  // by level
};

}  // namespace reportlint
