#pragma once

#include <cstddef>
#include <string_view>

namespace reportlint {

// The beginning and the end of a text, as much of them as is asked for. (The
// first characters of one are text/utf8's Prefix.)

// The last `most` characters of `text`.
std::string_view Suffix(std::string_view text, size_t most);

// The first `most` bytes of `text`, without a character that they would cut.
std::string_view Head(std::string_view text, size_t most);

// The last `most` bytes of `text`, and all of a character that they would cut.
std::string_view Tail(std::string_view text, size_t most);

// The last character of `text` that is no closing quote or bracket; the first
// one where all of them are, 0 where there is none.
char32_t LastBeforeClosing(std::string_view text);

}  // namespace reportlint
