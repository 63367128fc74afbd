#include "statement/table_sum.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reader/format.h"
#include "rule/catalogue.h"

namespace reportlint {
namespace {

// The wrong sums of the row of 合计 in a table, "20/21;".
std::string Wrong(std::string_view table) {
  const Document document = ReadDocument(PlainText(), "", std::string(table),
                                         {}, BuiltinVocabulary(), {});
  const size_t at = document.text().find("合计");
  std::string out;
  for (const TableSum& sum :
       WrongTableSums(document, static_cast<uint32_t>(at))) {
    out += fmt::format("{}/{};", sum.stated, sum.sum);
  }
  return out;
}

TEST(TableSumTest, Columns) {
  struct Row {
    std::string_view table;
    std::string_view wrong;
  };
  const Row rows[] = {
      {"村\t人\n上村\t5\n下村\t6\n合计\t11\n", ""},
      {"村\t人\n上村\t5\n下村\t6\n合计\t12\n", "12/11;"},
      {"村\t人\t户\n上村\t5\t2\n下村\t-\t1\n合计\t5\t4\n", "4/3;"},
      {"类\t村\t人\n甲\t上村\t5\n\t下村\t6\n合计\t\t12\n", "12/11;"},
      {"村\t元\n上村\t1,200元\n下村\t800\n合计\t2,100元\n", "2,100元/2000;"},
      // Rounded parts may be off by a little.
      {"村\t亩\n上村\t1.26\n下村\t1.26\n合计\t2.5\n", ""},
      {"村\t亩\n上村\t1.2\n下村\t1.2\n合计\t2.7\n", "2.7/2.4;"},
      // Rates, years, text among the numbers, rows of another width.
      {"村\t合格率\n上村\t90%\n下村\t80%\n合计\t85%\n", ""},
      {"村\t2021\n上村\t5\n下村\t6\n合计\t12\n", ""},
      {"村\t人\n上村\t5\n下村\t约6\n合计\t12\n", ""},
      {"村\t人\n上村\t5\n中村\t约6\n下村\t3\n乡直\t2\n合计\t16\n", ""},
      {"村\t人\n上村\t5\t病\n下村\t6\n合计\t12\n", ""},
      // Rows that are sums of others.
      {"村\t人\n上村\t5\n下村\t6\n小计\t11\n合计\t11\n", ""},
      {"一、\t11\n1.\t5\n2.\t6\n合计\t11\n", ""},
      {"村\t人\n全乡\t11\n上村\t5\n下村\t6\n合计\t11\n", ""},
      {"村\t人\n上村\t5\n合计\t6\n", ""},
  };
  for (const Row& row : rows)
    EXPECT_EQ(Wrong(row.table), row.wrong) << row.table;
}

}  // namespace
}  // namespace reportlint
