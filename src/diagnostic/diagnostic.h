#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/anchor.h"
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
  // Of a document without lines, whose `place` counts in the text that is read
  // of it; nothing where the file itself has lines.
  std::optional<Anchor> anchor = {};
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

// What should stand at a place of a diagnostic's file instead of what is there.
// It may go over several lines.
struct Edit {
  Place at = {};
  std::string text = {};  // UTF-8, to be written in the file's own encoding
};

// A change that mends what a diagnostic speaks of. Made by lint/wording; read
// by whatever shows or makes it.
struct Fix {
  std::string title = {};  // for a menu: 把“辨别”改为“辩别”
  bool safe = false;       // may be made without a look
  std::vector<Edit> edits = {};  // in order, apart from each other
};

// One thing to tell about a report, or about a rule file. Holds no view and no
// pointer but of constants, so the document it speaks of may be gone. Made by
// lint/wording of a finding, or by value/mistake; written by a reporter.
struct Diagnostic {
  std::string rule = {};  // its id, placeholder/blank
  Severity severity = Severity::kWarning;
  Location location = {};
  std::string message = {};
  std::string help = {};  // may be empty
  Excerpt excerpt = {};   // empty unless it was asked for
  std::vector<Note> notes = {};
  // Where the diagnostic speaks of several places in one: all of them, in
  // order, its own among them. Empty unless they were asked for.
  std::vector<Location> occurrences = {};
  Fix fix = {};  // no edits: nothing is proposed
  // The file's encoding, in which edits are to be written; empty: UTF-8.
  std::string_view encoding = {};
  std::string fingerprint = {};  // empty unless it was asked for
};

}  // namespace reportlint
