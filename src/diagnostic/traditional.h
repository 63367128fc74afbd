#pragma once

#include <span>
#include <string>
#include <string_view>

namespace reportlint {

// A run of Han characters of the program's own words, and how it is written in
// traditional characters.
struct TraditionalRun {
  std::string_view simplified;
  std::string_view traditional;
};

// All whose forms differ, in order of their bytes. The build writes this
// function from the rules and the sources, with OpenCC.
std::span<const TraditionalRun> TraditionalRuns();

// Words of the program in traditional characters. What is none of them stays
// as it is: a user's words, a path, and a single character between quotes, for
// that is what a message speaks of.
std::string InTraditional(std::string_view words);

}  // namespace reportlint
