#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace reportlint {

// A heading, and the line of the table of contents that has its number but
// another wording.
struct ContentsConflict {
  std::string_view heading = {};  // without its number
  std::string_view entry = {};    // without its number and its page
};

struct ContentsCheck {
  std::vector<ContentsConflict> conflicts = {};
  uint32_t end = 0;  // of the table, in the reading text
};

// Where a table of contents, whose heading stands at `offset` of the reading
// text, and the headings below it differ. Its lines end in the number of a
// page, or have it as the next line. Nothing unless most of its lines with a
// number stand again as headings, so that it is this text's table; nothing for
// headings that say something quite different, whose numbers may be others'.
ContentsCheck CompareContents(const Document& document, uint32_t offset);

}  // namespace reportlint
