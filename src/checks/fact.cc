// fact: two statements of a document that cannot both hold.
//
// 共8个，其中甲类5个、乙类2个: the sum is 7. 2020年是建党100周年: that was
// 2021. 工作总结 is the title, 现制定实施方案如下 the text. Only what
// arithmetic, the calendar and the text's own words decide; what takes
// knowledge of the matter is left to a reader.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "check/check.h"
#include "check/where.h"
#include "statement/occasion.h"
#include "statement/tally.h"
#include "statement/years.h"
#include "text/character.h"
#include "text/regex.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `fact`; 0 is a year that does not fit.
enum : uint32_t { kYear = 0, kTotal = 1, kShare = 2, kTitle = 3 };

constexpr std::array<std::string_view, 3> kCases = {"total", "share", "title"};

// What a literal of the check stands for.
enum class Clue : uint8_t { kParts, kSum, kShare, kOccasion, kEvent, kClash };

// How far a judgement looks from its literal at most, in bytes.
constexpr uint32_t kFarthest = 640;

constexpr std::string_view kParts = "其中";
constexpr std::array<std::string_view, 7> kSums = {
    "，共", ",共", "、共", "共计", "合计", "总计", "累计共"};
constexpr std::string_view kShareOf = "占";

// A congress, or a campaign, which goes on for some years.
struct Event {
  int first = 0;
  int last = 0;
};

// A title and a text that name two kinds of report.
struct Clash {
  std::unique_ptr<const Regex> title = {};
  std::unique_ptr<const Regex> text = {};
};

std::string_view Last(std::string_view text, size_t bytes) {
  return text.size() <= bytes
             ? text
             : text.substr(FloorBorder(text, text.size() - bytes));
}
std::string_view First(std::string_view text, size_t bytes) {
  return text.size() <= bytes ? text : text.substr(0, FloorBorder(text, bytes));
}

template <class Words>
bool HasAny(std::string_view text, const Words& words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// `value` with at most two decimals.
std::string Shown(double value) {
  std::array<char, 400> buffer = {};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                    std::chars_format::fixed, 2);
  std::string text(buffer.data(), end);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// Words before a congress that is still to come, and before a campaign that
// still goes on.
constexpr std::array<std::string_view, 8> kAwaiting = {
    "喜迎", "迎接", "礼赞", "献礼", "欢庆", "庆祝", "备战", "迎"};
constexpr std::array<std::string_view, 7> kGoingOn = {
    "开展", "当前", "正在", "结合", "按照", "参加", "推进"};
constexpr std::array<std::string_view, 9> kLookingBack = {
    "以来", "曾", "先后", "期间", "结束", "回顾", "成果", "年", "经验"};
// What may stand between a year and what it is said to be.
constexpr std::array<std::string_view, 8> kIs = {
    "是", "正值", "适逢", "恰逢", "迎来", "作为", "正逢", "值此"};

class FactCheck final : public Check {
 public:
  explicit FactCheck(Options& options)
      : where_(options),
        units_(options.Texts("units")),
        classes_(options.Texts("classes")) {
    if (!units_.empty()) {
      Add(std::string(kParts), Clue::kParts, 0);
      for (const std::string_view sum : kSums) {
        Add(std::string(sum), Clue::kSum, 0);
      }
      Add(std::string(kShareOf), Clue::kShare, 0);
    }
    for (const auto& [text, year] : options.Pairs("occasions")) {
      AddOccasion(text, year, options);
    }
    for (const auto& [name, years] : options.Pairs("events")) {
      AddEvent(name, years, options);
    }
    for (Options* clash : options.List("clashes", "text")) AddClash(*clash);
    if (literals_.empty()) {
      options.Reject("units",
                     {"没有写要核对什么", "there is nothing to check"});
    }
    for (const char* field : {"stated", "found"}) options.AddField(field);
  }

  std::span<const std::string> literals() const override { return literals_; }

  Facts needs() const override { return Fact::kParts; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    Reading reading = {document, findings, PartYears(document)};
    uint32_t shares_done = 0;
    Window window;
    Span span;
    for (const Hit& hit : hits) {
      const auto index = static_cast<uint32_t>(document.BlockAt(hit.offset));
      const Block& block = document.blocks()[index];
      if (!where_.Includes(block)) continue;
      const Clue clue = clues_[hit.literal];
      if (clue == Clue::kShare && hit.offset < shares_done) continue;
      if (!SeesEnough(window, span, hit.offset)) {
        const uint32_t begin = document.SpanOf(block.text).begin;
        window = WindowAround(block.text, hit.offset - begin);
        span = document.SpanOf(window.text);
      }
      const std::string_view sentence = window.text;
      if (clue == Clue::kShare) shares_done = span.end;
      const Place place = {
          .sentence = sentence,
          .begin = hit.offset - span.begin,
          .end = hit.offset - span.begin + literals_[hit.literal].size(),
          .part = PartOf(document, index)};
      switch (clue) {
        case Clue::kParts:
          CheckParts(reading, place);
          break;
        case Clue::kSum:
          CheckSum(reading, place);
          break;
        case Clue::kShare:
          CheckShares(reading, place);
          break;
        case Clue::kOccasion:
          CheckOccasion(reading, place, occasions_[of_[hit.literal]]);
          break;
        case Clue::kEvent:
          CheckEvent(reading, place, events_[of_[hit.literal]]);
          break;
        case Clue::kClash:
          CheckClash(reading, place, clashes_[of_[hit.literal]]);
          break;
      }
    }
  }

 private:
  struct Reading {
    const Document& document;
    Findings& findings;
    PartYears years;
  };

  // Where a literal stands in its sentence, and the index of its part.
  struct Place {
    std::string_view sentence = {};
    size_t begin = 0;
    size_t end = 0;
    size_t part = 0;

    std::string_view text() const {
      return sentence.substr(begin, end - begin);
    }
  };

  // Whether the last hit's window does for one at `offset`, which is behind it.
  static bool SeesEnough(const Window& window, Span span, uint32_t offset) {
    return offset < span.end &&
           (window.ends_sentence || offset + kFarthest < span.end);
  }

  void Add(std::string literal, Clue clue, size_t of) {
    literals_.push_back(std::move(literal));
    clues_.push_back(clue);
    of_.push_back(of);
  }

  static std::optional<int> ReadYear(std::string_view text) {
    if (text.size() != 4 || !std::ranges::all_of(text, IsDigit)) {
      return std::nullopt;
    }
    int year = 0;
    std::from_chars(text.data(), text.data() + text.size(), year);
    return year;
  }

  void AddOccasion(const std::string& text, std::string_view year,
                   Options& options) {
    const std::optional<int> value = ReadYear(year);
    if (!value) {
      options.Reject("occasions", {"“" + text + "”后面要写四位的年份",
                                   "a year of four digits belongs to " + text});
      return;
    }
    Occasion occasion(text, *value);
    Add(occasion.literal(), Clue::kOccasion, occasions_.size());
    occasions_.push_back(std::move(occasion));
  }

  void AddEvent(const std::string& name, std::string_view years,
                Options& options) {
    const std::optional<int> first = ReadYear(years.substr(0, 4));
    const std::optional<int> last =
        years.size() <= 4 ? first : ReadYear(years.substr(5));
    if (!first || !last || *last < *first) {
      options.Reject("events", {"“" + name + "”后面要写 2022 或 2005-2006",
                                "2022 or 2005-2006 belongs to " + name});
      return;
    }
    Add(name, Clue::kEvent, events_.size());
    events_.push_back({*first, *last});
  }

  void AddClash(Options& options) {
    Clash clash = {.title = options.Expression("title"),
                   .text = options.Expression("text")};
    std::vector<std::string> literals = options.Literals("literals");
    if (clash.title == nullptr || clash.text == nullptr || literals.empty()) {
      options.Reject("text", {"title、text 和 literals 都要写",
                              "title, text and literals are all needed"});
      return;
    }
    for (std::string& literal : literals) {
      Add(std::move(literal), Clue::kClash, clashes_.size());
    }
    clashes_.push_back(std::move(clash));
  }

  static size_t PartOf(const Document& document, uint32_t block) {
    const auto parts = document.parts();
    const auto part = std::ranges::upper_bound(parts, block, {}, &Part::begin);
    return static_cast<size_t>(part - parts.begin()) - 1;
  }

  // --- Totals and their parts -----------------------------------------------

  void CheckParts(Reading& reading, const Place& place) const {
    constexpr size_t kBefore = 120;
    constexpr size_t kBehind = 600;
    const std::string_view before =
        Last(place.sentence.substr(0, place.begin), kBefore);
    const std::string_view behind =
        First(place.sentence.substr(place.begin), kBehind);
    const std::string_view around(before.data(), before.size() + behind.size());
    const auto tally = TallyOfParts(around, before.size(), units_);
    if (!tally) return;
    for (const Quantity& part : tally->parts) {
      if (part.value <= tally->total.value) continue;
      Report(reading, part.text, kTotal,
             {{"stated", std::string(tally->total.text)},
              {"found", std::string(part.text)}},
             {reading.document.SpanOf(tally->total.text)});
      return;
    }
    if (AreApart(tally->parts, classes_)) CompareSum(reading, *tally);
  }

  void CheckSum(Reading& reading, const Place& place) const {
    constexpr size_t kBefore = 600;
    constexpr size_t kBehind = 60;
    const std::string_view before =
        Last(place.sentence.substr(0, place.begin), kBefore);
    const bool whole = before.size() == place.begin;
    const std::string_view rest = First(place.sentence.substr(place.begin),
                                        place.text().size() + kBehind);
    const std::string_view around(before.data(), before.size() + rest.size());
    const auto tally = TallyOfSum(around, before.size(),
                                  before.size() + place.text().size(), units_);
    if (tally && (whole || tally->parts.front().label.data() > before.data())) {
      CompareSum(reading, *tally);
    }
  }

  void CompareSum(Reading& reading, const Tally& tally) const {
    if (tally.parts.size() < 2 || tally.AddsUp()) return;
    std::vector<Span> related;
    for (const Quantity& part : tally.parts) {
      related.push_back(reading.document.SpanOf(part.text));
    }
    Report(reading, tally.total.text, kTotal,
           {{"stated", std::string(tally.total.text)},
            {"found", Shown(tally.Sum()) + std::string(tally.total.unit)}},
           std::move(related));
  }

  // Shares of one whole add up to 100 %, but for rounding. What is further away
  // is no division of a whole.
  void CheckShares(Reading& reading, const Place& place) const {
    constexpr double kFurthest = 5;
    constexpr size_t kFewest = 3;
    const auto tally = TallyOfShares(place.sentence, units_);
    if (!tally || tally->parts.size() < kFewest || tally->AddsUp() ||
        std::abs(tally->Sum() - 100) > kFurthest) {
      return;
    }
    std::vector<Span> related;
    for (const Quantity& share : tally->parts) {
      related.push_back(reading.document.SpanOf(share.text));
    }
    const Span last = related.back();
    related.pop_back();
    reading.findings.push_back({.at = last,
                                .rule_case = kShare,
                                .fields = {{"found", Shown(tally->Sum())}},
                                .related = std::move(related)});
  }

  // --- Years
  // ------------------------------------------------------------------

  void CheckOccasion(Reading& reading, const Place& place,
                     const Occasion& occasion) const {
    constexpr size_t kFurthest = 12;  // characters from a year to its occasion
    const auto named = occasion.At(place.sentence, place.begin);
    if (!named) return;
    const int year = named->year;
    const std::string_view text = named->text;
    const auto begin = static_cast<size_t>(text.data() - place.sentence.data());
    const std::string_view before = Last(place.sentence.substr(0, begin), 60);
    const std::vector<StatedYear> stated = FindYears(before);
    if (!stated.empty()) {
      const std::string_view last = stated.back().text;
      const std::string_view between = before.substr(
          static_cast<size_t>(last.data() + last.size() - before.data()));
      if (stated.back().year != year && HasAny(between, kIs) &&
          CountCharacters(between) <= kFurthest) {
        ReportYear(reading, text, year, stated.back(), false);
      }
      return;
    }
    const std::optional<StatedYear>& title = reading.years.OfTitle(place.part);
    if (!title) return;
    const auto is_near = [year](const StatedYear& other) {
      return std::abs(other.year - year) <= 1;
    };
    const bool contradicts =
        before.find("今年") != std::string_view::npos
            ? title->year != year
            : occasion.counts() &&
                  std::ranges::none_of(reading.years.In(place.part), is_near);
    if (contradicts) ReportYear(reading, text, year, *title, true);
  }

  void CheckEvent(Reading& reading, const Place& place,
                  const Event& event) const {
    constexpr size_t kNear = 24;   // bytes
    constexpr int kForgotten = 5;  // years; what is older is no longer going on
    const std::optional<StatedYear>& title = reading.years.OfTitle(place.part);
    if (!title) return;
    const std::string_view before =
        Last(place.sentence.substr(0, place.begin), kNear);
    const std::string_view behind =
        First(place.sentence.substr(place.end), kNear);
    const bool is_awaited = HasAny(before, kAwaiting);
    const bool is_late = event.first == event.last
                             ? is_awaited && title->year > event.last
                             : title->year > event.last + kForgotten &&
                                   HasAny(before, kGoingOn) &&
                                   !HasAny(before, kLookingBack) &&
                                   !HasAny(behind, kLookingBack);
    const bool is_early = !is_awaited && title->year < event.first - 1;
    if (is_late || is_early) {
      ReportYear(reading, place.text(), event.last, *title, true);
    }
  }

  static void ReportYear(Reading& reading, std::string_view text, int year,
                         const StatedYear& stated, bool is_of_title) {
    std::vector<Span> related;
    if (is_of_title) related.push_back(reading.document.SpanOf(stated.text));
    Report(reading, text, kYear,
           {{"found", std::to_string(year)},
            {"stated", std::to_string(stated.year)}},
           std::move(related));
  }

  // --- Titles
  // -----------------------------------------------------------------

  static void CheckClash(Reading& reading, const Place& place,
                         const Clash& clash) {
    constexpr size_t kLongestTitle = 300;
    const Part& part = reading.document.parts()[place.part];
    if (part.title < 0) return;
    const std::string_view title =
        First(reading.document.blocks()[static_cast<size_t>(part.title)].text,
              kLongestTitle);
    RegexMatch match;
    RegexMatch named;
    if (!clash.text->Find(place.sentence, 0, match) ||
        !clash.title->Find(title, 0, named)) {
      return;
    }
    const Span at = reading.document.SpanOf(match.whole);
    const Span hit = reading.document.SpanOf(place.text());
    if (!at.Contains(hit)) return;
    Report(reading, match.whole, kTitle, {{"stated", std::string(named.whole)}},
           {reading.document.SpanOf(named.whole)});
  }

  static void Report(
      Reading& reading, std::string_view at, uint32_t rule_case,
      std::vector<std::pair<std::string_view, std::string>> fields,
      std::vector<Span> related) {
    reading.findings.push_back({.at = reading.document.SpanOf(at),
                                .rule_case = rule_case,
                                .fields = std::move(fields),
                                .related = std::move(related)});
  }

  const Where where_;
  const Units units_;
  const std::vector<std::string> classes_;
  std::vector<std::string> literals_;
  std::vector<Clue> clues_;  // of each literal
  std::vector<size_t> of_;   // of each literal: which occasion, event or clash
  std::vector<Occasion> occasions_;
  std::vector<Event> events_;
  std::vector<Clash> clashes_;
};

}  // namespace

extern const CheckKind fact = {
    .name = "fact",
    .summary = "statements of a document that contradict each other",
    .cases = kCases,
    .make = Make<FactCheck>,
};

}  // namespace reportlint::checks
