#include "text/affixes.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace reportlint {

Affixes::Affixes(Side side, std::vector<std::string> words) : side_(side) {
  for (std::string& word : words) {
    if (!word.empty()) words_[KeyOf(word)].push_back(std::move(word));
  }
}

bool Affixes::StandAt(std::string_view text) const {
  if (text.empty()) return false;
  return std::ranges::any_of(words_[KeyOf(text)], [&](const std::string& word) {
    return side_ == Side::kEnd ? text.ends_with(word) : text.starts_with(word);
  });
}

unsigned char Affixes::KeyOf(std::string_view text) const {
  const size_t at =
      side_ == Side::kEnd ? text.size() - 1 : Utf8Length(text.front()) - 1;
  return static_cast<unsigned char>(text[at]);
}

}  // namespace reportlint
