#include "statement/occasion.h"

#include <algorithm>

#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr char kNumber = 'N';

// The longest numeral that ends at `end`.
std::string_view NumeralBefore(std::string_view text, size_t end) {
  size_t begin = end;
  for (size_t at = end; at > 0;) {
    PreviousCharacter(text, at);
    if (!ParseNumeral(text.substr(at, end - at))) break;
    begin = at;
  }
  return text.substr(begin, end - begin);
}

}  // namespace

Occasion::Occasion(std::string_view phrase, int year)
    : before_(phrase.substr(0, phrase.find(kNumber))),
      behind_(phrase.substr(std::min(before_.size() + 1, phrase.size()))),
      counts_(phrase.find(kNumber) != std::string_view::npos),
      year_(year) {}

std::optional<Occasion::Named> Occasion::At(std::string_view sentence,
                                            size_t at) const {
  // By eye: of what is longer ago no report keeps the anniversary.
  constexpr uint32_t kMostYears = 300;
  if (!counts_) return Named{year_, sentence.substr(at, before_.size())};
  const size_t end = at + before_.size();
  const std::string_view number =
      before_.empty()
          ? NumeralBefore(sentence, at)
          : sentence.substr(end, NumeralLength(sentence.substr(end)));
  const auto from = static_cast<size_t>(number.data() - sentence.data());
  const std::optional<Numeral> count = ParseNumeral(number);
  if (!count || count->value == 0 || count->value > kMostYears ||
      !sentence.substr(from + number.size()).starts_with(behind_)) {
    return std::nullopt;
  }
  const size_t begin = before_.empty() ? from : at;
  return Named{
      year_ + static_cast<int>(count->value),
      sentence.substr(begin, from + number.size() + behind_.size() - begin)};
}

}  // namespace reportlint
