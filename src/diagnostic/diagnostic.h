#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/place.h"

namespace reportlint {

// What no reviewer lets pass is an error or a warning; what most would mark is
// a warning or info; taste is info. In order of weight.
enum class Severity : uint8_t { kInfo, kWarning, kError };

// "info", "warning", "error".
std::string_view SeverityName(Severity severity);

// A range inside one line of a file.
struct Location {
  std::string path = {};  // as it was named, with /
  Place place = {};
};

// A line of a report around a mark, cut to what a terminal shows: no line end,
// tabs as blanks, what does not print as ·. Widths are display columns.
struct Excerpt {
  std::string before = {};
  std::string mark = {};
  std::string after = {};
  uint32_t before_width = 0;
  uint32_t mark_width = 0;  // may be 0: the mark is at the line's end
};

// Another place that the reader has to see, with the reason.
struct Note {
  Location location = {};
  std::string message = {};
};

// Bytes of the file on disk and what should stand there instead, in the file's
// own encoding's text as UTF-8.
struct Edit {
  uint64_t byte_offset = 0;
  uint64_t byte_length = 0;
  std::string text = {};
};

// A change that mends what a diagnostic speaks of. Safe ones may be applied
// without a look.
struct Fix {
  bool safe = false;
  std::vector<Edit> edits = {};
};

// One thing to tell about a report, or about a rule file. Holds no view and no
// pointer, so the document it speaks of may be gone.
struct Diagnostic {
  std::string rule = {};  // its id, placeholder/blank
  Severity severity = Severity::kWarning;
  Location location = {};
  std::string message = {};
  std::string help = {};  // may be empty
  Excerpt excerpt = {};   // empty unless it was asked for
  std::vector<Note> notes = {};
  Fix fix = {};  // no edits: nothing is proposed
  // The file's encoding, in which edits are to be written; empty: UTF-8.
  std::string_view encoding = {};
  std::string fingerprint = {};  // empty unless it was asked for
};

}  // namespace reportlint
