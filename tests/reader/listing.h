#pragma once

#include <string>

#include <fmt/format.h>

#include "reader/reader.h"
#include "text/place.h"
#include "text/utf8.h"

namespace reportlint {

// What a reader made of a file, a line for each stretch: the kind that the
// format gives it, if any, and its text with a “|” at each seam.
inline std::string Listing(const Reading& reading) {
  const Source& source = *reading.source;
  std::string listing;
  size_t seam = 0;
  for (const Stretch& stretch : reading.stretches) {
    listing += stretch.kind
                   ? kBlockKindNames[static_cast<size_t>(*stretch.kind)]
                   : "-";
    if (stretch.kind == BlockKind::kHeading) {
      listing += fmt::format(" {}", stretch.level);
    }
    listing += ": ";
    uint32_t at = stretch.span.begin;
    while (seam < source.seams().size() &&
           source.seams()[seam] < stretch.span.end) {
      listing += source.Text({at, source.seams()[seam]});
      listing += '|';
      at = source.seams()[seam++];
    }
    listing += source.Text({at, stretch.span.end});
    listing += '\n';
  }
  if (seam < source.seams().size()) listing += "and other seams\n";
  return listing;
}

// Where the first `text` of the reading text stands in the file: line, columns
// in code points, and what the file has in those bytes.
inline std::string PlaceIn(const Reading& reading, std::string_view text) {
  const Source& source = *reading.source;
  const size_t at = source.text().find(text);
  if (at == std::string_view::npos) return "nowhere";
  const Span span = source.SpanOf(source.text().substr(at, text.size()));
  const Place place = Placer(source).Of(span);
  const Span file = source.InFileText(span);
  return fmt::format("{}:{}-{} {}{}", place.line, place.begin.code_point,
                     place.end.code_point,
                     source.file_text().substr(file.begin, file.size()),
                     source.Contiguous(span) ? "" : " (in pieces)");
}

}  // namespace reportlint
