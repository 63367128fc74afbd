#include "text/false_digit.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

using Find = std::optional<FalseDigit> (*)(std::string_view, size_t&);

struct Row {
  std::string_view text;
  size_t at;
  std::string_view found;
  size_t end;  // of what was looked at
};

void Expect(Find find, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    size_t at = row.at;
    const auto found = find(row.text, at);
    const Span span = found ? found->at : Span{};
    EXPECT_EQ(row.text.substr(span.begin, span.size()), row.found) << row.text;
    EXPECT_EQ(at, row.end) << row.text;
  }
}

TEST(FalseDigitTest, ZerosAmongHanDigits) {
  Expect(FindFalseZero, {{"二O二五年", 0, "O", 10},
                         {"二Ｏ二Ｏ年", 0, "Ｏ二Ｏ", 12},
                         {"二０年", 0, "", 6},
                         {"二O二项", 0, "", 7},
                         {"二O二年", 0, "O", 7},
                         {"二O二号", 0, "O", 7},
                         {"一二三O", 0, "O", 10},
                         {"一二三OK", 0, "", 10},
                         {"二〇二五年", 0, "", 12},
                         {"", 0, "", 0}});
}

TEST(FalseDigitTest, LettersAmongDigits) {
  Expect(FindFalseDigit, {{"2O25年", 1, "O", 4},
                          {"3O25年", 1, "", 4},
                          {"l2月", 0, "l", 2},
                          {"1O日", 1, "O", 2},
                          {"1O0亩", 1, "O", 3},
                          {"1O亩", 1, "", 2},
                          {"1O0号", 1, "", 3},
                          {"OO年", 0, "", 2},
                          {"2A2O年", 3, "", 4},
                          {"建成2O25年", 7, "O", 10}});
}

}  // namespace
}  // namespace reportlint
