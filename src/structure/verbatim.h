#pragma once

#include <string_view>

#include "text/span.h"

namespace reportlint {

// Whether the ASCII signs at `span` of `text` must stand as they do: in an
// address or the name of a file, as a face, in the label of a work that is
// cited ([Smith2004]), or quoted because the text speaks of them (分隔符“,”).
// False where anything but such signs stands there. Looks at the word around
// them alone, but for quotes.
bool IsVerbatim(std::string_view text, Span span);

}  // namespace reportlint
