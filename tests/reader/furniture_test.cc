#include "reader/furniture.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// The lines of `text` that are left.
std::string Left(std::string_view text) {
  std::vector<Span> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({uint32_t(at), uint32_t(end)});
    at = end + 1;
  }
  const std::vector<bool> furniture = FindPageFurniture(text, lines);
  std::string left;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!furniture.empty() && furniture[i]) continue;
    left += std::string(text.substr(lines[i].begin, lines[i].size())) + "|";
  }
  return left;
}

TEST(FurnitureTest, HeadsFeetAndNumbersOfPages) {
  struct Row {
    std::string_view name;
    std::string_view text;
    std::string_view left;
  };
  const Row rows[] = {
      {"no pages", "甲\n-1-\n乙\n-2-\n丙\n-3-\n", "甲|-1-|乙|-2-|丙|-3-|"},
      {"two pages", "甲\n1\n\f乙\n2\n", "甲|1|\f乙|2|"},
      {"numbers of pages, with the blank lines beside them",
       "甲\n\n-1-\n\f\n乙\n\n-2-\n\f丙\n-3-\n", "甲|乙|\f丙|"},
      {"a head that counts",
       "年报 第1页\n甲\n\f年报 第2页\n乙\n\f年报 第3页\n丙\n", "甲|乙|丙|"},
      {"numbers that do not count pages", "甲\n36\n\f乙\n25\n\f丙\n61\n",
       "甲|36|\f乙|25|\f丙|61|"},
      {"what stands on two pages", "年报\n甲\n\f年报\n乙\n\f丙\n\f丁\n",
       "年报|甲|\f年报|乙|\f丙|\f丁|"},
      {"what stands in the middle",
       "甲\n乙\n同\n丙\n丁\n\f戊\n己\n同\n庚\n辛\n\f壬\n癸\n同\n子\n丑\n",
       "甲|乙|同|丙|丁|\f戊|己|同|庚|辛|\f壬|癸|同|子|丑|"},
  };
  for (const Row& row : rows) EXPECT_EQ(Left(row.text), row.left) << row.name;
}

}  // namespace
}  // namespace reportlint
