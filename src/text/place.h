#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/source.h"
#include "text/span.h"

namespace reportlint {

// A position inside a line, counted from 1 in each unit that some reader
// wants: code points, UTF-16 code units (editors), bytes of UTF-8 (vim), and
// columns of a terminal with tab stops every 8.
struct Columns {
  uint32_t code_point = 1;
  uint32_t utf16 = 1;
  uint32_t byte = 1;
  uint32_t display = 1;
  bool operator==(const Columns&) const = default;
};

// A range of a file, the end exclusive. What a diagnostic marks stands inside
// one line; what an edit replaces may go over several.
struct Place {
  uint32_t line = 1;      // from 1; only \n ends a line
  uint32_t end_line = 1;  // in which `end` stands
  Columns begin = {};
  Columns end = {};
  uint64_t byte_offset = 0;  // in the file on disk, byte order mark included
  uint64_t byte_length = 0;
  bool operator==(const Place&) const = default;
};

// The lines of a text, and the columns of any offset in it. A step from an
// offset to its columns looks at no more than a few KiB, however long the line.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  // The line, from 1, in which the byte at `offset` stands; the byte at the
  // text's end stands in the last line.
  uint32_t LineAt(uint32_t offset) const;
  Columns ColumnsAt(uint32_t offset) const;

  // The columns of `offset`, given those of an earlier one in the same line.
  Columns ColumnsAt(uint32_t offset, uint32_t earlier, Columns columns) const;

  // A line without its end (\n or \r\n), as a range of the text.
  Span Line(uint32_t line) const;

 private:
  struct Checkpoint {
    uint32_t offset = 0;
    Columns columns = {};
  };

  void Advance(Columns& columns, uint32_t from, uint32_t to) const;
  void AddCheckpoints(uint32_t begin, uint32_t end);

  std::string_view text_;
  std::vector<uint32_t> starts_;
  std::vector<Checkpoint> checkpoints_;  // inside long lines only
};

// Finds the places of a source's ranges. Making one reads the whole text once,
// so it is made only where there is something to place.
class Placer {
 public:
  // Keeps a pointer to `source`.
  explicit Placer(const Source& source);

  // The place of a range of the reading text, cut at the end of its first line.
  // Cheapest for ranges in order: it goes on from the last one.
  Place Of(Span range);

  // The place of a range with all the lines that it goes over.
  Place OfWhole(Span range);

  // The whole line of the file in which `place` stands, without its end; a
  // view into the source.
  std::string_view LineOf(const Place& place) const;

 private:
  Place InFile(Span file, uint32_t line, uint32_t end_line);
  Columns ColumnsAt(uint32_t offset, uint32_t line);

  const Source* source_;
  LineIndex index_;
  // The last offset looked at, its line and its columns.
  uint32_t offset_ = 0;
  uint32_t line_ = 0;
  Columns columns_ = {};
};

}  // namespace reportlint
