#include "statement/dates.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// A day as 2023-5-1, year 0 where none is stated.
std::string Written(const StatedDate& date) {
  return std::to_string(static_cast<int>(date.year)) + '-' +
         std::to_string(static_cast<unsigned>(date.month)) + '-' +
         std::to_string(static_cast<unsigned>(date.day));
}

TEST(DatesTest, DateAtEnd) {
  struct Row {
    std::string_view text;
    std::string_view date;
  };
  const Row rows[] = {
      {"定于2023年5月1日", "2023-5-1"},
      {"定于2023年 5 月 1 日（", "2023-5-1"},
      {"2023-05-01 ", "2023-5-1"},
      {"2023.5.1[", "2023-5-1"},
      {"5月1日", "0-5-1"},
      {"2月29日", "0-2-29"},
      {"2023年2月29日", "-"},
      {"版本1.2023.5.1", "-"},
      {"5月1日起", "-"},
      {"", "-"},
  };
  for (const Row& row : rows) {
    const auto date = DateAtEnd(row.text);
    EXPECT_EQ(date ? Written(*date) : "-", row.date) << row.text;
  }
}

TEST(DatesTest, DateAtBegin) {
  const auto at_begin = [](std::string_view text) {
    const auto date = DateAtBegin(text);
    return date ? std::string(date->text) + " " + Written(*date) : "-";
  };
  EXPECT_EQ(at_begin("2023年5月1日 8:00"), "2023年5月1日 2023-5-1");
  EXPECT_EQ(at_begin("2023.05.01"), "2023.05.01 2023-5-1");
  EXPECT_EQ(at_begin("2023-5-1上午"), "2023-5-1 2023-5-1");
  EXPECT_EQ(at_begin("2023.5.1.2"), "-");
  EXPECT_EQ(at_begin("2023.5"), "-");
  EXPECT_EQ(at_begin("于2023年5月1日"), "-");
}

TEST(DatesTest, Spans) {
  struct Row {
    std::string_view text;
    std::string_view spans;  // each with its days, "?" where they are unknown
  };
  const Row rows[] = {
      {"7月1日至3日", "7月1日至3日 3;"},
      {"从7月1日起，到8月3日止", "7月1日起，到8月3日 34;"},
      {"2023年12月30日—2024年1月2日", "2023年12月30日—2024年1月2日 4;"},
      {"7月1日（周一）至7月3日", "7月1日（周一）至7月3日 3;"},
      {"7月1－3日、8月1日至2日", "7月1－3日 3;8月1日至2日 2;"},
      {"2月20日至3月2日", "2月20日至3月2日 ?;"},
      {"2023年2月20日至3月2日", "2023年2月20日至3月2日 11;"},
      {"12月30日至1月2日", "12月30日至1月2日 ?;"},
      {"7月1日至32日", ""},
      {"7月1日，8月3日", ""},
  };
  for (const Row& row : rows) {
    std::string spans;
    for (const DateSpan& span : FindDateSpans(row.text)) {
      const auto days = DaysOf(span);
      spans.append(span.text).append(" ");
      spans.append(days ? std::to_string(*days) : "?").append(";");
    }
    EXPECT_EQ(spans, row.spans) << row.text;
  }
}

}  // namespace
}  // namespace reportlint
