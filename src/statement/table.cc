#include "statement/table.h"

#include <algorithm>

namespace reportlint {
namespace {

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r";
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

// The cells of the line on which `block` stands, the empty ones at its ends
// included, which a block's text leaves out.
TableRow CellsOfLine(std::string_view text, std::string_view block) {
  auto begin = static_cast<size_t>(block.data() - text.data());
  size_t end = begin + block.size();
  while (begin > 0 && (text[begin - 1] == '\t' || text[begin - 1] == ' ')) {
    --begin;
  }
  while (end < text.size() && (text[end] == '\t' || text[end] == ' ')) ++end;
  TableRow row;
  for (size_t at = begin; at <= end;) {
    const size_t tab = std::min(text.find('\t', at), end);
    row.push_back(Trimmed(text.substr(at, tab - at)));
    at = tab + 1;
  }
  return row;
}

}  // namespace

TableReader::TableReader(const Document& document, uint32_t offset, Way way)
    : document_(&document),
      way_(way),
      at_(static_cast<size_t>(document.BlockAt(offset))) {
  const Anchor::Cell cell = CellOf(at_);
  table_ = cell.table;
  if (table_ == 0) return;
  // The whole row that holds the offset.
  const auto blocks = document.blocks();
  const size_t step = way == Way::kUp ? 1 : size_t(-1);
  while (at_ + step < blocks.size() && CellOf(at_ + step).table == table_ &&
         CellOf(at_ + step).row == cell.row) {
    at_ += step;
  }
}

std::optional<TableRow> TableReader::Next() {
  if (!IsInTable()) return std::nullopt;
  return table_ == 0 ? NextOfLines() : NextOfCells();
}

Anchor::Cell TableReader::CellOf(size_t block) const {
  const Anchor* const anchor = document_->source().AnchorAt(
      document_->SpanOf(document_->blocks()[block].text).begin);
  return anchor == nullptr ? Anchor::Cell() : anchor->cell;
}

// Unsigned: before the first block is past all of them.
void TableReader::Step() { at_ += way_ == Way::kDown ? 1 : size_t(-1); }

std::optional<TableRow> TableReader::NextOfLines() {
  TableRow row = CellsOfLine(document_->text(), document_->blocks()[at_].text);
  if (row.size() < 2 || (width_ != 0 && row.size() != width_)) {
    at_ = size_t(-1);
    return std::nullopt;
  }
  width_ = row.size();
  Step();
  return row;
}

std::optional<TableRow> TableReader::NextOfCells() {
  const Anchor::Cell first = CellOf(at_);
  if (first.table != table_) return std::nullopt;
  TableRow row(width_);
  for (; IsInTable(); Step()) {
    const Anchor::Cell cell = CellOf(at_);
    if (cell.table != table_ || cell.row != first.row || cell.column == 0) {
      break;
    }
    if (row.size() < cell.column) row.resize(cell.column);
    row[cell.column - 1] = Trimmed(document_->blocks()[at_].text);
  }
  width_ = std::max(width_, row.size());
  return row;
}

}  // namespace reportlint
