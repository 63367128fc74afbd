#include "check/torn_line.h"

#include <cstddef>

#include "text/character.h"
#include "text/ends.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

char32_t First(std::string_view text) {
  size_t at = 0;
  return text.empty() ? 0 : NextCharacter(text, at);
}

char32_t Last(std::string_view text) {
  size_t at = text.size();
  return text.empty() ? 0 : PreviousCharacter(text, at);
}

bool IsIn(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

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
         FitsIn(text.substr(digits), 1) && IsIn(Last(text), U".．、)）");
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
  const char32_t last = Last(above);
  const char32_t first = First(below);
  if (IsIn(last, kOpening)) return true;
  if (IsIn(first, U"，。、；：）”’》〉】？！％") && EndsOpen(above)) {
    return true;
  }
  // A mark that stands alone on its line.
  if (FitsIn(below, 1) && IsIn(first, kOpening) && EndsOpen(above)) return true;
  if (below == "." && IsDigit(last)) return true;
  if (IsBareNumber(above)) return IsHan(first);
  // 心理/|安全, 帕提·|柯孜
  if (IsIn(last, U"/·•") && IsHan(First(Suffix(above, 2))) && IsHan(first)) {
    return true;
  }
  if (IsLetter(last) && IsLettersRest(below)) return true;
  return last == '.' && above.find('@') != std::string_view::npos;
}

bool IsTornNumber(std::string_view above, std::string_view below) {
  if (!IsDigit(Last(above))) return false;
  const size_t digits = LeadingDigits(below);
  if (digits == 0) return IsIn(First(below), U"年月日个個名元万萬亿億");
  // The end of a number of a card or a telephone in a narrow cell.
  constexpr size_t kLongNumber = 7;
  constexpr size_t kLongestEnd = 3;
  if (digits == below.size() && digits <= kLongestEnd &&
      LeadingDigits(above) == above.size() && above.size() >= kLongNumber) {
    return true;
  }
  // A cell holds a whole number: what was torn has a single digit on a side.
  const bool one_above = above.size() == 1 || !IsDigit(First(Suffix(above, 2)));
  return one_above && digits == 1 &&
         (below.size() == 1 || IsHan(First(below.substr(1))));
}

}  // namespace reportlint
