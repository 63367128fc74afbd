#include "text/character_class.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/han.h"

namespace reportlint {
namespace {

// Radicals of the CJK supplement that look like a character of today's writing
// (Unicode maps only two of them), and kana and bopomofo, sorted.
constexpr std::pair<char32_t, char32_t> kLookalikes[] = {
    {U'⺁', U'厂'}, {U'⺄', U'乙'}, {U'⺇', U'几'}, {U'⺈', U'刀'},
    {U'⺋', U'卩'}, {U'⺎', U'兀'}, {U'⺏', U'尢'}, {U'⺒', U'巳'},
    {U'⺓', U'幺'}, {U'⺔', U'彑'}, {U'⺛', U'旡'}, {U'⺝', U'月'},
    {U'⺟', U'母'}, {U'⺠', U'民'}, {U'⺢', U'氺'}, {U'⺦', U'丬'},
    {U'⺩', U'王'}, {U'⺪', U'疋'}, {U'⺫', U'目'}, {U'⺬', U'示'},
    {U'⺮', U'竹'}, {U'⺲', U'罒'}, {U'⺶', U'羊'}, {U'⺸', U'芈'},
    {U'⺼', U'月'}, {U'⺽', U'臼'}, {U'⻁', U'虎'}, {U'⻄', U'西'},
    {U'⻅', U'见'}, {U'⻆', U'角'}, {U'⻉', U'贝'}, {U'⻋', U'车'},
    {U'⻓', U'长'}, {U'⻔', U'门'}, {U'⻘', U'青'}, {U'⻙', U'韦'},
    {U'⻚', U'页'}, {U'⻛', U'风'}, {U'⻜', U'飞'}, {U'⻝', U'食'},
    {U'⻢', U'马'}, {U'⻣', U'骨'}, {U'⻤', U'鬼'}, {U'⻥', U'鱼'},
    {U'⻦', U'鸟'}, {U'⻧', U'卤'}, {U'⻨', U'麦'}, {U'⻩', U'黄'},
    {U'⻪', U'黾'}, {U'⻬', U'齐'}, {U'⻮', U'齿'}, {U'⻰', U'龙'},
    {U'⻳', U'龟'}, {U'エ', U'工'}, {U'カ', U'力'}, {U'セ', U'七'},
    {U'タ', U'夕'}, {U'ト', U'卜'}, {U'ニ', U'二'}, {U'ハ', U'八'},
    {U'ミ', U'三'}, {U'ロ', U'口'}, {U'ー', U'一'}, {U'ㄏ', U'厂'},
    {U'ㄙ', U'厶'}, {U'ㄡ', U'又'}, {U'ㄧ', U'一'},
};

bool IsCompatibilityIdeograph(char32_t c) {
  return c >= 0x2F800 && c <= 0x2FA1F;
}

}  // namespace

CharacterClass ClassBeyondTable(char32_t c) {
  if (u_isUAlphabetic(static_cast<UChar32>(c)) && c >= 0x20000) {
    if (IsCompatibilityIdeograph(c)) return CharacterClass::kCompatibility;
    switch (HanFormOf(c)) {
      case HanForm::kShared:
        return CharacterClass::kOrdinary;
      case HanForm::kSimplified:
        return CharacterClass::kSimplified;
      case HanForm::kTraditional:
        return CharacterClass::kTraditional;
    }
  }
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UNASSIGNED:
      return CharacterClass::kUnassigned;
    case U_PRIVATE_USE_CHAR:
      return CharacterClass::kPrivateUse;
    case U_FORMAT_CHAR:
      return CharacterClass::kInvisible;
    case U_NON_SPACING_MARK:  // variation selectors
      return c >= 0xE0100 ? CharacterClass::kInvisible
                          : CharacterClass::kOrdinary;
    default:
      return CharacterClass::kOrdinary;
  }
}

char32_t HanOfLookalike(char32_t c) {
  const auto* known = std::ranges::lower_bound(
      kLookalikes, c, {}, &std::pair<char32_t, char32_t>::first);
  if (known != std::end(kLookalikes) && known->first == c) return known->second;
  const bool has_mapping =
      (c >= 0x2E80 && c <= 0x2FD5) || (c >= 0x3190 && c <= 0x319F) ||
      (c >= 0xF900 && c <= 0xFAFF) || IsCompatibilityIdeograph(c);
  if (!has_mapping) return c;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfkc =
      icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString mapped;
  if (U_FAILURE(status) ||
      !nfkc->getDecomposition(static_cast<UChar32>(c), mapped) ||
      mapped.countChar32() != 1) {
    return c;
  }
  return static_cast<char32_t>(mapped.char32At(0));
}

}  // namespace reportlint
