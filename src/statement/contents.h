#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace reportlint {

// A heading, and the line of the table of contents that has its number and
// another wording, or its wording and another number. Without their numbers
// where those are the same; the line always without its page.
struct ContentsConflict {
  std::string_view heading = {};
  std::string_view entry = {};
};

struct ContentsCheck {
  std::vector<ContentsConflict> conflicts = {};
  // Lines of the table, without their pages, of which the text has nothing;
  // only where four in five of them are headings, by eye.
  std::vector<std::string_view> missing = {};
  // In the reading text: of the table, or, if it is one, of its part, which has
  // no other.
  uint32_t end = 0;
};

// Where a table of contents, whose heading stands at `offset` of the reading
// text, and the headings below it differ. Its lines end in the number of a
// page, or have it as the next line. Nothing unless most of its lines with a
// number stand again as headings, so that it is this text's table; nothing for
// headings that say something quite different, whose numbers may be others'.
// REQUIRES: the document was made with Fact::kParts.
ContentsCheck CompareContents(const Document& document, uint32_t offset);

}  // namespace reportlint
