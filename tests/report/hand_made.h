#pragma once

#include <string>
#include <utility>

#include "diagnostic/diagnostic.h"

namespace reportlint {

// A place whose columns all differ, so that a reporter which takes the wrong
// one is seen: begin 2, 3, 4, 5 and end 6, 7, 8, 9.
inline Place UnlikePlace(uint32_t line = 7) {
  Place place;
  place.line = place.end_line = line;
  place.begin = {.code_point = 2, .utf16 = 3, .byte = 4, .display = 5};
  place.end = {.code_point = 6, .utf16 = 7, .byte = 8, .display = 9};
  place.byte_offset = 100;
  place.byte_length = 4;
  return place;
}

inline Diagnostic HandMade(Severity severity = Severity::kError,
                           std::string rule = "placeholder/blank") {
  Diagnostic diagnostic;
  diagnostic.rule = std::move(rule);
  diagnostic.severity = severity;
  diagnostic.location = {"报告/a.txt", UnlikePlace()};
  diagnostic.message = "“__”处没有填写";
  return diagnostic;
}

}  // namespace reportlint
