#include "statement/years.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr std::string_view kSign = "年";
constexpr size_t kDigits = 4;

// Whether `before` ends in a digit or in what joins a range.
bool GoesOn(std::string_view before) {
  constexpr std::array<std::string_view, 6> kJoints = {"-", "—",  "–",
                                                       "~", "～", "至"};
  if (before.empty()) return false;
  return IsDigit(before.back()) ||
         std::ranges::any_of(kJoints, [before](std::string_view joint) {
           return before.ends_with(joint);
         });
}

// The year that `text` spells with four digits and nothing else, or 0.
int ReadYear(std::string_view digits) {
  if (!std::ranges::all_of(digits, IsDigit)) return 0;
  int year = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), year);
  // By eye: other numbers of four digits are no years of a report.
  return year >= 1900 && year <= 2099 ? year : 0;
}

// Whether a month stands at the beginning of `behind`.
bool HasMonth(std::string_view behind) {
  size_t digits = 0;
  while (digits < behind.size() && IsDigit(behind[digits])) ++digits;
  return (digits == 1 || digits == 2) &&
         behind.substr(digits).starts_with("月");
}

// The year in which a title ends without its 年: 工作总结2023.
std::optional<StatedYear> YearAtEnd(std::string_view title) {
  if (title.size() <= kDigits) return std::nullopt;
  const size_t at = title.size() - kDigits;
  const int year = ReadYear(title.substr(at));
  if (year == 0 || GoesOn(title.substr(0, at))) return std::nullopt;
  return StatedYear{.year = year, .text = title.substr(at)};
}

}  // namespace

std::vector<StatedYear> FindYears(std::string_view text) {
  std::vector<StatedYear> years;
  for (size_t at = text.find(kSign); at != std::string_view::npos;
       at = text.find(kSign, at + kSign.size())) {
    if (at < kDigits) continue;
    const std::string_view digits = text.substr(at - kDigits, kDigits);
    const int year = ReadYear(digits);
    if (year == 0 || GoesOn(text.substr(0, at - kDigits))) continue;
    years.push_back({.year = year,
                     .text = text.substr(at - kDigits, kDigits + kSign.size()),
                     .has_month = HasMonth(text.substr(at + kSign.size()))});
  }
  return years;
}

PartYears::PartYears(const Document& document)
    : document_(&document), parts_(document.parts().size()) {}

const std::optional<StatedYear>& PartYears::OfTitle(size_t part) {
  // Characters, so that a paragraph that passes for a title is not read whole.
  constexpr size_t kLongestTitle = 100;
  std::optional<std::optional<StatedYear>>& title = parts_[part].title;
  if (title) return *title;
  title.emplace();
  const int32_t block = document_->parts()[part].title;
  if (block >= 0) {
    const std::string_view text = Prefix(
        document_->blocks()[static_cast<size_t>(block)].text, kLongestTitle);
    const std::vector<StatedYear> years = FindYears(text);
    if (years.size() == 1) *title = years.front();
    if (years.empty()) *title = YearAtEnd(text);
  }
  return *title;
}

const std::vector<StatedYear>& PartYears::In(size_t part) {
  std::optional<std::vector<StatedYear>>& all = parts_[part].all;
  if (all) return *all;
  all.emplace();
  const Part& own = document_->parts()[part];
  for (uint32_t i = own.begin; i < own.end; ++i) {
    const std::vector<StatedYear> years =
        FindYears(document_->blocks()[i].text);
    all->insert(all->end(), years.begin(), years.end());
  }
  return *all;
}

}  // namespace reportlint
