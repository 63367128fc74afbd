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

template <class Words>
bool HasAny(std::string_view label, const Words& words) {
  return std::ranges::any_of(words, [label](std::string_view word) {
    return label.find(word) != std::string_view::npos;
  });
}

// Words in a label of what is no sum of its parts: a mean, a rate, a price, an
// index. 人均收入3.2万元，其中城镇4.5万元 is right.
constexpr std::array<std::string_view, 15> kNoSums = {
    "均", "率",   "每",   "指数", "系数", "单价", "售价", "价格",
    "占", "单产", "密度", "强度", "标准", "最高", "得分"};

// Words in a label of a change, which says how much something has grown, not
// how much there is.
constexpr std::array<std::string_view, 14> kChanges = {
    "增",   "减", "升", "降", "提高", "比",   "同比",
    "环比", "超", "多", "少", "上涨", "回落", "扩大"};

// Words that tell that the part they label is all that was left.
constexpr std::array<std::string_view, 4> kRests = {"其余", "其他", "其它",
                                                    "余下"};

bool IsRest(const Quantity& part) {
  return std::ranges::any_of(kRests, [&part](std::string_view word) {
    return part.label.starts_with(word);
  });
}

bool BeginsOtherStatement(std::string_view label) {
  return HasAny(label, kOtherStatements);
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

bool IsBlankOrMark(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (IsWord(c) || c == U'；' || c == U';' || c == U'）' || c == U')') {
      return false;
    }
  }
  return true;
}

// Whether `b` goes on with the list in which `a` stands. Behind a ， stands
// mostly a clause of its own, unless it reads alike.
bool Follows(const Quantity& a, const Quantity& b) {
  // Characters, by eye: a longer label is a clause of its own.
  constexpr size_t kLongestLabel = 10;
  const std::string_view between = Between(a, b);
  if (IsRest(b) && IsBlankOrMark(between)) return true;
  const bool listed =
      between.empty() ? StartsWithJoint(b.label) : between == "、";
  const bool comma = between == "，" || between == ",";
  return (listed || (comma && AreAlike(a.label, b.label))) &&
         CountCharacters(b.label) <= kLongestLabel &&
         !BeginsOtherStatement(b.label);
}

// Where the last sentence of `text` begins, or its last clause behind a ；.
size_t LastSentence(std::string_view text) {
  constexpr std::array<char32_t, 5> kEnds = {U'。', U'；', U';', U'！', U'？'};
  size_t at = text.size();
  while (at > 0) {
    const size_t end = at;
    if (std::ranges::find(kEnds, PreviousCharacter(text, at)) != kEnds.end() &&
        end < text.size()) {
      return end;
    }
  }
  return 0;
}

// What the parts behind `before` may be parts of:
// 存款346亿元，比年初增加38亿元， 其中… speaks of the deposits, not of their
// growth. A tally without parts; nothing where no number stands right before,
// or one that is no sum.
std::optional<Tally> HeadOfParts(std::string_view before, const Units& units) {
  std::vector<Quantity> numbers =
      FindQuantities(before.substr(LastSentence(before)), units);
  if (numbers.empty()) return std::nullopt;
  const Quantity last = numbers.back();
  const std::string_view gap(
      End(last),
      static_cast<size_t>(before.data() + before.size() - End(last)));
  if (gap.empty() || !IsBlankOrMark(gap)) return std::nullopt;
  std::erase_if(numbers, [&last](const Quantity& other) {
    return other.unit != last.unit;
  });
  if (std::ranges::any_of(numbers, [](const Quantity& number) {
        return !number.exact || IsPercent(number.unit) ||
               HasAny(number.label, kNoSums);
      })) {
    return std::nullopt;
  }
  const auto is_change = [](const Quantity& number) {
    return HasAny(number.label, kChanges);
  };
  const auto levels = std::ranges::count_if(
      numbers, [&](const Quantity& number) { return !is_change(number); });
  if (levels == 1) return Tally{*std::ranges::find_if_not(numbers, is_change)};
  if (levels == 0 && (last.label.find("比") != std::string_view::npos ||
                      last.label.find("较") != std::string_view::npos)) {
    return std::nullopt;
  }
  // Of several, a part belongs to one that is no more than the largest.
  const auto most = std::ranges::max_element(numbers, {}, &Quantity::value);
  return Tally{.total = *most, .is_sole = numbers.size() == 1};
}

}  // namespace

double Tally::Sum() const {
  double sum = 0;
  for (const Quantity& part : parts) sum += part.value;
  return sum;
}

bool Tally::AddsUp() const {
  int decimals = total.decimals;
  bool rounded = IsPercent(total.unit);
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
  if (parts.size() > 1 && IsRest(parts.back())) return true;
  return std::ranges::any_of(classes, [parts](const std::string& end) {
    return std::ranges::all_of(parts, [&end](const Quantity& part) {
      return part.label.size() > end.size() && part.label.ends_with(end);
    });
  });
}

std::optional<Tally> TallyOfParts(std::string_view sentence, size_t at,
                                  const Units& units) {
  std::optional<Tally> head = HeadOfParts(sentence.substr(0, at), units);
  if (!head) return std::nullopt;
  Tally tally = std::move(*head);
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
    const bool is_share =
        IsPercent(share.unit) && share.exact && share.label.ends_with("占");
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
