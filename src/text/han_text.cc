#include "text/han_text.h"

#include <vector>

#include "text/han.h"
#include "text/han_words.h"
#include "text/utf8.h"

namespace reportlint {

std::string SimplifiedText(std::string_view text) {
  std::string simplified;
  simplified.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = NextCharacter(text, at);
    const size_t before = simplified.size();
    AppendUtf8(simplified, Simplified(c));
    if (simplified.size() - before != at - begin) {
      simplified.resize(before);
      simplified += text.substr(begin, at - begin);
    }
  }
  return simplified;
}

std::string TraditionalText(std::string_view text) {
  std::vector<char32_t> naive;
  naive.reserve(text.size() / 3);
  for (size_t at = 0; at < text.size();) {
    // A Japanese form is none of either script: 予 is 予, not 豫.
    const char32_t c = NextCharacter(text, at);
    naive.push_back(Simplified(c) == c ? Traditional(c) : c);
  }
  std::string traditional;
  for (size_t i = 0; i < naive.size(); ++i) {
    const char32_t right = AdviseForm(naive, i).right;
    AppendUtf8(traditional, TodaysForm(right != 0 ? right : naive[i]));
  }
  return traditional;
}

bool HasTraditional(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (HanFormOf(NextCharacter(text, at)) == HanForm::kTraditional) {
      return true;
    }
  }
  return false;
}

}  // namespace reportlint
