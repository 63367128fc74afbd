#include "check/level_scheme.h"

#include <algorithm>

namespace reportlint {

LevelScheme::LevelScheme(Options& options, std::string_view option) {
  for (const std::string& example : options.Texts(option)) {
    const auto enumerator = ParseEnumerator(example + " 题");
    if (enumerator) {
      keys_.push_back(KeyOf(*enumerator));
    } else if (!options.trusted()) {
      options.Reject(
          option, {"“" + example + "”不是编号", example + " is no enumerator"});
    }
  }
}

int LevelScheme::LevelOf(const Enumerator& enumerator) const {
  const auto at = std::ranges::find(keys_, KeyOf(enumerator));
  return at == keys_.end() ? -1 : static_cast<int>(at - keys_.begin());
}

}  // namespace reportlint
