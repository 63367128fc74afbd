#include "statement/quantity.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// A run of digits with at most one point; 1,200 is read as 1200.
struct Number {
  double value = 0;
  int decimals = 0;
  size_t size = 0;  // in bytes; 0: there is none
};

// Whether three digits and no fourth follow, as behind the comma of 1,200.
bool IsGroup(std::string_view text) {
  size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    ++digits;
  }
  return digits == 3;
}

Number ReadNumber(std::string_view text) {
  Number number;
  bool behind_point = false;
  double place = 1;
  for (size_t at = 0; at < text.size();) {
    size_t next = at;
    const char32_t c = NextCharacter(text, next);
    const char32_t narrow = NarrowLower(c);
    if (IsDigit(narrow)) {
      const double digit = narrow - U'0';
      if (behind_point) {
        place /= 10;
        number.value += digit * place;
        ++number.decimals;
      } else {
        number.value = number.value * 10 + digit;
      }
      number.size = next;
    } else if (narrow == U'.' && !behind_point) {
      behind_point = true;  // one that no digit follows is left out of `size`
    } else if (c != U',' || behind_point || !IsGroup(text.substr(next))) {
      break;
    }
    at = next;
  }
  return number;
}

constexpr std::array<std::string_view, 6> kAbout = {"近",   "约", "超",
                                                    "超过", "达", "逾"};
constexpr std::array<std::string_view, 3> kMore = {"余", "多", "几"};
constexpr std::array<std::string_view, 1> kTenThousand = {"万"};
constexpr std::array<std::string_view, 1> kHundredMillion = {"亿"};

// Takes one of `words` from the beginning of `text`.
template <class Words>
bool Take(std::string_view& text, const Words& words) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) {
      text.remove_prefix(word.size());
      return true;
    }
  }
  return false;
}

// What units are filed by: the first character of nearly all of them.
std::string_view Key(std::string_view unit) { return unit.substr(0, 3); }

// A mark that divides one quantity from the next.
bool IsDivider(char32_t c) {
  return !IsHan(c) && !IsWord(c) && c != U'“' && c != U'”' && c != U'《' &&
         c != U'》' && c != U'%' && c != U'.';
}

}  // namespace

Units::Units(std::vector<std::string> units) : units_(std::move(units)) {
  std::ranges::sort(units_, [](std::string_view a, std::string_view b) {
    return Key(a) != Key(b) ? Key(a) < Key(b) : a.size() > b.size();
  });
}

std::string_view Units::At(std::string_view text) const {
  for (const std::string_view key : {Key(text), text.substr(0, 1)}) {
    auto unit = std::ranges::lower_bound(units_, key, {}, Key);
    for (; unit != units_.end() && Key(*unit) == key; ++unit) {
      if (text.starts_with(*unit)) return text.substr(0, unit->size());
    }
  }
  return {};
}

std::optional<Quantity> QuantityReader::Next() {
  while (at_ < text_.size()) {
    size_t next = at_;
    const char32_t c = NextCharacter(text_, next);
    if (!IsDigit(NarrowLower(c))) {
      if (IsDivider(c)) label_ = next;
      at_ = next;
      continue;
    }
    const size_t begin = at_;
    const Number number = ReadNumber(text_.substr(begin));
    std::string_view behind = text_.substr(begin + number.size);
    Quantity quantity = {.label = text_.substr(label_, begin - label_),
                         .value = number.value,
                         .decimals = number.decimals};
    if (Take(behind, kMore)) quantity.exact = false;
    if (Take(behind, kTenThousand)) quantity.value *= 1e4;
    if (Take(behind, kHundredMillion)) quantity.value *= 1e8;
    if (Take(behind, kMore)) quantity.exact = false;
    quantity.unit = units_->At(behind);
    at_ = begin + number.size;
    if (quantity.unit.empty()) continue;
    if (std::ranges::any_of(kAbout, [&](std::string_view about) {
          return quantity.label.ends_with(about);
        })) {
      quantity.exact = false;
    }
    at_ = static_cast<size_t>(behind.data() - text_.data()) +
          quantity.unit.size();
    label_ = at_;
    quantity.text = text_.substr(begin, at_ - begin);
    return quantity;
  }
  return std::nullopt;
}

std::vector<Quantity> FindQuantities(std::string_view text,
                                     const Units& units) {
  std::vector<Quantity> quantities;
  QuantityReader reader(text, units);
  while (const auto quantity = reader.Next()) quantities.push_back(*quantity);
  return quantities;
}

}  // namespace reportlint
