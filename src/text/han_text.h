#pragma once

#include <string>
#include <string_view>

namespace reportlint {

// `text` in simplified characters, each at the offset where it stands in
// `text`: the few whose two forms differ in bytes are left as they are.
std::string SimplifiedText(std::string_view text);

// `text`, which is in simplified characters, as traditional text of today
// writes it: 以后 as 以後, 皇后 as 皇后. By the words that it holds where they
// tell, else by each character's usual form.
std::string TraditionalText(std::string_view text);

// Whether a character of `text` is one that only traditional text writes.
bool HasTraditional(std::string_view text);

}  // namespace reportlint
