// fact: two statements of a document that cannot both hold.
//
// 共8个，其中甲类5个、乙类2个: the sum is 7. 2020年是建党100周年: that was
// 2021. 工作总结 is the title, 现制定实施方案如下 the text. Only what
// arithmetic, the calendar and the text's own words decide; what takes
// knowledge of the matter is left to a reader.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "check/check.h"
#include "check/where.h"
#include "statement/contradiction.h"
#include "statement/document_conflict.h"
#include "statement/mention.h"
#include "statement/number_conflict.h"
#include "statement/occasion.h"
#include "statement/year_conflict.h"
#include "statement/years.h"
#include "text/character.h"
#include "text/ends.h"
#include "text/regex.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

using Kind = Contradiction::Kind;

// The cases of `fact`, in the order of Contradiction::Kind.
constexpr std::array<std::string_view, 13> kCases = {
    "sentence", "total",    "part",    "share", "title",   "person", "place",
    "column",   "contents", "percent", "whole", "missing", "office"};
static_assert(kCases.size() == size_t(Kind::kOffice));

// What a literal of the check stands for; from kPeople on, for a judgement of
// the document as a whole.
enum class Clue : uint8_t {
  kParts,
  kGrowth,
  kSum,
  kShare,
  kOccasion,
  kEvent,
  kClash,
  kPeople,
  kPlace,
  kColumn,
  kContents
};

constexpr std::string_view kParts = "其中";
constexpr std::array<std::string_view, 7> kSums = {
    "，共", ",共", "、共", "共计", "合计", "总计", "累计共"};
constexpr std::string_view kShareOf = "占";
constexpr std::array<std::string_view, 10> kGrowths = {
    "增加到", "增长到", "上升到", "提高到", "扩大到",
    "减少到", "下降到", "降低到", "增至",   "降至"};

// A title and a text that name two kinds of report.
struct TitleClash {
  std::unique_ptr<const Regex> title = {};
  std::unique_ptr<const Regex> text = {};
};

// 2022, or 2005—2006.
std::string Shown(int first, int last) {
  std::string years = std::to_string(first);
  if (first != last) years.append("—").append(std::to_string(last));
  return years;
}

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
      for (const std::string_view growth : kGrowths) {
        Add(std::string(growth), Clue::kGrowth, 0);
      }
    }
    for (const auto& [text, year] : options.Pairs("occasions")) {
      AddOccasion(text, year, options);
    }
    for (const auto& [name, years] : options.Pairs("events")) {
      AddEvent(name, years, options);
    }
    for (Options* clash : options.List("clashes", "text")) AddClash(*clash);
    AddNames(options);
    if (literals_.empty()) {
      options.Reject("units",
                     {"没有写要核对什么", "there is nothing to check"});
    }
    for (const char* field : {"stated", "found"}) options.AddField(field);
  }

  std::span<const std::string> literals() const override { return literals_; }

  // Years and places of a text are held against its title's.
  bool needs_every_document() const override { return !events_.empty(); }

  Facts needs() const override { return Fact::kParts; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    Pass pass = {document, findings, PartYears(document)};
    CheckWhole(pass, hits);
    uint32_t shares_done = 0;
    Window window;
    Span span;
    for (const Hit& hit : hits) {
      const auto index = static_cast<uint32_t>(document.BlockAt(hit.offset));
      const Block& block = document.blocks()[index];
      if (!where_.Includes(block)) continue;
      const Clue clue = clues_[hit.literal];
      if (clue >= Clue::kPeople) continue;
      if (clue == Clue::kShare && hit.offset < shares_done) continue;
      if (!SeesEnough(window, span, hit.offset)) {
        const uint32_t begin = document.SpanOf(block.text).begin;
        window = WindowAround(block.text, hit.offset - begin);
        span = document.SpanOf(window.text);
      }
      if (clue == Clue::kShare) shares_done = span.end;
      const size_t begin = hit.offset - span.begin;
      Judge(pass,
            {.sentence = window.text,
             .begin = begin,
             .end = begin + literals_[hit.literal].size(),
             .part = PartOf(document, index)},
            clue, of_[hit.literal]);
    }
  }

 private:
  // One run over a document.
  struct Pass {
    const Document& document;
    Findings& findings;
    PartYears years;
  };

  // `of`: which occasion, event or clash.
  void Judge(Pass& pass, const Mention& mention, Clue clue, size_t of) const {
    switch (clue) {
      case Clue::kParts:
        return Report(pass, ConflictsOfParts(mention, units_, classes_));
      case Clue::kGrowth:
        return Report(pass, ConflictsOfGrowth(mention, units_));
      case Clue::kSum:
        return Report(pass, ConflictsOfSum(mention, units_));
      case Clue::kShare:
        return Report(pass, ConflictsOfShares(mention, units_));
      case Clue::kOccasion:
        return CheckYear(pass, ConflictOf(mention, occasions_[of], pass.years));
      case Clue::kEvent:
        return CheckYear(pass, ConflictOf(mention, events_[of], pass.years));
      case Clue::kClash:
        return CheckTitle(pass, mention, clashes_[of]);
      default:
        return;  // CheckWhole
    }
  }

  // Whether the last hit's window does for one at `offset`, which comes later.
  static bool SeesEnough(const Window& window, Span span, uint32_t offset) {
    return offset < span.end &&
           (window.ends_sentence || offset + kNumberReach < span.end);
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
    TitleClash clash = {.title = options.Expression("title"),
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

  void AddNames(Options& options) {
    const std::string surnames = options.Text("surnames");
    for (size_t at = 0; at < surnames.size();) {
      surnames_ += NextCharacter(surnames, at);
    }
    std::vector<std::string> rosters = options.Literals("rosters");
    if (rosters.empty() != surnames_.empty()) {
      options.Reject("rosters", {"rosters 和 surnames 要一起写",
                                 "rosters and surnames go together"});
    }
    for (std::string& roster : rosters) {
      Add(std::move(roster), Clue::kPeople, 0);
    }
    for (std::string& row : options.Literals("tables")) {
      Add(std::move(row), Clue::kColumn, 0);
    }
    for (std::string& heading : options.Literals("contents")) {
      Add(std::move(heading), Clue::kContents, 0);
    }
    suffixes_ = options.Literals("suffixes");
    for (const std::string& suffix : suffixes_) Add(suffix, Clue::kPlace, 0);
  }

  static size_t PartOf(const Document& document, uint32_t block) {
    const auto parts = document.parts();
    const auto part = std::ranges::upper_bound(parts, block, {}, &Part::begin);
    return static_cast<size_t>(part - parts.begin()) - 1;
  }

  static void CheckYear(Pass& pass, const std::optional<YearConflict>& found) {
    if (!found) return;
    const bool of_title = found->is_of_title;
    Contradiction year = {.kind = of_title ? Kind::kYear : Kind::kSentence,
                          .at = found->named,
                          .stated = std::to_string(found->stated.year),
                          .found = Shown(found->first, found->last)};
    if (of_title) year.related = {found->stated.text};
    Report(pass, {std::move(year)});
  }

  static void CheckTitle(Pass& pass, const Mention& mention,
                         const TitleClash& clash) {
    // Bytes; what is longer is a paragraph that was taken for a title.
    constexpr size_t kLongestTitle = 300;
    const Part& part = pass.document.parts()[mention.part];
    if (part.title < 0) return;
    const std::string_view title =
        Head(pass.document.blocks()[static_cast<size_t>(part.title)].text,
             kLongestTitle);
    RegexMatch match;
    RegexMatch named;
    if (!clash.text->Find(mention.sentence, 0, match) ||
        !clash.title->Find(title, 0, named)) {
      return;
    }
    const Span at = pass.document.SpanOf(match.whole);
    if (!at.Contains(pass.document.SpanOf(mention.text()))) return;
    Report(pass, {{.kind = Kind::kTitle,
                   .at = match.whole,
                   .stated = std::string(named.whole),
                   .related = {named.whole}}});
  }

  // What no sentence says by itself: names, tables, the table of contents, the
  // years of the text.
  void CheckWhole(Pass& pass, std::span<const Hit> hits) const {
    bool has_people = false;
    bool has_places = false;
    uint32_t contents_done = 0;
    for (const Hit& hit : hits) {
      const Clue clue = clues_[hit.literal];
      has_people =
          has_people || (clue == Clue::kPeople && IsLabel(pass.document, hit));
      has_places = has_places || clue == Clue::kPlace;
      if (clue == Clue::kColumn && FillsCell(pass.document, hit)) {
        Report(pass, TotalsInConflict(pass.document, hit.offset));
      }
      if (clue == Clue::kContents && hit.offset >= contents_done) {
        contents_done = hit.offset;
        Report(pass, HeadingsInConflict(pass.document, contents_done));
      }
    }
    if (has_people) Report(pass, PeopleInConflict(pass.document, surnames_));
    if (has_places) Report(pass, PlacesInConflict(pass.document, suffixes_));
    if (!events_.empty()) {
      Report(pass, YearsInConflict(pass.document, pass.years));
      Report(pass, TitlesInConflict(pass.document));
    }
  }

  // Whether a literal announces what stands behind it: 组员：, or in a cell.
  bool IsLabel(const Document& document, const Hit& hit) const {
    const size_t end = hit.offset + literals_[hit.literal].size();
    const std::string_view behind = document.text().substr(end);
    return behind.empty() || behind.starts_with("：") ||
           std::string_view(":\t\n ").find(behind[0]) != std::string_view::npos;
  }

  // Whether a literal is all that a cell holds.
  bool FillsCell(const Document& document, const Hit& hit) const {
    const std::string_view text = document.text();
    const size_t end = hit.offset + literals_[hit.literal].size();
    constexpr std::string_view kEdges = "\n\t ";
    const bool begins = hit.offset == 0 || kEdges.find(text[hit.offset - 1]) !=
                                               std::string_view::npos;
    return begins && end < text.size() &&
           kEdges.find(text[end]) != std::string_view::npos;
  }

  static void Report(Pass& pass, const std::vector<Contradiction>& found) {
    for (const Contradiction& one : found) {
      Finding finding = {
          .at = pass.document.SpanOf(one.at),
          .rule_case = static_cast<uint32_t>(one.kind),
          .fields = {{"stated", one.stated}, {"found", one.found}}};
      finding.related.reserve(one.related.size());
      for (const std::string_view text : one.related) {
        finding.related.push_back(pass.document.SpanOf(text));
      }
      finding.occurrences.reserve(one.places.size());
      for (const std::string_view text : one.places) {
        finding.occurrences.push_back(pass.document.SpanOf(text));
      }
      pass.findings.push_back(std::move(finding));
    }
  }

  const Where where_;
  const Units units_;
  const std::vector<std::string> classes_;
  std::vector<std::string> literals_;
  std::vector<Clue> clues_;  // of each literal
  std::vector<size_t> of_;   // of each literal: which occasion, event or clash
  std::vector<Occasion> occasions_;
  std::vector<Event> events_;
  std::vector<TitleClash> clashes_;
  std::u32string surnames_;
  std::vector<std::string> suffixes_;
};

}  // namespace

extern const CheckKind fact = {
    .name = "fact",
    .summary = "statements of a document that contradict each other",
    .cases = kCases,
    .make = Make<FactCheck>,
};

}  // namespace reportlint::checks
