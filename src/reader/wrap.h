#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace reportlint {

// Whether `lines` of `text` (without their ends) were broken at a fixed width,
// as text from a PDF or a mail is, and if so which of them go on in the next
// line: one flag for each line, or none at all where the text is not wrapped.
//
// A wrapped text shows itself by its full lines: most of the lines that stop
// in mid-sentence are about as wide as the widest ones. A report in which an
// author once broke a line by hand is not wrapped; its break stays a break.
std::vector<bool> FindHardWraps(std::string_view text,
                                const std::vector<Span>& lines);

}  // namespace reportlint
