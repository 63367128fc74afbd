#include "text/folded_text.h"

namespace reportlint {

void FoldedText::Assign(std::string_view text, uint32_t offset, Digits digits) {
  text_ = text;
  offset_ = offset;
  if (characters_.size() < text.size()) {
    characters_.resize(text.size());
    begins_.resize(text.size());
  }
  size_ = 0;
  for (Folding folding(text, digits); folding.Next(); ++size_) {
    characters_[size_] = folding.character();
    begins_[size_] = folding.begin();
  }
}

bool ReadTheSame(std::string_view a, std::string_view b) {
  Folding one(a);
  Folding other(b);
  while (one.Next()) {
    if (!other.Next() || one.character() != other.character()) return false;
  }
  return !other.Next();
}

}  // namespace reportlint
