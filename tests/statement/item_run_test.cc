#include "statement/item_run.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

std::string Shown(const std::optional<ItemRun>& run) {
  return run ? fmt::format("{} {}", run->items, run->text) : "-";
}

struct Row {
  std::string_view text;
  std::string_view found;
};

TEST(ItemRunTest, ItemsThatBeginAlike) {
  const Row rows[] = {
      {"开展进学校、进机关、进乡村活动。", "3 进学校、进机关、进乡村活动"},
      {"推动政策进学校、进机关、进乡村。", "3 进学校、进机关、进乡村"},
      {"开展“进学校、进机关、进乡村”。", "3 “进学校、进机关、进乡村”"},
      {"开展“进学校”“进机关”“进乡村”。", "3 “进学校”“进机关”“进乡村”"},
      {"进学校、进机关。", "-"},
      {"进学校，进机关，进乡村。", "-"},
      {"进学校、进机关、进乡村等。", "-"},
      {"进学校、进机关、进乡村、下田头。", "-"},
      {"进入，后来进学校、进机关、进乡村。", "3 进学校、进机关、进乡村"},
      {"", "-"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Shown(FindItemsThatBegin(row.text, 0, row.text.size(), "进")),
              row.found)
        << row.text;
  }
}

TEST(ItemRunTest, ItemsThatEndAlike) {
  const Row rows[] = {
      {"，做到思想到位、组织到位、措施到位。",
       "3 思想到位、组织到位、措施到位"},
      {"“思想到位、组织到位、措施到位”", "3 “思想到位、组织到位、措施到位”"},
      {"思想到位、组织到位。", "-"},
      {"思想到位、组织到位、措施落实、责任到位。", "-"},
      {"人员到位，思想到位、组织到位、措施到位。",
       "3 思想到位、组织到位、措施到位"},
      {"到位、到位、到位。", "-"},
      {"", "-"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Shown(FindItemsThatEnd(row.text, 0, row.text.size(), "到位")),
              row.found)
        << row.text;
  }
}

TEST(ItemRunTest, LooksWithinLimits) {
  constexpr std::string_view text = "进学校、进机关、进乡村。";
  EXPECT_EQ(Shown(FindItemsThatBegin(text, 3, text.size(), "进")), "-");
  EXPECT_EQ(Shown(FindItemsThatBegin(text, 0, 1, "进")),
            "3 进学校、进机关、进乡村");
}

}  // namespace
}  // namespace reportlint
