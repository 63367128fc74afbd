#include "statement/year_conflict.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/ends.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

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

template <class Words>
bool HasAny(std::string_view text, const Words& words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// Whether all that stands between a year and an occasion says that it is that.
bool SaysIs(std::string_view between) {
  constexpr size_t kFurthest = 12;  // characters; more is another clause
  return HasAny(between, kIs) && CountCharacters(between) <= kFurthest;
}

}  // namespace

std::optional<YearConflict> ConflictOf(const Mention& mention,
                                       const Occasion& occasion,
                                       PartYears& years) {
  constexpr size_t kReach = 60;  // bytes before the name; a clause or two
  const auto named = occasion.At(mention.sentence, mention.begin);
  if (!named) return std::nullopt;
  const int year = named->year;
  const auto begin =
      static_cast<size_t>(named->text.data() - mention.sentence.data());
  const std::string_view before =
      Tail(mention.sentence.substr(0, begin), kReach);
  const std::vector<StatedYear> stated = FindYears(before);
  if (!stated.empty()) {
    const std::string_view last = stated.back().text;
    const std::string_view between = before.substr(
        static_cast<size_t>(last.data() + last.size() - before.data()));
    if (stated.back().year == year || !SaysIs(between)) return std::nullopt;
    return YearConflict{named->text, year, year, stated.back(), false};
  }
  const std::optional<StatedYear>& title = years.OfTitle(mention.part);
  if (!title) return std::nullopt;
  const auto is_near = [year](const StatedYear& other) {
    return std::abs(other.year - year) <= 1;
  };
  const bool contradicts =
      before.find("今年") != std::string_view::npos
          ? title->year != year
          : occasion.counts() &&
                std::ranges::none_of(years.In(mention.part), is_near);
  if (!contradicts) return std::nullopt;
  return YearConflict{named->text, year, year, *title, true};
}

std::optional<YearConflict> ConflictOf(const Mention& mention,
                                       const Event& event, PartYears& years) {
  constexpr size_t kReach = 24;  // bytes; the words right beside the name
  // Years after which nobody says any more that a campaign goes on. By eye.
  constexpr int kForgotten = 5;
  const std::optional<StatedYear>& title = years.OfTitle(mention.part);
  if (!title) return std::nullopt;
  const std::string_view before = Tail(mention.before(), kReach);
  const std::string_view behind = Head(mention.behind(), kReach);
  const bool is_awaited = HasAny(before, kAwaiting);
  const bool is_late =
      event.first == event.last
          ? is_awaited && title->year > event.last
          : title->year > event.last + kForgotten && HasAny(before, kGoingOn) &&
                !HasAny(before, kLookingBack) && !HasAny(behind, kLookingBack);
  const bool is_early = !is_awaited && title->year < event.first - 1;
  if (!is_late && !is_early) return std::nullopt;
  return YearConflict{mention.text(), event.first, event.last, *title, true};
}

std::optional<YearConflict> ConflictWithTitle(size_t part, PartYears& years) {
  constexpr size_t kFewest = 2;  // by eye; one year may be told in passing
  constexpr int kNear = 1;       // what was last year is still of this report
  const std::optional<StatedYear>& title = years.OfTitle(part);
  if (!title) return std::nullopt;
  const StatedYear* dated = nullptr;
  int only = 0;
  size_t count = 0;
  for (const StatedYear& stated : years.In(part)) {
    if (stated.text.data() == title->text.data()) continue;
    if (std::abs(stated.year - title->year) <= kNear ||
        (only != 0 && stated.year != only)) {
      return std::nullopt;
    }
    only = stated.year;
    ++count;
    if (dated == nullptr && stated.has_month) dated = &stated;
  }
  if (dated == nullptr || count < kFewest) return std::nullopt;
  return YearConflict{dated->text, only, only, *title, true};
}

}  // namespace reportlint
