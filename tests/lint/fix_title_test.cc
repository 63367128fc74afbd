#include "lint/fix_title.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(FixTitleTest, TellsWhatTheFixDoes) {
  struct Row {
    std::vector<Mended> changes;
    std::string_view zh;
    std::string_view en;
  };
  const Row rows[] = {
      {{{"布署", "部署"}}, "把“布署”改为“部署”", "change “布署” to “部署”"},
      {{{"的", ""}}, "删去“的”", "delete “的”"},
      {{{"", "）"}}, "插入“）”", "insert “）”"},
      {{{",", "，"}, {",", "，"}, {",", "，"}},
       "把“,”改为“，”（3处）",
       "change “,” to “，” (3 times)"},
      {{{"“", "‘"}, {"”", "’"}},
       "把““”改为“‘”，把“””改为“’”",
       "change ““” to “‘”, change “”” to “’”"},
      {{{",", "，"}, {";", "；"}, {",", "，"}, {":", "："}},
       "改正这 4 处",
       "correct these 4 places"},
      {{{"\u200B", ""}}, "删去“U+200B”", "delete “U+200B”"},
      {{{"\n", ""}}, "删去“U+000A”", "delete “U+000A”"},
      {{{"认真落实防汛责任认真落实防汛责任和值班", "认真落实防汛责任"}},
       "把“认真落实防汛责任认真落实防汛责任…”改为“认真落实防汛责任”",
       "change “认真落实防汛责任认真落实防汛责任…” to “认真落实防汛责任”"},
  };
  for (const Row& row : rows) {
    const Words title = FixTitle(row.changes);
    EXPECT_EQ(title.zh, row.zh);
    EXPECT_EQ(title.en, row.en);
  }
}

}  // namespace
}  // namespace reportlint
