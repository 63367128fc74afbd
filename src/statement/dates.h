#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace reportlint {

// A day as a text names it.
struct StatedDate {
  std::string_view text = {};     // 2023年5月1日; a view into what was read
  std::chrono::year year = {};    // 0 where none is stated
  std::chrono::month month = {};  // a day and a month that exist together in
  std::chrono::day day = {};      // some year, and in this one if it is stated

  bool has_year() const { return year != std::chrono::year{0}; }
  std::chrono::sys_days In(std::chrono::year other) const {
    return std::chrono::sys_days(other / month / day);
  }
};

// Two days and what joins them: 7月1日至3日. What the last leaves out is as in
// the first.
struct DateSpan {
  std::string_view text = {};
  StatedDate first = {};
  StatedDate last = {};
};

// The date in which `text` ends, but for blanks and an opening bracket.
std::optional<StatedDate> DateAtEnd(std::string_view text);

// The date with its year with which `text` begins.
std::optional<StatedDate> DateAtBegin(std::string_view text);

// The spans of days in `text`, in order; those that cannot be are left out.
std::vector<DateSpan> FindDateSpans(std::string_view text);

// How many days a span has, its first and last included; nothing where that
// hangs on a year that is not stated, or it runs backwards.
std::optional<int> DaysOf(const DateSpan& span);

}  // namespace reportlint
