#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace reportlint {

// A number in the last row of a table that its column does not add up to.
struct TableSum {
  std::string_view stated = {};  // 38170, as it stands there
  double sum = 0;
  int decimals = 0;             // the most that a number of the column has
  std::string_view first = {};  // the column's first number
  std::string_view last = {};   // the one above the total
};

// The sums of the row of totals in which `offset` of the reading text stands
// that are wrong. A column is read from its heading down to the total: all rows
// between have as many cells, and in that column a number or nothing. Where a
// row between is a total itself, or the heading is of what is not added up, as
// rates are, nothing is said. Linear in the table.
std::vector<TableSum> WrongTableSums(const Document& document, uint32_t offset);

}  // namespace reportlint
