#include "statement/year_conflict.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reader/format.h"
#include "rule/catalogue.h"

namespace reportlint {
namespace {

// A report of a title and a paragraph.
Document ReportOf(std::string_view title, std::string_view text) {
  return ReadDocument(PlainText(), "", fmt::format("{}\n\n{}\n", title, text),
                      {}, BuiltinVocabulary(), Fact::kParts);
}

// What contradicts that `text`, below `title`, names `name`: the year of the
// name and the other one, in brackets where the title states it, or "-".
template <class What>
std::string Conflict(std::string_view title, std::string_view text,
                     std::string_view name, const What& what) {
  const Document document = ReportOf(title, text);
  const std::string_view sentence = document.blocks().back().text;
  const size_t begin = sentence.find(name);
  if (begin == std::string_view::npos) return "not there";
  PartYears years(document);
  const auto found = ConflictOf(
      {.sentence = sentence, .begin = begin, .end = begin + name.size()}, what,
      years);
  if (!found) return "-";
  return fmt::format(
      fmt::runtime(found->is_of_title ? "{} {} ({})" : "{} {} {}"),
      found->named, found->last, found->stated.year);
}

TEST(YearConflictTest, Occasions) {
  const Occasion founded("建党N周年", 1921);
  const auto conflict = [&](std::string_view title, std::string_view text) {
    return Conflict(title, text, founded.literal(), founded);
  };
  constexpr std::string_view kTitle = "工作总结";
  EXPECT_EQ(conflict(kTitle, "2020年是建党100周年。"), "建党100周年 2021 2020");
  EXPECT_EQ(conflict(kTitle, "2021年是建党100周年。"), "-");
  EXPECT_EQ(conflict(kTitle, "2020年前后，喜迎建党100周年。"), "-");
  EXPECT_EQ(conflict("2019年工作总结", "今年是建党100周年。"),
            "建党100周年 2021 (2019)");
  EXPECT_EQ(conflict("2019年工作总结", "庆祝建党100周年。"),
            "建党100周年 2021 (2019)");
  EXPECT_EQ(conflict("2020年工作总结", "庆祝建党100周年。"), "-");
  EXPECT_EQ(conflict(kTitle, "庆祝建党100周年。"), "-");
}

TEST(YearConflictTest, Events) {
  const auto conflict = [](std::string_view title, std::string_view text,
                           const Event& event) {
    return Conflict(title, text, "大会", event);
  };
  const Event congress = {2022, 2022};
  EXPECT_EQ(conflict("2023年工作总结", "喜迎大会召开。", congress),
            "大会 2022 (2023)");
  EXPECT_EQ(conflict("2022年工作总结", "喜迎大会召开。", congress), "-");
  EXPECT_EQ(conflict("2023年工作总结", "学习大会精神。", congress), "-");
  EXPECT_EQ(conflict("2020年工作总结", "学习大会精神。", congress),
            "大会 2022 (2020)");
  EXPECT_EQ(conflict("工作总结", "学习大会精神。", congress), "-");
  const Event campaign = {2005, 2006};
  EXPECT_EQ(conflict("2015年工作总结", "当前大会正在进行。", campaign),
            "大会 2006 (2015)");
  EXPECT_EQ(conflict("2011年工作总结", "当前大会正在进行。", campaign), "-");
  EXPECT_EQ(conflict("2015年工作总结", "回顾开展大会的日子。", campaign), "-");
}

TEST(YearConflictTest, WholeText) {
  const auto conflict = [](std::string_view title, std::string_view text) {
    const Document document = ReportOf(title, text);
    PartYears years(document);
    const auto found = ConflictWithTitle(0, years);
    return found ? fmt::format("{} {}", found->named, found->stated.year) : "-";
  };
  constexpr std::string_view kTitle = "2023年工作总结";
  EXPECT_EQ(conflict(kTitle, "2020年5月开工，2020年底完工。"), "2020年 2023");
  EXPECT_EQ(conflict(kTitle, "2020年开工，2020年底完工。"), "-");
  EXPECT_EQ(conflict(kTitle, "2020年5月开工。"), "-");
  EXPECT_EQ(conflict(kTitle, "2020年5月开工，2021年底完工。"), "-");
  EXPECT_EQ(conflict(kTitle, "2022年5月开工，2022年底完工。"), "-");
  EXPECT_EQ(conflict("工作总结", "2020年5月开工，2020年底完工。"), "-");
}

}  // namespace
}  // namespace reportlint
