#include "check/torn_line.h"

#include <cstddef>

#include "check/line_end.h"
#include "structure/layout.h"
#include "text/character.h"
#include "text/ends.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

size_t LeadingDigits(std::string_view text) {
  size_t count = 0;
  while (count < text.size() && IsDigit(static_cast<uint8_t>(text[count]))) {
    ++count;
  }
  return count;
}

constexpr std::u32string_view kOpening = U"“‘（《〈「『【";

// 9. or 10、 and nothing else.
bool IsBareNumber(std::string_view text) {
  const size_t digits = LeadingDigits(text);
  constexpr size_t kMostDigits = 2;
  return digits > 0 && digits <= kMostDigits &&
         FitsIn(text.substr(digits), 1) && IsAmong(LastOf(text), U".．、)）");
}

// li in emai|l.
bool IsLettersRest(std::string_view text) {
  constexpr size_t kLongest = 3;
  if (text.empty() || text.size() > kLongest) return false;
  for (const char c : text) {
    if (c < 'a' || c > 'z') return false;
  }
  return true;
}

}  // namespace

bool IsTorn(std::string_view above, std::string_view below) {
  const char32_t last = LastOf(above);
  const char32_t first = FirstOf(below);
  if (IsAmong(last, kOpening)) return true;
  if (IsAmong(first, U"，。、；：）”’》〉】？！％") && EndsOpen(above)) {
    return true;
  }
  // A mark that stands alone on its line.
  if (FitsIn(below, 1) && IsAmong(first, kOpening) && EndsOpen(above)) {
    return true;
  }
  if (below == "." && IsDigit(last)) return true;
  if (IsBareNumber(above)) return IsHan(first);
  // 心理/|安全, 帕提·|柯孜
  if (IsAmong(last, U"/·•") && IsHan(FirstOf(Suffix(above, 2))) &&
      IsHan(first)) {
    return true;
  }
  if (IsLetter(last) && IsLettersRest(below)) return true;
  return last == '.' && above.find('@') != std::string_view::npos;
}

bool IsTornNumber(std::string_view above, std::string_view below) {
  if (!IsDigit(LastOf(above))) return false;
  const size_t digits = LeadingDigits(below);
  if (digits == 0) return IsAmong(FirstOf(below), U"年月日个個名元万萬亿億");
  // The end of a number of a card or a telephone in a narrow cell.
  constexpr size_t kLongNumber = 7;
  constexpr size_t kLongestEnd = 3;
  if (digits == below.size() && digits <= kLongestEnd &&
      LeadingDigits(above) == above.size() && above.size() >= kLongNumber) {
    return true;
  }
  // A cell holds a whole number: what was torn has a single digit on a side.
  const bool one_above =
      above.size() == 1 || !IsDigit(FirstOf(Suffix(above, 2)));
  return one_above && digits == 1 &&
         (below.size() == 1 || IsHan(FirstOf(below.substr(1))));
}

Tear TearAt(std::span<const Block> blocks, size_t i) {
  Tear tear = {.end = i, .only_cells = true};
  for (size_t& end = tear.end;
       end + 1 < blocks.size() && IsTextLine(blocks[end]) &&
       IsTextLine(blocks[end + 1]) && GapBefore(blocks, end + 1).line_ends == 1;
       ++end) {
    const std::string_view above = blocks[end].text;
    const std::string_view below = blocks[end + 1].text;
    const bool torn = IsTorn(above, below);
    if (!torn && !IsTornNumber(above, below)) break;
    tear.only_cells &= !torn && FitsIn(above, 1) && FitsIn(below, 1);
  }
  return tear;
}

}  // namespace reportlint
