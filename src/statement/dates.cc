#include "statement/dates.h"

#include <charconv>

#include "text/ends.h"
#include "text/regex.h"

namespace reportlint {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

// 2020 has every day that a year can have.
constexpr year kLeapYear{2020};

// 0 where a group took no part.
int Value(std::string_view digits) {
  int value = 0;
  if (digits.data() != nullptr) {
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
  }
  return value;
}

std::optional<StatedDate> Dated(std::string_view text, int y, int m, int d) {
  const StatedDate date = {.text = text,
                           .year = year{y},
                           .month = month{static_cast<unsigned>(m)},
                           .day = day{static_cast<unsigned>(d)}};
  const year in = y == 0 ? kLeapYear : date.year;
  if (!(in / date.month / date.day).ok()) return std::nullopt;
  return date;
}

}  // namespace

std::optional<StatedDate> DateAtEnd(std::string_view text) {
  static const Regex kDate(
      R"((?:^|[^\d.\-/])((?:((?:19|20)\d{2})[ 　]?年[ 　]?)?(\d{1,2})[ 　]?月[ 　]?(\d{1,2})[ 　]?[日号]|)"
      R"(((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2}))[ 　]?[（(【\[]?[ 　]?$)");
  constexpr size_t kLongest = 60;  // bytes
  RegexMatch match;
  if (!kDate.Find(Tail(text, kLongest), 0, match)) return std::nullopt;
  const auto& groups = match.groups;
  const size_t at = groups[4].data() != nullptr ? 4 : 1;
  return Dated(groups[0], Value(groups[at]), Value(groups[at + 1]),
               Value(groups[at + 2]));
}

std::optional<StatedDate> DateAtBegin(std::string_view text) {
  static const Regex kDate(
      R"(^((?:19|20)\d{2})[ 　]?(?:年[ 　]?(\d{1,2})[ 　]?月[ 　]?(\d{1,2})[ 　]?日|)"
      R"([-./](\d{1,2})[-./](\d{1,2})(?:$|[^\d.])))");
  RegexMatch match;
  if (!kDate.Find(text, 0, match)) return std::nullopt;
  const auto& groups = match.groups;
  const size_t at = groups[1].data() != nullptr ? 1 : 3;
  const std::string_view day = groups[at + 1];
  const auto size = static_cast<size_t>(day.data() + day.size() - text.data());
  constexpr std::string_view kSign = "日";
  const size_t sign = text.substr(size).starts_with(kSign) ? kSign.size() : 0;
  return Dated(text.substr(0, size + sign), Value(groups[0]), Value(groups[at]),
               Value(day));
}

std::vector<DateSpan> FindDateSpans(std::string_view text) {
  static const Regex kSpan(
      R"((?:((?:19|20)\d{2})[ 　]?年[ 　]?)?(\d{1,2})[ 　]?月[ 　]?(\d{1,2})[ 　]?[日号]?(?:[（(][^）)]{1,12}[）)])?)"
      R"([ 　]?(?:起|开始)?[，,]?(?:[至到]|[-—－–~～〜]{1,2})[ 　]?)"
      R"((?:((?:19|20)\d{2})[ 　]?年[ 　]?)?(?:(\d{1,2})[ 　]?月[ 　]?)?(\d{1,2})[ 　]?[日号])");
  std::vector<DateSpan> spans;
  RegexMatch match;
  for (size_t at = 0; kSpan.Find(text, at, match);) {
    const auto& groups = match.groups;
    at = static_cast<size_t>(match.whole.data() + match.whole.size() -
                             text.data());
    const auto first = Dated(match.whole, Value(groups[0]), Value(groups[1]),
                             Value(groups[2]));
    const int y = Value(groups[3]) == 0 ? Value(groups[0]) : Value(groups[3]);
    const int m = Value(groups[4]) == 0 ? Value(groups[1]) : Value(groups[4]);
    const auto last = Dated(match.whole, y, m, Value(groups[5]));
    if (first && last) spans.push_back({match.whole, *first, *last});
  }
  return spans;
}

std::optional<int> DaysOf(const DateSpan& span) {
  const auto days = [&span](year in) {
    const year from = span.first.has_year() ? span.first.year : in;
    const year to = span.last.has_year() ? span.last.year : in;
    return static_cast<int>((span.last.In(to) - span.first.In(from)).count()) +
           1;
  };
  const int in_leap_year = days(kLeapYear);
  if (in_leap_year != days(kLeapYear + std::chrono::years{1}) ||
      in_leap_year < 1) {
    return std::nullopt;
  }
  return in_leap_year;
}

}  // namespace reportlint
