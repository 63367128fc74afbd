#include "text/find.h"

#include "text/utf8.h"

namespace reportlint {

size_t FindWord(std::string_view text, std::string_view word, size_t from) {
  if (word.empty()) return text.find(word, from);
  const size_t offset = Utf8Length(word.front()) - 1;
  if (offset >= word.size()) return text.find(word, from);
  for (size_t at = text.find(word[offset], from + offset); at != text.npos;
       at = text.find(word[offset], at + 1)) {
    const size_t begin = at - offset;
    const std::string_view there = text.substr(begin, word.size());
    // Most of what begins like the word does not end like it.
    if (there.back() == word.back() && there == word) return begin;
  }
  return text.npos;
}

}  // namespace reportlint
