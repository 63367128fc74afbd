#include "statement/table_sum.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "text/character.h"
#include "text/numeral.h"

namespace reportlint {
namespace {

using Row = std::vector<std::string_view>;

constexpr size_t kMostRows = 1000;

// Words in the first cells of a row that is no part of the sum below it.
constexpr std::array<std::string_view, 12> kTotals = {
    "小计", "合计", "总计", "共计", "累计", "总数",
    "总额", "其中", "平均", "均值", "最高", "最大"};
// Words in the heading of a column that is not added up.
constexpr std::array<std::string_view, 20> kNoSums = {
    "率",   "均",   "单价", "指数", "系数", "序号", "编号",
    "日期", "时间", "电话", "年",   "标准", "得分", "排名",
    "权重", "比",   "级",   "版本", "页",   "周期"};

bool HasAny(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// Whether a row is no part of the sum below it, or ends one above.
bool IsTotal(const Row& row) {
  return HasAny(row[0], kTotals) || (row.size() > 1 && HasAny(row[1], kTotals));
}

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r";
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

// The cells of the line on which `block` stands, the empty ones at its ends
// included, which a block's text leaves out.
Row CellsOfLine(std::string_view text, std::string_view block) {
  auto begin = static_cast<size_t>(block.data() - text.data());
  size_t end = begin + block.size();
  while (begin > 0 && (text[begin - 1] == '\t' || text[begin - 1] == ' ')) {
    --begin;
  }
  while (end < text.size() && (text[end] == '\t' || text[end] == ' ')) ++end;
  Row row;
  for (size_t at = begin; at <= end;) {
    const size_t tab = std::min(text.find('\t', at), end);
    row.push_back(Trimmed(text.substr(at, tab - at)));
    at = tab + 1;
  }
  return row;
}

// The rows of a table from the one with `offset` upwards, that one first, up to
// another that is a total.
std::vector<Row> RowsOfLines(const Document& document, size_t block) {
  std::vector<Row> rows;
  for (size_t i = block + 1; i-- > 0 && rows.size() < kMostRows;) {
    const std::string_view text = document.blocks()[i].text;
    Row row = CellsOfLine(document.text(), text);
    if (row.size() < 2 || (!rows.empty() && row.size() != rows[0].size())) {
      break;
    }
    const bool ends = !rows.empty() && IsTotal(row);
    rows.push_back(std::move(row));
    if (ends) break;
  }
  return rows;
}

// The same where each cell is a paragraph with an anchor.
std::vector<Row> RowsOfCells(const Document& document, size_t block,
                             const Anchor& anchor) {
  std::vector<Row> rows;
  const auto blocks = document.blocks();
  const auto cell_of = [&](size_t i) {
    const Anchor* at =
        document.source().AnchorAt(document.SpanOf(blocks[i].text).begin);
    return at == nullptr ? Anchor::Cell() : at->cell;
  };
  // The rest of the row of the total stands behind it.
  size_t last = block;
  while (last + 1 < blocks.size() && cell_of(last + 1).row == anchor.cell.row &&
         cell_of(last + 1).table == anchor.cell.table) {
    ++last;
  }
  uint32_t row = 0;
  for (size_t i = last + 1; i-- > 0 && rows.size() <= kMostRows;) {
    const Anchor::Cell cell = cell_of(i);
    if (cell.table != anchor.cell.table || cell.column == 0) break;
    if (cell.row != row) {
      if (rows.size() > 1 && IsTotal(rows.back())) break;
      rows.emplace_back();
    }
    row = cell.row;
    Row& cells = rows.back();
    if (cells.size() < cell.column) cells.resize(cell.column);
    cells[cell.column - 1] = Trimmed(blocks[i].text);
  }
  return rows;
}

// Whether some rows are divided into those below them, as 一 is into 1 and 2,
// or 1 into 1.1: they would be counted twice.
bool AreDivided(std::span<const Row> rows) {
  bool han = false;
  bool digit = false;
  for (const Row& row : rows) {
    const std::string_view text = row[0];
    const size_t length = NumeralLength(text);
    if (length == 0) continue;
    const std::string_view behind = text.substr(length);
    if (IsDigit(text[0]) && behind.size() > 1 && behind[0] == '.' &&
        IsDigit(behind[1])) {
      return true;
    }
    const bool alone = behind.empty() || behind.starts_with("、") ||
                       behind.starts_with(".") || behind.starts_with("．");
    if (alone) (IsDigit(text[0]) ? digit : han) = true;
  }
  return han && digit;
}

// What a cell holds: a number, with what stands behind it, nothing, or words.
struct Cell {
  enum class Kind : uint8_t { kEmpty, kNumber, kWords };
  Kind kind = Kind::kWords;
  double value = 0;
  int decimals = 0;
  std::string_view unit = {};
};

Cell Read(std::string_view text) {
  if (text.empty() || text == "-" || text == "—" || text == "/" ||
      text == "——") {
    return {.kind = Cell::Kind::kEmpty};
  }
  std::string digits;
  size_t at = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == ',') continue;
    if (!IsDigit(text[at]) && text[at] != '.') break;
    digits += text[at];
  }
  Cell cell;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, cell.value);
  cell.unit = Trimmed(text.substr(at));
  // By eye: what is longer says more than a unit.
  constexpr size_t kLongestUnit = 9;
  if (error != std::errc() || stop != end || cell.unit.size() > kLongestUnit ||
      std::ranges::any_of(cell.unit, IsDigit)) {
    return cell;
  }
  cell.kind = Cell::Kind::kNumber;
  const size_t point = digits.find('.');
  if (point != std::string::npos) {
    cell.decimals = static_cast<int>(digits.size() - point - 1);
  }
  return cell;
}

// Whether a row heads a table, and is none of it with a word in it: 约6.
bool IsHeading(const Row& row) {
  return std::ranges::none_of(row, [](std::string_view cell) {
    return std::ranges::any_of(cell, IsDigit);
  });
}

// Whether a sum of `numbers` is its total but for what rounding may have taken
// or given. People and things are not rounded, but what is counted in ten
// thousands is. A sum that is twice its total counts the parts of parts.
bool AddsUp(const TableSum& found, const Cell& total, size_t numbers,
            std::string_view heading) {
  constexpr std::array<std::string_view, 5> kRounded = {"万", "亿", "千", "吨",
                                                        "亩"};
  constexpr double kExact = 1e-6;
  double tolerance = kExact;
  if (found.decimals > 0 || HasAny(heading, kRounded)) {
    tolerance +=
        std::pow(10, -found.decimals) * (static_cast<double>(numbers) + 1) / 2;
  }
  if (total.decimals < found.decimals) {
    tolerance += std::pow(10, -total.decimals) / 2;
  }
  return std::abs(found.sum - total.value) <= tolerance ||
         std::abs(found.sum - 2 * total.value) <= tolerance;
}

// The sum of a column, if it is wrong. `rows`: that of the totals first.
std::optional<TableSum> WrongSum(std::span<const Row> rows, size_t column) {
  const Cell total = Read(rows[0][column]);
  if (total.kind != Cell::Kind::kNumber) return std::nullopt;
  TableSum found = {.stated = rows[0][column], .decimals = total.decimals};
  size_t numbers = 0;
  for (const Row& row : rows.subspan(1)) {
    if (column >= row.size()) return std::nullopt;
    const std::string_view text = row[column];
    const Cell cell = Read(text);
    if (cell.kind == Cell::Kind::kWords) {
      if (!IsHeading(row) || numbers < 2 || HasAny(text, kNoSums) ||
          AddsUp(found, total, numbers, text)) {
        return std::nullopt;
      }
      return found;
    }
    if (IsTotal(row)) return std::nullopt;
    if (cell.kind == Cell::Kind::kEmpty) continue;
    if (cell.unit != total.unit && !cell.unit.empty()) return std::nullopt;
    if (numbers++ == 0) found.last = text;
    found.first = text;
    found.sum += cell.value;
    found.decimals = std::max(found.decimals, cell.decimals);
  }
  return std::nullopt;  // without a heading, the table may begin before
}

}  // namespace

std::vector<TableSum> WrongTableSums(const Document& document,
                                     uint32_t offset) {
  const auto block = static_cast<size_t>(document.BlockAt(offset));
  const Anchor* anchor = document.source().AnchorAt(offset);
  const std::vector<Row> rows = anchor != nullptr && anchor->cell.table > 0
                                    ? RowsOfCells(document, block, *anchor)
                                    : RowsOfLines(document, block);
  std::vector<TableSum> wrong;
  // A heading, two numbers and a total.
  if (rows.size() < 4 || AreDivided(rows)) return wrong;
  for (size_t column = 1; column < rows[0].size(); ++column) {
    if (const auto sum = WrongSum(rows, column)) wrong.push_back(*sum);
  }
  return wrong;
}

}  // namespace reportlint
