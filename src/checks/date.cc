// date: a date and what is said of it that cannot both hold.
//
// 2023年5月1日（星期二） was a Monday; 为期5天，7月1日至3日 are three. Only
// what the calendar decides: where no year is stated, a day of the week must be
// wrong in all the years that the text speaks of.

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>

#include "check/check.h"
#include "check/where.h"
#include "statement/dates.h"
#include "statement/table.h"
#include "statement/years.h"
#include "text/ends.h"
#include "text/regex.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

using std::chrono::weekday;
using std::chrono::year;
using std::chrono::years;

// The cases of `date`; 0 is a day of the week.
enum : uint32_t { kWeekday = 0, kDuration, kOrder };
constexpr std::array<std::string_view, 2> kCases = {"duration", "order"};

constexpr std::array<std::string_view, 3> kWeek = {"星期", "周", "礼拜"};
// By number, Sunday 0; 天 is a Sunday, too.
constexpr std::array<std::string_view, 7> kDays = {"日", "一", "二", "三",
                                                   "四", "五", "六"};
constexpr std::array<std::string_view, 4> kLasting = {"为期", "历时", "，共",
                                                      "共计"};

// The headings of two columns of a table, and of a third one beside them.
constexpr std::array<std::string_view, 6> kStarts = {
    "开始时间", "开始日期", "起始时间", "起始日期", "计划开始", "开工日期"};
constexpr std::array<std::string_view, 5> kEnds = {"结束", "完成", "截止",
                                                   "终止", "竣工"};
constexpr std::array<std::string_view, 4> kSpans = {"时长", "天", "工期",
                                                    "持续时间"};

template <class Words>
bool HasAny(std::string_view text, const Words& words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// The weekday at the beginning of `text`, a view of its one character.
std::optional<unsigned> WeekdayAt(std::string_view text) {
  if (text.starts_with("天")) return 0;
  const auto day = std::ranges::find_if(
      kDays, [text](std::string_view name) { return text.starts_with(name); });
  if (day == kDays.end()) return std::nullopt;
  return static_cast<unsigned>(day - kDays.begin());
}

// A number of days at the beginning of `text`: 5天.
struct Duration {
  std::string_view text = {};
  int days = 0;
};

std::optional<Duration> DurationAt(std::string_view text) {
  constexpr size_t kMostDigits = 3;
  Duration duration;
  const auto [end, error] = std::from_chars(
      text.data(), text.data() + std::min(text.size(), kMostDigits),
      duration.days);
  if (error != std::errc()) return std::nullopt;
  const auto digits = static_cast<size_t>(end - text.data());
  constexpr std::string_view kSign = "天";
  if (!text.substr(digits).starts_with(kSign)) return std::nullopt;
  duration.text = text.substr(0, digits + kSign.size());
  return duration;
}

class DateCheck final : public Check {
 public:
  explicit DateCheck(Options& options) : where_(options) {
    // 周 stands in many words; with its day it is rare.
    for (const std::string_view week : kWeek) {
      for (const std::string_view day : kDays) {
        literals_.push_back(std::string(week).append(day));
      }
      literals_.push_back(std::string(week).append("天"));
    }
    durations_ = literals_.size();
    literals_.insert(literals_.end(), kLasting.begin(), kLasting.end());
    starts_ = literals_.size();
    literals_.insert(literals_.end(), kStarts.begin(), kStarts.end());
    for (const char* field : {"stated", "found"}) options.AddField(field);
  }

  std::span<const std::string> literals() const override { return literals_; }

  Facts needs() const override { return Fact::kParts; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    PartYears known(document);
    for (const Hit& hit : hits) {
      const Block& block = document.BlockOf(hit.offset);
      if (!where_.Includes(block)) continue;
      const size_t at = hit.offset - document.SpanOf(block.text).begin;
      if (hit.literal < durations_) {
        CheckWeekday(document, block.text, at, literals_[hit.literal], known,
                     findings);
      } else if (hit.literal >= starts_) {
        CheckTable(document, hit.offset, literals_[hit.literal], findings);
      } else {
        CheckDuration(document, block.text, at + literals_[hit.literal].size(),
                      findings);
      }
    }
  }

 private:
  // `at`: of `name`, a day of the week, in `block`.
  static void CheckWeekday(const Document& document, std::string_view block,
                           size_t at, std::string_view name, PartYears& known,
                           Findings& findings) {
    const auto date = DateAtEnd(block.substr(0, at));
    if (!date) return;
    size_t last = name.size();
    PreviousCharacter(name, last);
    const auto stated = WeekdayAt(name.substr(last));
    if (!stated) return;
    const auto right = [&](year in) { return weekday(date->In(in)); };
    const std::vector<year> in =
        YearsOf(document, block.substr(0, at), *date, known);
    if (in.empty() || std::ranges::any_of(in, [&](year one) {
          return !(one / date->month / date->day).ok() ||
                 right(one) == weekday(*stated);
        })) {
      return;
    }
    const std::string_view week = name.substr(0, last);
    const unsigned found = right(in.front()).c_encoding();
    findings.push_back(
        {.at = document.SpanOf(block.substr(at, name.size())),
         .rule_case = kWeekday,
         .fields = {{"stated", std::string(date->text)},
                    {"found", std::string(week).append(kDays[found])}},
         .related = {document.SpanOf(date->text)}});
  }

  // The years that a date may be of: its own, or the last one stated in the
  // text before, or the title's and those beside it.
  static std::vector<year> YearsOf(const Document& document,
                                   std::string_view before,
                                   const StatedDate& date, PartYears& known) {
    constexpr size_t kReach = 3000;  // bytes of a block; keeps it linear
    if (date.has_year()) return {date.year};
    std::vector<year> in;
    for (const StatedYear& stated : FindYears(Tail(before, kReach))) {
      in.emplace_back(stated.year);
    }
    if (!in.empty()) std::swap(in.front(), in.back());
    const auto parts = document.parts();
    const Part& part = document.PartAt(document.SpanOf(date.text).begin);
    const auto title = known.OfTitle(static_cast<size_t>(&part - parts.data()));
    if (title) {
      // At the turn of a year the next one's paper speaks of this one.
      constexpr std::chrono::month kLast{11};
      constexpr std::chrono::month kFirst{2};
      in.emplace_back(title->year);
      if (date.month >= kLast) in.emplace_back(title->year - 1);
      if (date.month <= kFirst) in.emplace_back(title->year + 1);
    }
    return in;
  }

  // `at`: behind 为期 in `block`.
  static void CheckDuration(const Document& document, std::string_view block,
                            size_t at, Findings& findings) {
    constexpr size_t kReach = 120;  // bytes on either side, within a sentence
    const auto duration = DurationAt(block.substr(at));
    if (!duration) return;
    const std::string_view clause = ClauseAround(block, at, kReach);
    const std::vector<DateSpan> spans = FindDateSpans(clause);
    if (spans.size() != 1 || NamesOtherDays(clause, spans.front().text)) return;
    const std::optional<int> days = DaysOf(spans.front());
    if (!days || CanLast(*days, duration->days)) return;
    findings.push_back({.at = document.SpanOf(duration->text),
                        .rule_case = kDuration,
                        .fields = {{"stated", std::string(spans.front().text)},
                                   {"found", std::to_string(*days)}},
                        .related = {document.SpanOf(spans.front().text)}});
  }

  // Rows below a heading of `start`, at `offset`, with the end beside it.
  static void CheckTable(const Document& document, uint32_t offset,
                         std::string_view start, Findings& findings) {
    TableReader reader(document, offset, TableReader::Way::kDown);
    const std::optional<TableRow> heading = reader.Next();
    if (!heading) return;
    const auto begins = std::ranges::find_if(
        *heading,
        [start](std::string_view cell) { return cell.ends_with(start); });
    const auto at = static_cast<size_t>(begins - heading->begin());
    if (at + 1 >= heading->size() || !HasAny((*heading)[at + 1], kEnds)) return;
    const bool has_days =
        at + 2 < heading->size() && HasAny((*heading)[at + 2], kSpans);
    while (const auto row = reader.Next()) {
      if (row->size() != heading->size()) break;
      const auto first = DateAtBegin((*row)[at]);
      const auto last = DateAtBegin((*row)[at + 1]);
      if (!first && !(*row)[at].empty()) break;
      if (!first || !last) continue;
      CheckRow(document, {.first = *first, .last = *last},
               has_days ? (*row)[at + 2] : std::string_view(), findings);
    }
  }

  // `days`: what the cell behind the two dates says of their number; empty
  // where there is none.
  static void CheckRow(const Document& document, const DateSpan& span,
                       std::string_view days, Findings& findings) {
    const std::string_view first = span.first.text;
    const std::string_view last = span.last.text;
    if (span.last.In(span.last.year) < span.first.In(span.first.year)) {
      findings.push_back({.at = document.SpanOf(last),
                          .rule_case = kOrder,
                          .fields = {{"stated", std::string(first)}},
                          .related = {document.SpanOf(first)}});
      return;
    }
    int stated = 0;
    const auto [end, error] =
        std::from_chars(days.data(), days.data() + days.size(), stated);
    const std::string_view behind(
        end, static_cast<size_t>(days.data() + days.size() - end));
    const std::optional<int> found = DaysOf(span);
    // Of days of work there may be fewer.
    if (error != std::errc() || !(behind.empty() || behind == "天") || !found ||
        stated <= *found) {
      return;
    }
    findings.push_back(
        {.at = document.SpanOf(days),
         .rule_case = kDuration,
         .fields = {{"stated", std::string(first) + "—" + std::string(last)},
                    {"found", std::to_string(*found)}},
         .related = {document.SpanOf(first), document.SpanOf(last)}});
  }

  // What stands around `at` between two stops or semicolons, at most `reach`
  // bytes on either side.
  static std::string_view ClauseAround(std::string_view block, size_t at,
                                       size_t reach) {
    constexpr std::string_view kSemicolon = "；";
    const std::string_view sentence = WindowAround(block, at).text;
    const size_t in = at - static_cast<size_t>(sentence.data() - block.data());
    std::string_view before = Tail(sentence.substr(0, in), reach);
    std::string_view behind = Head(sentence.substr(in), reach);
    if (const size_t end = before.rfind(kSemicolon); end != before.npos) {
      before.remove_prefix(end + kSemicolon.size());
    }
    behind = behind.substr(0, behind.find(kSemicolon));
    return {before.data(), before.size() + behind.size()};
  }

  // Whether days stand in `clause` beside those of `span`.
  static bool NamesOtherDays(std::string_view clause, std::string_view span) {
    static const Regex kDay("\\d[ 　]?[日号]");
    const auto at = static_cast<size_t>(span.data() - clause.data());
    return kDay.Matches(clause.substr(0, at)) ||
           kDay.Matches(clause.substr(at + span.size()));
  }

  // Whether a span of `days` may be said to last `stated`: days of work are
  // fewer, as many as five a week, and nights one less.
  static bool CanLast(int days, int stated) {
    constexpr int kDaysOfWeek = 7;
    constexpr int kFree = 2;  // days of a week
    const int weeks = (days + kDaysOfWeek - 1) / kDaysOfWeek;
    return stated <= days && stated >= std::min(days - 1, days - kFree * weeks);
  }

  const Where where_;
  std::vector<std::string> literals_;
  size_t durations_ = 0;  // the index of the first literal of a duration
  size_t starts_ = 0;     // the same of a heading of a table
};

}  // namespace

extern const CheckKind date = {
    .name = "date",
    .summary = "a date and what is said of it that cannot both hold",
    .cases = kCases,
    .make = Make<DateCheck>,
};

}  // namespace reportlint::checks
