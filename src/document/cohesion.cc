#include "document/cohesion.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace reportlint {
namespace {

constexpr uint32_t kReach = 100;  // folded characters on either side

void AddPairs(std::u16string_view text, std::vector<uint32_t>& pairs) {
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    pairs.push_back(uint32_t{text[i]} << 16 | text[i + 1]);
  }
}

void KeepDistinct(std::vector<uint32_t>& pairs) {
  std::ranges::sort(pairs);
  const auto [first, last] = std::ranges::unique(pairs);
  pairs.erase(first, last);
}

}  // namespace

uint32_t CohesionOf(const FoldedText& folded, Span characters, Span but) {
  std::vector<uint32_t> own;
  AddPairs(folded.Between(characters), own);
  KeepDistinct(own);
  std::vector<uint32_t> around;
  const uint32_t first = characters.begin - std::min(characters.begin, kReach);
  const uint32_t last =
      characters.end + std::min(folded.size() - characters.end, kReach);
  for (const auto [begin, end] :
       {Span{first, characters.begin}, Span{characters.end, last}}) {
    AddPairs(folded.Between({begin, std::clamp(but.begin, begin, end)}),
             around);
    AddPairs(folded.Between({std::clamp(but.end, begin, end), end}), around);
  }
  KeepDistinct(around);
  std::vector<uint32_t> common;
  std::ranges::set_intersection(own, around, std::back_inserter(common));
  return static_cast<uint32_t>(100 * common.size() / own.size());
}

}  // namespace reportlint
