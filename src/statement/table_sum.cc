#include "statement/table_sum.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "statement/table.h"
#include "text/character.h"
#include "text/numeral.h"

namespace reportlint {
namespace {

// Words in the first cells of a row that is no part of the sum below it.
constexpr std::array<std::string_view, 17> kTotals = {
    "小计", "合计", "总计", "共计", "累计", "总数", "总额", "其中", "平均",
    "均值", "最高", "最大", "小計", "合計", "總計", "共計", "累計"};
// Words in the heading of a column that is not added up.
constexpr std::array<std::string_view, 24> kNoSums = {
    "率",   "均",   "单价", "指数", "系数", "序号", "编号", "日期",
    "时间", "电话", "年",   "标准", "得分", "排名", "权重", "比",
    "级",   "版本", "页",   "周期", "單價", "指數", "編號", "時間"};

bool HasAny(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// Whether a row is no part of the sum below it, or ends one above.
bool IsTotal(const TableRow& row) {
  return HasAny(row[0], kTotals) || (row.size() > 1 && HasAny(row[1], kTotals));
}

// The rows from the one with `offset` upwards, that one first, up to another
// that is a total.
std::vector<TableRow> RowsAbove(const Document& document, uint32_t offset) {
  constexpr size_t kMostRows = 1000;
  std::vector<TableRow> rows;
  TableReader reader(document, offset, TableReader::Way::kUp);
  while (auto row = reader.Next()) {
    const bool ends = !rows.empty() && IsTotal(*row);
    rows.push_back(std::move(*row));
    if (ends || rows.size() > kMostRows) break;
  }
  return rows;
}

// Whether some rows are divided into those below them, as 一 is into 1 and 2,
// or 1 into 1.1: they would be counted twice.
bool AreDivided(std::span<const TableRow> rows) {
  bool han = false;
  bool digit = false;
  for (const TableRow& row : rows) {
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
  cell.unit = text.substr(at);
  while (cell.unit.starts_with(' ')) cell.unit.remove_prefix(1);
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
bool IsHeading(const TableRow& row) {
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
std::optional<TableSum> WrongSum(std::span<const TableRow> rows,
                                 size_t column) {
  const Cell total = Read(rows[0][column]);
  if (total.kind != Cell::Kind::kNumber) return std::nullopt;
  TableSum found = {.stated = rows[0][column], .decimals = total.decimals};
  size_t numbers = 0;
  for (const TableRow& row : rows.subspan(1)) {
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
  const std::vector<TableRow> rows = RowsAbove(document, offset);
  std::vector<TableSum> wrong;
  // A heading, two numbers and a total.
  if (rows.size() < 4 || AreDivided(rows)) return wrong;
  for (size_t column = 1; column < rows[0].size(); ++column) {
    if (const auto sum = WrongSum(rows, column)) wrong.push_back(*sum);
  }
  return wrong;
}

}  // namespace reportlint
