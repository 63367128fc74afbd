#include "text/character_set.h"

#include <algorithm>

#include <unicode/uset.h>

namespace reportlint {
namespace {

// Surrogates are no characters.
constexpr char32_t kFirstSurrogate = 0xD800;
constexpr char32_t kLastSurrogate = 0xDFFF;
constexpr char32_t kLast = 0x10FFFF;

}  // namespace

void CharacterSet::Add(char32_t first, char32_t last) {
  // The ranges that the new one meets or touches become one with it.
  auto begin = std::ranges::find_if(
      ranges_, [&](const Range& range) { return range.last + 1 >= first; });
  auto end = begin;
  for (; end != ranges_.end() && end->first <= last + 1; ++end) {
    first = std::min(first, end->first);
    last = std::max(last, end->last);
  }
  ranges_.insert(ranges_.erase(begin, end), {first, last});
}

void CharacterSet::Add(const CharacterSet& other) {
  for (const Range& range : other.ranges_) Add(range.first, range.last);
}

void CharacterSet::AddCases() {
  USet* const set = uset_openEmpty();
  for (const Range& range : ranges_) {
    uset_addRange(set, static_cast<UChar32>(range.first),
                  static_cast<UChar32>(range.last));
  }
  uset_closeOver(set, USET_CASE_INSENSITIVE);
  // Behind the ranges stand strings, as ss for ß.
  for (int32_t i = 0; i < uset_getItemCount(set); ++i) {
    UChar32 first = 0;
    UChar32 last = 0;
    UErrorCode error = U_ZERO_ERROR;
    if (uset_getItem(set, i, &first, &last, nullptr, 0, &error) != 0) break;
    Add(static_cast<char32_t>(first), static_cast<char32_t>(last));
  }
  uset_close(set);
}

void CharacterSet::Invert() {
  CharacterSet others;
  char32_t from = 0;
  Add(kFirstSurrogate, kLastSurrogate);
  for (const Range& range : ranges_) {
    if (range.first > from) others.ranges_.push_back({from, range.first - 1});
    from = range.last + 1;
  }
  if (from <= kLast) others.ranges_.push_back({from, kLast});
  *this = std::move(others);
}

bool CharacterSet::Holds(char32_t c) const {
  const auto it = std::ranges::lower_bound(ranges_, c, {}, &Range::last);
  return it != ranges_.end() && it->first <= c;
}

size_t CharacterSet::size() const {
  size_t size = 0;
  for (const Range& range : ranges_) size += range.last - range.first + 1;
  return size;
}

}  // namespace reportlint
