#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/words.h"

namespace reportlint {

// The one of `known` that is nearest to a mistyped `word`, or "".
std::string Nearest(std::string_view word,
                    const std::vector<std::string>& known);

// `message` with the question whether the nearest of `known` was meant, where
// there is one.
Words Suggest(Words message, std::string_view word,
              const std::vector<std::string>& known);

}  // namespace reportlint
