#include "structure/title.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

// “2 防汛总结”, “2 leads 防汛总结”, or “none”.
std::string Read(std::string_view text) {
  const auto counter = CounterOf({.text = text});
  if (!counter) return "none";
  return fmt::format("{}{} {}", counter->number, counter->leads ? " leads" : "",
                     counter->rest);
}

TEST(TitleTest, Counters) {
  const struct {
    std::string_view text;
    std::string_view counter;
  } rows[] = {
      {"第二篇：防汛总结", "2 leads 防汛总结"},
      {"【篇2】防汛总结", "2 leads 防汛总结"},
      {"篇二：", "2 leads "},
      {"防汛总结 篇2", "2 防汛总结"},
      {"防汛总结【篇二】", "2 防汛总结"},
      {"防汛总结范文三", "3 防汛总结"},
      {"防汛总结", "none"},
      {"防汛总结（3篇）", "none"},
      {"第二章 防汛", "none"},
      {"这是今年写的第二篇防汛总结，比第一篇长得多，大家要仔细读。", "none"},
      {"", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(Read(row.text), row.counter);
}

TEST(TitleTest, KeysLeaveOutNumbersAndCounters) {
  for (const std::string_view title :
       {"防汛工作总结", "2024年防汛工作总结", "防汛工作總結 篇2",
        "防汛工作总结范文3", "防汛工作总结精选", "防汛工作总结（2024）"}) {
    EXPECT_EQ(TitleKey(title), TitleKey("防汛工作总结")) << title;
  }
  EXPECT_NE(TitleKey("抗旱工作总结"), TitleKey("防汛工作总结"));
}

TEST(TitleTest, ShortLinesWithoutAStopMayBeTitles) {
  EXPECT_TRUE(MayBeTitle({.text = "防汛工作总结"}));
  EXPECT_TRUE(
      MayBeTitle({.kind = BlockKind::kHeading, .text = "防汛工作总结"}));
  EXPECT_FALSE(MayBeTitle({.text = "各村要巡查。"}));
  EXPECT_FALSE(MayBeTitle({.kind = BlockKind::kCaption, .text = "表1"}));
  EXPECT_FALSE(MayBeTitle({.kind = BlockKind::kItem, .text = "沙袋"}));
}

}  // namespace
}  // namespace reportlint
