#include "text/han_words.h"

#include <algorithm>
#include <array>

#include "text/character.h"
#include "text/han.h"

namespace reportlint {
namespace {

// Behind these a 于 is somebody's name: 委員于先生.
constexpr std::u32string_view kTitles = U"員長授師生任席士姐記民授官";

// Before these a 于 is no name: 于本月, 于第二年.
constexpr std::u32string_view kBehindAt =
    U"第本其該此各每前上下同一二三四五六七八九十年月期行申規必公執法受";

bool IsDoubtful(char32_t form, char32_t neighbour, bool behind) {
  const uint32_t hash = PairHash(form, neighbour, behind);
  return (kDoubtfulPairs[hash / 64] >> (hash % 64) & 1) != 0;
}

bool IsOnlyInWords(char32_t form) {
  return std::ranges::binary_search(kFormsInWords, form);
}

bool IsUsual(char32_t form) {
  return std::ranges::binary_search(kUsualForms, form);
}

std::u16string_view TextOf(const HanWord& word) {
  return kHanWordText.substr(word.at, word.length);
}

}  // namespace

char32_t StandardForm(char32_t c) {
  const auto it =
      std::ranges::lower_bound(kHanVariants, c, {}, &HanVariant::variant);
  return it != kHanVariants.end() && it->variant == c ? it->standard : c;
}

bool MayBeWrongForm(char32_t before, char32_t form, char32_t behind) {
  return IsDoubtful(form, before, false) || IsDoubtful(form, behind, true) ||
         IsDoubtful(form, 0, false);
}

FormAdvice AdviseForm(std::span<const char32_t> text, size_t at) {
  const char32_t form = StandardForm(text[at]);
  const size_t first = at - std::min(at, kFormContext);
  const size_t last = std::min(text.size(), at + kFormContext + 1);
  std::array<char16_t, 2 * kFormContext + 1> simplified;
  for (size_t i = first; i < last; ++i) {
    const char32_t c = Simplified(text[i]);
    simplified[i - first] = static_cast<char16_t>(c < 0x10000 ? c : 0);
  }
  const std::u16string_view context(simplified.data(), last - first);

  FormAdvice advice;
  bool known = false;
  for (size_t begin = first; begin <= at; ++begin) {
    const char16_t initial = context[begin - first];
    if (initial < 0x4E00 || initial > 0x9FFF) continue;
    const size_t index = initial - 0x4E00u;
    auto words = kHanWords.subspan(
        kHanWordsFrom[index], kHanWordsFrom[index + 1] - kHanWordsFrom[index]);
    // Narrow the words down to those that begin as the text does; a word that
    // is the text so far stands first among them.
    for (size_t size = 2; !words.empty() && begin + size <= last; ++size) {
      const std::u16string_view head = context.substr(begin - first, size);
      const auto low = std::ranges::lower_bound(words, head, {}, TextOf);
      const auto high = std::ranges::upper_bound(
          low, words.end(), head, {},
          [size](const HanWord& word) { return TextOf(word).substr(0, size); });
      words = {low, high};
      if (begin + size <= at) continue;
      for (const HanWord& word : words) {
        if (word.length != size) break;
        known = true;
        const char32_t right =
            kHanWordText[word.at + word.length + (at - begin)];
        if (StandardForm(right) == form) return {};
        // A word of four characters is seldom a chance meeting of two others.
        const bool counts = word.firm || size >= 4 || !IsUsual(form);
        if (counts && size >= advice.end - advice.begin) {
          advice = {right, begin, begin + size};
        }
      }
    }
  }
  if (known) return advice;
  if (!IsOnlyInWords(form)) return {};
  const char32_t before = at == first ? 0 : text[at - 1];
  const char32_t behind = at + 1 == last ? 0 : text[at + 1];
  // A clause may begin with 于 or with somebody of that name.
  const bool may_be_name =
      kTitles.find(before) != kTitles.npos || !IsHan(before);
  if (form == U'于' && may_be_name &&
      kBehindAt.find(behind) == kBehindAt.npos) {
    return {};
  }
  if (form != U'于' && !IsHan(before)) return {};
  return {Traditional(Simplified(form)), at, at + 1};
}

}  // namespace reportlint
