#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace reportlint {

// Texts are found to be alike by their shingles: of the hashes of all runs of
// six folded characters, those 2 in 13 that are small (Manber, "Finding Similar
// Files in a Large File System", 1994). Whether one is kept depends on its six
// characters alone, so two texts keep the same ones of what they share,
// whatever stands around it: where every tenth character was changed, half of
// them.
struct Shingle {
  uint64_t hash = 0;   // the same on every machine
  uint32_t begin = 0;  // the index of its first character
};

// In folded characters. By eye: longer ones find less where much was edited,
// shorter ones stand in reports that owe each other nothing.
inline constexpr uint32_t kShingleLength = 6;

// Appends the shingles of a folded text in the order in which they stand.
// Linear.
void AppendShingles(std::u16string_view folded, std::vector<Shingle>& shingles);

}  // namespace reportlint
