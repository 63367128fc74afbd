#pragma once

#include <string_view>

namespace reportlint {

// Whether the line end between these two, without the blanks around, tears
// apart what nobody breaks: a mark from its word, a number from its list, an
// address, a word of letters.
bool IsTorn(std::string_view above, std::string_view below);

// Whether it stands inside a number, 4|60公里. Of cells of a table that is not
// certain, so it counts only in a text from pages.
bool IsTornNumber(std::string_view above, std::string_view below);

}  // namespace reportlint
