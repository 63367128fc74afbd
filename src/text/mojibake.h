#pragma once

#include <optional>
#include <string_view>

#include "text/span.h"

namespace reportlint {

// Text whose bytes were once read in the wrong encoding and then saved so.

// UTF-8 read as Windows-1252 or Latin-1 (ä¸­å›½ for 中国), or GBK read as
// Latin-1 (ÖÐ¹ú), that begins at `at`, where an accented letter stands.
std::optional<Span> FindWesternMojibake(std::string_view text, size_t at);

// UTF-8 read as GBK (涓浗 for 中国), in the run of Han around `at`. Moves `at`
// behind what was looked at.
std::optional<Span> FindChineseMojibake(std::string_view text, size_t& at);

}  // namespace reportlint
