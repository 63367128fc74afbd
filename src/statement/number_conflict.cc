#include "statement/number_conflict.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include "statement/percentage.h"
#include "statement/tally.h"
#include "text/ends.h"

namespace reportlint {
namespace {

// Bytes: a list of parts may be so long, and its total stands some clauses away
// on the other side.
constexpr size_t kListReach = 600;
constexpr size_t kBeforeList = 240;
constexpr size_t kBehindList = 60;
static_assert(kNumberReach > kListReach);

using Kind = Contradiction::Kind;

std::vector<std::string_view> TextsOf(std::span<const Quantity> quantities) {
  std::vector<std::string_view> texts;
  texts.reserve(quantities.size());
  for (const Quantity& quantity : quantities) texts.push_back(quantity.text);
  return texts;
}

void CompareSum(const Tally& tally, std::vector<Contradiction>& found) {
  if (tally.parts.size() < 2 || tally.AddsUp()) return;
  found.push_back(
      {.kind = Kind::kTotal,
       .at = tally.total.text,
       .stated = std::string(tally.total.text),
       .found = WithDecimals(tally.Sum()) + std::string(tally.total.unit),
       .related = TextsOf(tally.parts)});
}

void AddPercent(const std::optional<PercentConflict>& percent,
                std::vector<Contradiction>& found) {
  if (!percent) return;
  found.push_back({.kind = Kind::kPercent,
                   .at = percent->stated,
                   .stated = std::string(percent->stated),
                   .found = percent->right,
                   .related = {percent->first, percent->second}});
}

}  // namespace

std::string WithDecimals(double value) {
  std::array<char, 400> buffer = {};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                    std::chars_format::fixed, 2);
  std::string text(buffer.data(), end);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::vector<Contradiction> ConflictsOfParts(
    const Mention& mention, const Units& units,
    std::span<const std::string> classes) {
  std::vector<Contradiction> found;
  const std::string_view before = Tail(mention.before(), kBeforeList);
  const std::string_view behind =
      Head(mention.sentence.substr(mention.begin), kListReach);
  const std::string_view around(before.data(), before.size() + behind.size());
  const auto tally = TallyOfParts(around, before.size(), units);
  if (!tally) return found;
  for (const Quantity& part : tally->parts) {
    if (part.value <= tally->total.value) continue;
    found.push_back({.kind = Kind::kPart,
                     .at = part.text,
                     .stated = std::string(tally->total.text),
                     .found = std::string(part.text),
                     .related = {tally->total.text}});
    return found;
  }
  const std::string_view part = tally->parts.front().text;
  const auto end =
      static_cast<size_t>(part.data() + part.size() - around.data());
  AddPercent(WrongShare(*tally, around.substr(end)), found);
  if (tally->is_sole && AreApart(tally->parts, classes)) {
    CompareSum(*tally, found);
  }
  return found;
}

std::vector<Contradiction> ConflictsOfSum(const Mention& mention,
                                          const Units& units) {
  std::vector<Contradiction> found;
  const std::string_view before = Tail(mention.before(), kListReach);
  const bool whole = before.size() == mention.begin;
  const size_t size = mention.text().size();
  const std::string_view rest =
      Head(mention.sentence.substr(mention.begin), size + kBehindList);
  const std::string_view around(before.data(), before.size() + rest.size());
  const auto tally =
      TallyOfSum(around, before.size(), before.size() + size, units);
  if (tally && (whole || tally->parts.front().label.data() > before.data())) {
    CompareSum(*tally, found);
  }
  return found;
}

std::vector<Contradiction> ConflictsOfShares(const Mention& mention,
                                             const Units& units) {
  // Percent. What is further away from 100 is taken for no division of a whole
  // rather than for one with a slip.
  constexpr double kFurthest = 5;
  // Two shares may be of two wholes.
  constexpr size_t kFewest = 3;
  const auto tally = TallyOfShares(mention.sentence, units);
  if (!tally || tally->parts.size() < kFewest || tally->AddsUp() ||
      std::abs(tally->Sum() - 100) > kFurthest) {
    return {};
  }
  std::vector<std::string_view> related = TextsOf(tally->parts);
  const std::string_view last = related.back();
  related.pop_back();
  return {{.kind = Kind::kShare,
           .at = last,
           .found = WithDecimals(tally->Sum()),
           .related = std::move(related)}};
}

std::vector<Contradiction> ConflictsOfGrowth(const Mention& mention,
                                             const Units& units) {
  std::vector<Contradiction> found;
  AddPercent(WrongGrowth(mention.sentence, mention.begin, mention.end, units),
             found);
  return found;
}

}  // namespace reportlint
