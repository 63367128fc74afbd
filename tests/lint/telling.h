#pragma once

#include <string>

#include <fmt/format.h>

#include "diagnostic/diagnostic.h"

namespace reportlint {

// A location: path, line, columns in code points, bytes and how many.
inline std::string Tell(const Location& location) {
  const Place& place = location.place;
  return fmt::format("{}:{}:{}-{} {}+{}", location.path, place.line,
                     place.begin.code_point, place.end.code_point,
                     place.byte_offset, place.byte_length);
}

// All that a diagnostic says, a line for each part of it that there is.
inline std::string Tell(const Diagnostic& diagnostic) {
  std::string told = fmt::format("{} {} {}: {}\n", Tell(diagnostic.location),
                                 SeverityName(diagnostic.severity),
                                 diagnostic.rule, diagnostic.message);
  if (!diagnostic.help.empty()) {
    told += fmt::format("  help: {}\n", diagnostic.help);
  }
  const Excerpt& excerpt = diagnostic.excerpt;
  if (!excerpt.mark.empty()) {
    told += fmt::format("  line: {}[{}]{}\n", excerpt.before, excerpt.mark,
                        excerpt.after);
  }
  for (const Note& note : diagnostic.notes) {
    told += fmt::format("  note: {}: {}\n", Tell(note.location), note.message);
  }
  for (const Edit& edit : diagnostic.fix.edits) {
    told += fmt::format("  {} fix: {}+{} “{}”\n",
                        diagnostic.fix.safe ? "safe" : "possible",
                        edit.at.byte_offset, edit.at.byte_length, edit.text);
  }
  if (!diagnostic.encoding.empty()) {
    told += fmt::format("  encoding: {}\n", diagnostic.encoding);
  }
  if (!diagnostic.fingerprint.empty()) {
    told += fmt::format("  fingerprint: {}\n", diagnostic.fingerprint);
  }
  return told;
}

}  // namespace reportlint
