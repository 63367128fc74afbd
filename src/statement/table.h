#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace reportlint {

// The cells of a row, blanks around left out; views into the reading text.
using TableRow = std::vector<std::string_view>;

// Reads a table row by row, up or down, from the one in which an offset of the
// reading text stands: a line with tabs, or the cells of a Word table. Stops
// where the table does: at a line without tabs, or of another number of cells.
class TableReader {
 public:
  enum class Way : uint8_t { kUp, kDown };

  // Keeps a pointer to the document.
  TableReader(const Document& document, uint32_t offset, Way way);

  std::optional<TableRow> Next();

 private:
  std::optional<TableRow> NextOfLines();
  std::optional<TableRow> NextOfCells();
  Anchor::Cell CellOf(size_t block) const;
  bool IsInTable() const { return at_ < document_->blocks().size(); }
  void Step();

  const Document* document_;
  Way way_;
  size_t at_;           // the next block; past all of them at the end
  uint32_t table_ = 0;  // of a Word table; 0: of lines
  size_t width_ = 0;    // cells of the first row; 0: not yet known
};

}  // namespace reportlint
