#include "statement/percentage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "text/regex.h"

namespace reportlint {
namespace {

// `value` with so many decimals, and a percent sign.
std::string Shown(double value, int decimals) {
  std::array<char, 400> buffer = {};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                    std::chars_format::fixed, decimals);
  return std::string(buffer.data(), end) + '%';
}

// Compares `stated`, digits, with what `ratio` is in percent. Either rounded
// or cut off is right; so is what rounding the two numbers may have changed.
std::optional<PercentConflict> Compare(std::string_view stated, double ratio,
                                       const Quantity& first,
                                       const Quantity& second) {
  double value = 0;
  std::from_chars(stated.data(), stated.data() + stated.size(), value);
  const size_t point = stated.find('.');
  const int decimals = point == std::string_view::npos
                           ? 0
                           : static_cast<int>(stated.size() - point - 1);
  const auto unsure = [](const Quantity& quantity) {
    // Of numbers with decimals, or of round ones, half of the last digit.
    const bool round = quantity.decimals > 0 || quantity.value >= 1e4;
    const double unit = quantity.decimals > 0 || quantity.value < 1e4
                            ? std::pow(10, -quantity.decimals)
                            : 1;
    return round ? unit / quantity.value : 0;
  };
  const double right = 100 * ratio;
  const double tolerance =
      std::pow(10, -decimals) +
      100 * std::max(ratio, 1.0) * (unsure(first) + unsure(second));
  if (std::abs(right - value) <= tolerance) return std::nullopt;
  return PercentConflict{.right = Shown(right, decimals),
                         .first = first.text,
                         .second = second.text};
}

}  // namespace

std::optional<PercentConflict> WrongShare(const Tally& tally,
                                          std::string_view behind) {
  static const Regex kShare(
      R"(^[，,（( ]?占(?:比|总[数量额]|总人数|总户数|全部)?(?:的|为|比)?((\d{1,3}(?:\.\d+)?)[%％])(?:$|[，。；、）)（(]))");
  RegexMatch match;
  if (!tally.is_sole || tally.parts.empty() || tally.total.value <= 0 ||
      !kShare.Find(behind, 0, match)) {
    return std::nullopt;
  }
  const Quantity& part = tally.parts.front();
  auto conflict = Compare(match.groups[1], part.value / tally.total.value,
                          tally.total, part);
  if (conflict) conflict->stated = match.groups[0];
  return conflict;
}

std::optional<PercentConflict> WrongGrowth(std::string_view sentence, size_t at,
                                           size_t end, const Units& units) {
  static const Regex kGrowth(
      R"(^[，,（( ]?(?:增长|增加|提高|上升|减少|下降|降低|增幅为?|降幅为?)了?((\d{1,4}(?:\.\d+)?)[%％])(?:$|[，。；、）)]))");
  static const Regex kFrom(R"((?:由|从)[^，。；]{0,60}$)");
  static const Regex kOther("可比|不变价|年均|平均|实际|名义|扣除|口径|同比");
  const std::string_view before = sentence.substr(0, at);
  const std::vector<Quantity> froms = FindQuantities(before, units);
  const std::optional<Quantity> to =
      QuantityReader(sentence.substr(end), units).Next();
  if (froms.empty() || !to || kOther.Matches(sentence)) return std::nullopt;
  const Quantity& from = froms.back();
  const bool are_beside =
      from.text.data() + from.text.size() == before.data() + before.size() &&
      to->label.data() == sentence.data() + end && kFrom.Matches(before);
  if (!are_beside || !from.exact || !to->exact || from.unit != to->unit ||
      IsPercent(from.unit) || from.value <= 0) {
    return std::nullopt;
  }
  RegexMatch match;
  const char* const behind = to->text.data() + to->text.size();
  if (!kGrowth.Find({behind, static_cast<size_t>(sentence.data() +
                                                 sentence.size() - behind)},
                    0, match)) {
    return std::nullopt;
  }
  auto conflict =
      Compare(match.groups[1], std::abs(to->value / from.value - 1), from, *to);
  if (conflict) conflict->stated = match.groups[0];
  return conflict;
}

}  // namespace reportlint
