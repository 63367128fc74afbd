#include "text/required_literals.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "text/counterexample.h"

namespace reportlint {
namespace {

std::string Found(std::string_view pattern) {
  const RegexTree tree = ParseRegex(pattern);
  const auto literals = RequiredLiterals(tree);
  EXPECT_TRUE(literals.empty() || !FindMatchWithout(tree, literals));
  std::string listing;
  for (const std::string& literal : literals) listing += literal + "|";
  return listing;
}

TEST(RequiredLiteralsTest, AreRareAndFew) {
  struct Row {
    std::string_view pattern;
    std::string_view literals;
  };
  const Row rows[] = {
      {"待补充", "待补充|"},
      {"待(?:补充|完善)", "待完善|待补充|"},
      {"＿+", "＿|"},
      {"_{2,}", "__|"},
      {"(?i)pm", "PM|Pm|pM|pm|"},
      // Where it is rarest, as far as that makes it rarer.
      {"[^，。]{1,20}作为[，。]", "作为。|作为，|"},
      {"第[0-9]+[^，。]*卷宗", "卷宗|"},
      {"_+[年月]", "_年|_月|"},
      {"[0-9][×]", "0×|1×|2×|3×|4×|5×|6×|7×|8×|9×|"},
      // At the beginning rather than somewhere else.
      {"缮写.*誊写", "缮写|"},
      // One that holds another is not needed.
      {"[^，]*(?:示范岗|示范岗位)", "示范岗|"},
      // Many, if they are rare.
      {"[王李张][某×]", "张×|张某|李×|李某|王×|王某|"},
      {"a", "a|"},
      // There are none, or they stand everywhere.
      {"(?:县)?", ""},
      {"县|[^市]", ""},
      {"[一-龥]{2}", ""},
      {"，|的|。", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Found(row.pattern), row.literals) << row.pattern;
  }
}

// However much an expression may match, they are found in time.
TEST(RequiredLiteralsTest, AreNotTooMany) {
  const std::string some = "[一二三四五六七八九十百千万亿零两半多余个名]";
  for (const std::string& pattern :
       {some + some + some + some + some, "(?:" + some + "|" + some + ")+",
        "(?:" + some + "{0,500}){2}年"}) {
    EXPECT_LE(RequiredLiterals(ParseRegex(pattern)).size(), 2048u) << pattern;
  }
}

}  // namespace
}  // namespace reportlint
