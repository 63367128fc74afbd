#include "text/place.h"

#include <algorithm>
#include <cstring>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Bytes, by eye: so far a step may go through a line, and so few are kept.
constexpr uint32_t kCheckpointDistance = 4096;
constexpr uint32_t kTabStop = 8;

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  const auto size = static_cast<uint32_t>(text.size());
  uint32_t begin = 0;
  while (true) {
    starts_.push_back(begin);
    const void* found = std::memchr(text.data() + begin, '\n', size - begin);
    const uint32_t end =
        found == nullptr ? size
                         : static_cast<uint32_t>(
                               static_cast<const char*>(found) - text.data());
    if (end - begin > kCheckpointDistance) AddCheckpoints(begin, end);
    if (found == nullptr) break;
    begin = end + 1;
  }
}

uint32_t LineIndex::LineAt(uint32_t offset) const {
  return static_cast<uint32_t>(std::ranges::upper_bound(starts_, offset) -
                               starts_.begin());
}

Columns LineIndex::ColumnsAt(uint32_t offset) const {
  uint32_t from = starts_[LineAt(offset) - 1];
  Columns columns;
  const auto after =
      std::ranges::upper_bound(checkpoints_, offset, {}, &Checkpoint::offset);
  if (after != checkpoints_.begin() && std::prev(after)->offset >= from) {
    from = std::prev(after)->offset;
    columns = std::prev(after)->columns;
  }
  Advance(columns, from, offset);
  return columns;
}

Columns LineIndex::ColumnsAt(uint32_t offset, uint32_t earlier,
                             Columns columns) const {
  if (offset - earlier > kCheckpointDistance) return ColumnsAt(offset);
  Advance(columns, earlier, offset);
  return columns;
}

Span LineIndex::Line(uint32_t line) const {
  const uint32_t begin = starts_[line - 1];
  uint32_t end = line < starts_.size() ? starts_[line] - 1
                                       : static_cast<uint32_t>(text_.size());
  if (end > begin && text_[end - 1] == '\r') --end;
  return {begin, end};
}

void LineIndex::Advance(Columns& columns, uint32_t from, uint32_t to) const {
  columns.byte += to - from;
  for (size_t at = from; at < to;) {
    const auto lead = static_cast<uint8_t>(text_[at]);
    if (lead >= 0xE5 && lead <= 0xE9) {  // U+5000 to U+9FFF: all Han, all wide
      at += 3;
      columns.code_point += 1;
      columns.utf16 += 1;
      columns.display += 2;
      continue;
    }
    if (lead >= 0x20 && lead < 0x7F) {
      at += 1;
      columns.code_point += 1;
      columns.utf16 += 1;
      columns.display += 1;
      continue;
    }
    const size_t before = at;
    const char32_t c = NextCharacter(text_, at);
    columns.code_point += 1;
    columns.utf16 += at - before == 4 ? 2 : 1;
    columns.display += c == '\t' ? kTabStop - (columns.display - 1) % kTabStop
                                 : static_cast<uint32_t>(DisplayWidth(c));
  }
}

void LineIndex::AddCheckpoints(uint32_t begin, uint32_t end) {
  Columns columns;
  uint32_t at = begin;
  while (end - at > kCheckpointDistance) {
    const auto next =
        static_cast<uint32_t>(FloorBorder(text_, at + kCheckpointDistance));
    Advance(columns, at, next);
    at = next;
    checkpoints_.push_back({at, columns});
  }
}

Placer::Placer(const Source& source)
    : source_(&source), index_(source.file_text()) {}

Place Placer::Of(Span range) {
  Span file = source_->InFileText(range);
  const uint32_t line = index_.LineAt(file.begin);
  file.end = std::max(file.begin, std::min(file.end, index_.Line(line).end));
  return InFile(file, line, line);
}

Place Placer::OfWhole(Span range) {
  const Span file = source_->InFileText(range);
  return InFile(file, index_.LineAt(file.begin), index_.LineAt(file.end));
}

Place Placer::InFile(Span file, uint32_t line, uint32_t end_line) {
  Place place = {.line = line, .end_line = end_line};
  place.begin = ColumnsAt(file.begin, line);
  place.end = ColumnsAt(file.end, end_line);
  const Span bytes = source_->decoded().origin.Origin(file);
  place.byte_offset = bytes.begin;
  place.byte_length = bytes.size();
  return place;
}

Columns Placer::ColumnsAt(uint32_t offset, uint32_t line) {
  const bool goes_on = line == line_ && offset >= offset_;
  columns_ = goes_on ? index_.ColumnsAt(offset, offset_, columns_)
                     : index_.ColumnsAt(offset);
  offset_ = offset;
  line_ = line;
  return columns_;
}

std::string_view Placer::LineOf(const Place& place) const {
  const Span line = index_.Line(place.line);
  return source_->file_text().substr(line.begin, line.size());
}

}  // namespace reportlint
