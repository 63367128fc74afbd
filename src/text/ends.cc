#include "text/ends.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {

std::string_view Suffix(std::string_view text, size_t most) {
  size_t at = text.size();
  for (; most > 0 && at > 0; --most) PreviousCharacter(text, at);
  return text.substr(at);
}

std::string_view Head(std::string_view text, size_t most) {
  return text.substr(0, FloorBorder(text, most));
}

std::string_view Tail(std::string_view text, size_t most) {
  const size_t cut = text.size() - std::min(text.size(), most);
  return text.substr(FloorBorder(text, cut));
}

char32_t LastBeforeClosing(std::string_view text) {
  size_t at = text.size();
  char32_t last = at == 0 ? 0 : PreviousCharacter(text, at);
  while (at > 0 && IsClosing(last)) last = PreviousCharacter(text, at);
  return last;
}

}  // namespace reportlint
