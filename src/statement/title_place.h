#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace reportlint {

// A county, district, city, town or township that a part's title names and its
// text never does, and another of the same rank whose offices the text names.
struct TitlePlace {
  std::string_view title = {};  // 河口县, in the title
  std::string_view text = {};  // 东山县 of 东山县委, where it first stands
  size_t count = 0;            // how often its offices are named
};

// Nothing where the title names the other one, too, or the text names it only
// once. REQUIRES: the document was made with Fact::kParts.
std::optional<TitlePlace> OtherPlaceOf(const Document& document, size_t part);

}  // namespace reportlint
