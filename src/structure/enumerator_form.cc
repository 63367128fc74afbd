#include "structure/enumerator_form.h"

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {

EnumeratorForm FormOf(const Enumerator& enumerator) {
  const std::string_view text = enumerator.text;
  size_t at = text.size();
  char32_t last = NarrowLower(PreviousCharacter(text, at));
  if (at == 0) {  // one character is all of it
    return {true, enumerator.style == EnumeratorStyle::kCircled ? U'①' : U')'};
  }
  if (last >= U'⒈' && last <= U'⒛') last = '.';
  const char32_t first = CharacterBehind(text, 0);
  return {first == U'（' || first == '(' || first == U'【', last};
}

bool HasForm(EnumeratorStyle style) {
  return style == EnumeratorStyle::kHan ||
         style == EnumeratorStyle::kHanBracketed ||
         style == EnumeratorStyle::kDigit ||
         style == EnumeratorStyle::kDigitBracketed;
}

}  // namespace reportlint
