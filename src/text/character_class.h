#pragma once

#include <array>
#include <cstdint>

namespace reportlint {

// What a character tells of a text: its script, or that it is odd there. Nearly
// all characters are ordinary, and which are not is one look at a table, made
// from OpenCC's dictionaries and ICU's properties when the program is built.
enum class CharacterClass : uint8_t {
  kOrdinary,
  kSimplified,   // written so in simplified text only
  kTraditional,  // written so in traditional text only
  // From here on, odd ones.
  kControl,   // but tabs, line ends and form feeds
  kReplaced,  // U+FFFD
  kPrivateUse,
  kUnassigned,     // by Unicode so far, or never to be; surrogates
  kInvisible,      // zero-width characters, variation selectors, fillers
  kBidirectional,  // those that turn the direction of text
  kByteOrderMark,  // U+FEFF
  kSoftHyphen,
  kSpace,          // spaces but U+0020 and U+3000; line separators
  kRadical,        // radicals of Kangxi and of the CJK supplement
  kCompatibility,  // compatibility ideographs, Kanbun marks, CJK strokes
  kKana,           // katakana and bopomofo that look like a Han character
  kLetter,         // letters of the Greek and the Cyrillic alphabet
  kWide,           // full-width Latin letters and digits
  kAccented,       // Latin letters with diacritics
  kJapanese,       // Han characters as only Japanese writes them
};

inline bool IsOdd(CharacterClass character_class) {
  return character_class > CharacterClass::kTraditional;
}

// Of each character up to U+FFFF: its class, and kOneOfSeveral where it is a
// simplified character with several traditional forms, or one of these forms;
// kHasHanEntry where text/han.h has an entry for it.
extern const std::array<uint8_t, 0x10000> kCharacterClasses;
inline constexpr uint8_t kOneOfSeveral = 0x80;
inline constexpr uint8_t kHasHanEntry = 0x40;
inline constexpr uint8_t kClassBits = 0x3F;

CharacterClass ClassBeyondTable(char32_t c);

inline CharacterClass ClassInTable(char16_t c) {
  return CharacterClass(kCharacterClasses[c] & kClassBits);
}

inline CharacterClass ClassOf(char32_t c) {
  return c > 0xFFFF ? ClassBeyondTable(c) : ClassInTable(char16_t(c));
}

// Whether a simplified text could write several characters as one, and `c` is
// among them: 后 後, 干 乾 幹.
inline bool IsOneOfSeveral(char32_t c) {
  return c <= 0xFFFF && (kCharacterClasses[c] & kOneOfSeveral) != 0;
}

// The Han character that a look-alike stands for (⼈ for 人, U+F92A for 浪, ロ
// for 口), or `c` itself.
char32_t HanOfLookalike(char32_t c);

}  // namespace reportlint
