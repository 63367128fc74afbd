#include "copies/cohesion.h"

#include <algorithm>
#include <bitset>
#include <string_view>

namespace reportlint {
namespace {

// Folded characters on either side; by eye (copy.md).
constexpr uint32_t kReach = 100;

// Pairs of characters, by hash: far more bits than a sentence and what stands
// around it have pairs.
using Pairs = std::bitset<size_t{1} << 13>;

void Add(std::u16string_view text, Pairs& pairs) {
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    const uint32_t pair = uint32_t{text[i]} << 16 | text[i + 1];
    pairs.set(pair * 0x9E3779B1u >> 19);
  }
}

}  // namespace

uint32_t CohesionOf(const FoldedText& folded, Span characters, Span but) {
  Pairs own;
  Add(folded.Between(characters), own);
  Pairs around;
  const uint32_t first = characters.begin - std::min(characters.begin, kReach);
  const uint32_t last =
      characters.end + std::min(folded.size() - characters.end, kReach);
  for (const auto [begin, end] :
       {Span{first, characters.begin}, Span{characters.end, last}}) {
    Add(folded.Between({begin, std::clamp(but.begin, begin, end)}), around);
    Add(folded.Between({std::clamp(but.end, begin, end), end}), around);
  }
  return static_cast<uint32_t>(100 * (own & around).count() / own.count());
}

}  // namespace reportlint
