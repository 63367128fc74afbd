#include "statement/tally.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

const Units kUnits({"个", "人", "名", "%"});

// The total and its parts, "8个: 5个 2个"; "-" where there is none.
std::string Written(const std::optional<Tally>& tally) {
  if (!tally) return "-";
  std::string out(tally->total.text);
  out += ":";
  for (const Quantity& part : tally->parts) {
    out += ' ';
    out += part.text;
  }
  return out;
}

std::string Parts(std::string_view text) {
  const size_t at = text.find("其中");
  return Written(TallyOfParts(text, at, kUnits));
}

std::string Sum(std::string_view text) {
  const std::string_view sign = "共";
  const size_t at = text.find("，共");
  return Written(TallyOfSum(text, at, at + 3 + sign.size(), kUnits));
}

struct Row {
  std::string_view text;
  std::string_view tally;
};

TEST(TallyTest, PartsOfATotal) {
  const Row rows[] = {
      {"共8个，其中甲类5个、乙类2个", "8个: 5个 2个"},
      {"村12个（其中脱贫村5个）", "12个: 5个"},
      {"村12个，其中：脱贫村5个", "12个: 5个"},
      {"学员30人，其中男12人，女18人", "30人: 12人 18人"},
      {"甲乙两组共8个，其中甲组3个和乙组5个", "8个: 3个 5个"},
      // A clause of its own is no part.
      {"村12个，其中脱贫村5个，建成水池130个", "12个: 5个"},
      {"村12个，其中脱贫村5个，占40%、水池130个", "12个: 5个"},
      {"村12个，其中脱贫村5个、比上年增加30个", "12个: 5个"},
      // Other units, numbers that are about, totals that stand elsewhere.
      {"村12个，其中党员5人", "-"},
      {"村近12个，其中脱贫村5个", "-"},
      {"村12个，其中脱贫村近50个", "-"},
      {"村12个，水源充足，其中脱贫村5个", "-"},
      {"村12个。其中脱贫村5个", "12个: 5个"},
      {"其中脱贫村5个", "-"},
      // A growth is no total, nor is a mean; of several totals the largest.
      {"学员30人，比上年多8人，其中男12人", "30人: 12人"},
      {"学员30人，到课20人，其中男25人", "30人: 25人"},
      {"比上年多8人，其中男12人", "-"},
      {"平均每班30人，其中甲班35人", "-"},
      {"参训率30%，其中甲班35%", "-"},
      {"学员30人，其中男12人，其余18人", "30人: 12人 18人"},
      {"村12个，其中比上年增加15个", "-"},
  };
  for (const Row& row : rows) EXPECT_EQ(Parts(row.text), row.tally) << row.text;
}

TEST(TallyTest, TotalsBehindTheirParts) {
  const Row rows[] = {
      {"一等奖1名、二等奖2名，共3名", "3名: 1名 2名"},
      {"奖项设置：一等奖1名、二等奖2名，共有3名", "3名: 1名 2名"},
      // The list may have begun before.
      {"评出特等奖和一等奖1名、二等奖2名，共4名", "4名: 1名 2名"},
      {"特等奖若干（一等奖1名、二等奖2名，共4名", "-"},
      {"走访农户30个、企业12个，共发放40个", "-"},
      {"走访农户30人、企业12个，共42个", "-"},
      {"农户30个，共42个", "-"},
  };
  for (const Row& row : rows) EXPECT_EQ(Sum(row.text), row.tally) << row.text;
}

TEST(TallyTest, SharesThatFollowOneAnother) {
  const Row rows[] = {
      {"好占7%、较好占20%、差占73%", ": 7% 20% 73%"},
      {"水田占30%，旱地占12%。", ": 30% 12%"},
      {"甲占30%，产值增长5%，乙占70%", "-"},
      {"甲占30%", "-"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Written(TallyOfShares(row.text, kUnits)), row.tally) << row.text;
  }
}

TEST(TallyTest, RoundingIsNoDifference) {
  const auto adds_up = [](std::string_view text) {
    const auto tally = TallyOfShares(text, kUnits);
    return tally && tally->AddsUp();
  };
  EXPECT_TRUE(adds_up("甲占33.3%、乙占33.3%、丙占33.3%"));
  EXPECT_TRUE(adds_up("甲占33%、乙占33%、丙占33%"));
  EXPECT_TRUE(adds_up("甲占40%、乙占60%"));
  EXPECT_FALSE(adds_up("甲占40%、乙占62%"));
  EXPECT_FALSE(adds_up("甲占33.3%、乙占33.3%、丙占33.0%"));
  const std::string_view people = "共8个，其中甲类5个、乙类2个";
  EXPECT_FALSE(TallyOfParts(people, people.find("其中"), kUnits)->AddsUp());
}

TEST(TallyTest, PartsThatCannotOverlap) {
  const std::vector<std::string> classes = {"类", "等奖", "男", "女"};
  const auto are_apart = [&classes](std::string_view text) {
    return AreApart(FindQuantities(text, kUnits), classes);
  };
  EXPECT_TRUE(are_apart("甲类5个、乙类2个"));
  EXPECT_TRUE(are_apart("一等奖1名、二等奖2名"));
  EXPECT_TRUE(are_apart("男5人、女2人"));
  EXPECT_FALSE(are_apart("党员5人、女职工2人"));
  EXPECT_FALSE(are_apart("甲类5个、一等奖2个"));
}

}  // namespace
}  // namespace reportlint
