#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace reportlint {

// Which of several traditional forms a word asks for: 後 in 以後, 后 in 皇后.
// From OpenCC's phrases, compiled into tables when the program is built.

// The form that both scripts' tables mean by `c`: of 裡, 裏; of 麵, 麪. Forms
// that are written for each other (佈 and 布) are one as well.
char32_t StandardForm(char32_t c);

// Whether `form`, between these two characters of a traditional text, may be
// the wrong one of several: one look at a table that is right if it says no.
bool MayBeWrongForm(char32_t before, char32_t form, char32_t behind);

// What the words around a character say of it.
struct FormAdvice {
  char32_t right = 0;  // the form that should stand there; 0: it may stand
  // The word that says so, as character indices.
  size_t begin = 0;
  size_t end = 0;
};

// `text` is of either script; the character in question stands at `at`.
FormAdvice AdviseForm(std::span<const char32_t> text, size_t at);

// How many characters before and behind are looked at: with four on either
// side, all words of five that hold the character.
inline constexpr size_t kFormContext = 4;

// What the generator writes.
struct HanWord {
  uint32_t at = 0;  // in kHanWordText: the simplified word, then the right one
  uint8_t length = 0;
  bool firm = false;  // counts against a usual form, too
};
extern const std::u16string_view kHanWordText;
extern const std::span<const HanWord> kHanWords;  // by their simplified words
// Of each character from U+4E00 to U+9FFF, the first word that begins with it;
// one more at the end.
extern const std::span<const uint32_t> kHanWordsFrom;
// Pairs of a form and a neighbour that stand in no right word, by their hash.
extern const std::span<const uint64_t> kDoubtfulPairs;
inline constexpr int kDoubtfulPairBits = 20;

// Forms that stand alone often, sorted.
extern const std::span<const char32_t> kUsualForms;
// Forms that traditional text writes in known words only, sorted.
extern const std::span<const char32_t> kFormsInWords;

struct HanVariant {
  char32_t variant = 0;
  char32_t standard = 0;
};
extern const std::span<const HanVariant> kHanVariants;  // by variant

inline uint32_t PairHash(char32_t form, char32_t neighbour, bool behind) {
  const uint64_t key = uint64_t{form} << 32 | uint64_t{neighbour} << 1 | behind;
  return static_cast<uint32_t>(key * 0x9E3779B97F4A7C15u >>
                               (64 - kDoubtfulPairBits));
}

}  // namespace reportlint
