#include "text/han.h"

#include <algorithm>

#include "text/character_class.h"

namespace reportlint {
namespace {

// The entries among which that of `c` would be: few, if `c` is at most U+FFFF.
std::span<const HanEntry> EntriesAround(char32_t c) {
  if (c > 0xFFFF) return kHanEntries.subspan(kHanEntriesBefore.back());
  const size_t row = c / kHanRow;
  const size_t begin = kHanEntriesBefore[row];
  return kHanEntries.subspan(begin, kHanEntriesBefore[row + 1] - begin);
}

const HanEntry* Find(char32_t c) {
  if (c < 0x3400) return nullptr;
  if (c <= 0xFFFF && (kCharacterClasses[c] & kHasHanEntry) == 0) return nullptr;
  const std::span<const HanEntry> entries = EntriesAround(c);
  const auto it =
      std::ranges::lower_bound(entries, c, {}, &HanEntry::character);
  return it != entries.end() && it->character == c ? &*it : nullptr;
}

}  // namespace

HanForm HanFormOf(char32_t c) {
  const HanEntry* entry = Find(c);
  return entry == nullptr ? HanForm::kShared : entry->form;
}

char32_t Simplified(char32_t c) {
  const HanEntry* entry = Find(c);
  return entry == nullptr ? c : entry->simplified;
}

char32_t Traditional(char32_t c) {
  const HanEntry* entry = Find(c);
  return entry == nullptr ? c : entry->traditional;
}

char32_t TodaysForm(char32_t c) {
  const auto it = std::ranges::lower_bound(
      kTodaysForms, c, {}, &std::pair<char32_t, char32_t>::first);
  return it != kTodaysForms.end() && it->first == c ? it->second : c;
}

}  // namespace reportlint
