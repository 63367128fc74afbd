#include "text/han.h"

#include <algorithm>

#include "text/character_class.h"

namespace reportlint {
namespace {

const HanEntry* Find(char32_t c) {
  if (c < 0x3400) return nullptr;
  if (c <= 0xFFFF && (kCharacterClasses[c] & kHasHanEntry) == 0) return nullptr;
  const auto it =
      std::ranges::lower_bound(kHanEntries, c, {}, &HanEntry::character);
  return it != kHanEntries.end() && it->character == c ? &*it : nullptr;
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
