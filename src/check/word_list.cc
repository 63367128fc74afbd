#include "check/word_list.h"

#include <algorithm>
#include <utility>

namespace reportlint {

WordList::WordList(Options& options) {
  for (auto& [wrong, right] : options.Pairs("words")) {
    wrong_.push_back(std::move(wrong));
    right_.push_back(std::move(right));
  }
  exceptions_.resize(wrong_.size());
  for (const std::string& text : options.Literals("except")) {
    bool holds_a_word = false;
    for (size_t i = 0; i < wrong_.size(); ++i) {
      for (size_t at = text.find(wrong_[i]); at != std::string::npos;
           at = text.find(wrong_[i], at + 1)) {
        exceptions_[i].push_back({text, at});
        holds_a_word = true;
      }
    }
    if (!holds_a_word && !options.trusted()) {
      options.Reject("except", {"“" + text + "”里没有要找的词",
                                "none of the words stands in " + text});
    }
  }
}

bool WordList::IsException(std::string_view text, size_t at,
                           uint32_t word) const {
  return std::ranges::any_of(
      exceptions_[word], [&](const Exception& exception) {
        return at >= exception.offset &&
               text.substr(at - exception.offset).starts_with(exception.text);
      });
}

}  // namespace reportlint
