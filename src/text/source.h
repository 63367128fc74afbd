#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/anchor.h"
#include "text/decode.h"
#include "text/offset_map.h"
#include "text/span.h"
#include "text/unreadable.h"

namespace reportlint {

// One file as checks read it. The *file text* is what was decoded; the
// *reading text* is what a reader reads of it: hard wraps joined, markup taken
// out. Mostly the two are one. Every view in the program points into a
// reading text, so a Source never moves and never changes.
class Source {
 public:
  // The reading text is the file text; `anchors` as below.
  Source(std::string path, Decoded decoded,
         std::vector<AnchoredText> anchors = {});

  // Of a file of which nothing could be read; its text is empty.
  Source(std::string path, Unreadable why);

  // `reading` was made from the file text; `origin` says from where, and at
  // each of `seams` (offsets in `reading`, ascending) two lines were joined.
  // `anchors`, ascending, are those of a document without lines; each holds as
  // far as the next one.
  Source(std::string path, Decoded decoded, std::string reading,
         OffsetMap origin, std::vector<uint32_t> seams,
         std::vector<AnchoredText> anchors = {});

  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  const std::string& path() const { return path_; }
  std::optional<Unreadable> unreadable() const { return unreadable_; }
  const Decoded& decoded() const { return decoded_; }
  std::string_view file_text() const { return decoded_.text; }
  std::string_view text() const {
    return is_file_text_ ? std::string_view(decoded_.text) : reading_;
  }
  std::span<const uint32_t> seams() const { return seams_; }

  // Where `offset` of the reading text stands in a document without lines;
  // null in a text, which has lines.
  const Anchor* AnchorAt(uint32_t offset) const;

  // REQUIRES: `piece` is a view into text().
  Span SpanOf(std::string_view piece) const {
    assert(piece.data() >= text().data() &&
           piece.data() + piece.size() <= text().data() + text().size());
    const auto begin = static_cast<uint32_t>(piece.data() - text().data());
    return {begin, begin + static_cast<uint32_t>(piece.size())};
  }

  std::string_view Text(Span range) const {
    return text().substr(range.begin, range.size());
  }

  // Where a range of the reading text stands in the file text.
  Span InFileText(Span range) const {
    return is_file_text_ ? range : origin_.Origin(range);
  }

  // Whether a range of the reading text is one piece in the file, so that it
  // may be replaced.
  bool Contiguous(Span range) const {
    return is_file_text_ || origin_.Contiguous(range);
  }

 private:
  const std::string path_;
  const Decoded decoded_;
  const std::string reading_;
  const OffsetMap origin_;
  const std::vector<uint32_t> seams_;
  const std::vector<AnchoredText> anchors_;
  const std::optional<Unreadable> unreadable_;
  const bool is_file_text_;
};

}  // namespace reportlint
