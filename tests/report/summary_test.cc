#include "report/summary.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(SummaryTest, WhatARunSaw) {
  struct Row {
    Totals totals;
    std::string_view zh;
    std::string_view en;
  };
  const Row rows[] = {
      {{.files = 1},
       "检查了 1 个文件，没有发现问题",
       "1 file linted, nothing found"},
      {{.files = 2, .shown = {0, 1, 1}},
       "检查了 2 个文件：1 个错误、1 个警告",
       "2 files linted: 1 error, 1 warning"},
      {{.files = 2, .shown = {3, 2, 0}, .failed = true},
       "检查了 2 个文件：0 个错误、2 个警告、3 条提示",
       "2 files linted: 0 errors, 2 warnings, 3 info"},
      {{.files = 1, .held_back = {4, 0, 0}},
       "检查了 1 个文件，没有发现问题；另有 4 条提示没有显示"
       "（--min-severity info）",
       "1 file linted, nothing found; 4 info held back (--min-severity info)"},
      {{.files = 1, .held_back = {4, 1, 0}},
       "检查了 1 个文件：0 个错误、0 个警告；另有 1 个警告、4 条提示没有显示",
       "1 file linted: 0 errors, 0 warnings; 1 warning, 4 info held back"},
      {{.files = 0, .skipped = 1, .unread = {{"PDF", 1}, {"Word", 2}}},
       "检查了 0 个文件；1 个 PDF 文件没有读；2 个 Word 文件没有读；"
       "1 个不是文字的文件没有读",
       "0 files linted; 1 PDF file not read; 2 Word files not read; "
       "1 file without text not read"},
      {{.files = 0, .failed = true}, "", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Summary(row.totals).zh, row.zh);
    EXPECT_EQ(Summary(row.totals).en, row.en);
  }
}

}  // namespace
}  // namespace reportlint
