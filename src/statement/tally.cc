#include "statement/tally.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr std::array<std::string_view, 3> kJoints = {"和", "及", "以及"};

bool StartsWithJoint(std::string_view label) {
  return std::ranges::any_of(kJoints, [label](std::string_view joint) {
    return label.starts_with(joint);
  });
}

// Words in a label that begin another statement: 比上年增加3个.
constexpr std::array<std::string_view, 24> kOtherStatements = {
    "共",   "比", "增", "减", "计划", "目标", "平均", "每",
    "累计", "完", "新", "另", "此外", "同比", "还",   "外",
    "超",   "达", "前", "第", "到",   "为了", "占",   "分别"};

bool BeginsOtherStatement(std::string_view label) {
  return std::ranges::any_of(kOtherStatements, [label](std::string_view word) {
    return label.find(word) != std::string_view::npos;
  });
}

size_t Offset(std::string_view text, std::string_view piece) {
  return static_cast<size_t>(piece.data() - text.data());
}

// Where a quantity begins, its label included.
const char* Begin(const Quantity& quantity) { return quantity.label.data(); }
const char* End(const Quantity& quantity) {
  return quantity.text.data() + quantity.text.size();
}

std::string_view Between(const Quantity& a, const Quantity& b) {
  return {End(a), static_cast<size_t>(Begin(b) - End(a))};
}

// Whether two labels read alike: 甲类 and 乙类, 男 and 女.
bool AreAlike(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  size_t in_a = a.size();
  size_t in_b = b.size();
  const bool same_end =
      PreviousCharacter(a, in_a) == PreviousCharacter(b, in_b);
  return same_end || (in_a == 0 && in_b == 0);
}

// Whether `b` goes on with the list in which `a` stands. Behind a ， stands
// mostly a clause of its own, unless it reads alike.
bool Follows(const Quantity& a, const Quantity& b) {
  // Characters, by eye: a longer label is a clause of its own.
  constexpr size_t kLongestLabel = 10;
  const std::string_view between = Between(a, b);
  const bool listed =
      between.empty() ? StartsWithJoint(b.label) : between == "、";
  const bool comma = between == "，" || between == ",";
  return (listed || (comma && AreAlike(a.label, b.label))) &&
         CountCharacters(b.label) <= kLongestLabel &&
         !BeginsOtherStatement(b.label);
}

bool IsBlankOrMark(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (IsWord(c) || c == U'；' || c == U';' || c == U'）' || c == U')') {
      return false;
    }
  }
  return true;
}

}  // namespace

double Tally::Sum() const {
  double sum = 0;
  for (const Quantity& part : parts) sum += part.value;
  return sum;
}

bool Tally::AddsUp() const {
  int decimals = total.decimals;
  bool rounded = total.unit == "%" || total.unit == "％";
  for (const Quantity& part : parts) {
    decimals = std::max(decimals, part.decimals);
    rounded = rounded || part.decimals > 0;
  }
  const double unit = std::pow(10, -decimals);
  const double off = std::abs(Sum() - total.value);
  return off < (rounded ? unit * (double(parts.size()) + 1) / 2 : unit / 2);
}

bool AreApart(std::span<const Quantity> parts,
              std::span<const std::string> classes) {
  const auto is_class = [classes](const Quantity& part) {
    return std::ranges::find(classes, part.label) != classes.end();
  };
  if (std::ranges::all_of(parts, is_class)) return true;
  return std::ranges::any_of(classes, [parts](const std::string& end) {
    return std::ranges::all_of(parts, [&end](const Quantity& part) {
      return part.label.size() > end.size() && part.label.ends_with(end);
    });
  });
}

std::optional<Tally> TallyOfParts(std::string_view sentence, size_t at,
                                  const Units& units) {
  const std::string_view before = sentence.substr(0, at);
  const std::vector<Quantity> totals = FindQuantities(before, units);
  if (totals.empty()) return std::nullopt;
  const std::string_view gap = before.substr(
      Offset(before, totals.back().text) + totals.back().text.size());
  if (!totals.back().exact || gap.empty() || !IsBlankOrMark(gap)) {
    return std::nullopt;
  }
  Tally tally = {.total = totals.back()};
  const std::string_view after =
      sentence.substr(at + std::string_view("其中").size());
  QuantityReader reader(after, units);
  while (const std::optional<Quantity> next = reader.Next()) {
    const Quantity& part = *next;
    if (part.unit != tally.total.unit || !part.exact) break;
    const bool first = tally.parts.empty();
    if (first ? !IsBlankOrMark(after.substr(0, Offset(after, part.label))) ||
                    BeginsOtherStatement(part.label)
              : !Follows(tally.parts.back(), part)) {
      break;
    }
    tally.parts.push_back(part);
  }
  if (tally.parts.empty()) return std::nullopt;
  return tally;
}

std::optional<Tally> TallyOfSum(std::string_view sentence, size_t at,
                                size_t behind, const Units& units) {
  const std::optional<Quantity> total =
      QuantityReader(sentence.substr(behind), units).Next();
  if (!total || !total->exact ||
      total->label.size() > std::string_view("有").size() ||
      Begin(*total) != sentence.data() + behind) {
    return std::nullopt;
  }
  Tally tally = {.total = *total};
  std::vector<Quantity> run;
  for (const Quantity& part : FindQuantities(sentence.substr(0, at), units)) {
    if (!run.empty() && !Follows(run.back(), part)) run.clear();
    run.push_back(part);
  }
  if (run.size() < 2 || End(run.back()) != sentence.data() + at) {
    return std::nullopt;
  }
  for (const Quantity& part : run) {
    if (part.unit != tally.total.unit || !part.exact) return std::nullopt;
  }
  // The list is whole only where something tells that it begins.
  const size_t begin = Offset(sentence, run.front().label);
  size_t mark = begin;
  if (begin > 0) {
    const char32_t c = PreviousCharacter(sentence, mark);
    if (c != U'：' && c != U':') return std::nullopt;
  }
  tally.parts = std::move(run);
  return tally;
}

std::optional<Tally> TallyOfShares(std::string_view sentence,
                                   const Units& units) {
  Tally tally;
  tally.total = {.unit = "%", .value = 100};
  std::vector<Quantity> run;
  for (const Quantity& share : FindQuantities(sentence, units)) {
    const bool is_share = (share.unit == "%" || share.unit == "％") &&
                          share.exact && share.label.ends_with("占");
    if (run.empty() || !is_share ||
        !IsBlankOrMark(Between(run.back(), share))) {
      if (run.size() > tally.parts.size()) tally.parts = run;
      run.clear();
    }
    if (is_share) run.push_back(share);
  }
  if (run.size() > tally.parts.size()) tally.parts = run;
  if (tally.parts.size() < 2) return std::nullopt;
  return tally;
}

}  // namespace reportlint
