#include "document/quantity.h"

#include <algorithm>
#include <array>

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

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

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

std::string_view UnitAt(std::string_view text,
                        std::span<const std::string> units) {
  std::string_view longest;
  for (const std::string& unit : units) {
    if (unit.size() > longest.size() && text.starts_with(unit)) {
      longest = text.substr(0, unit.size());
    }
  }
  return longest;
}

// A mark that divides one quantity from the next.
bool IsDivider(char32_t c) {
  return !IsHan(c) && !IsWord(c) && c != U'“' && c != U'”' && c != U'《' &&
         c != U'》' && c != U'%' && c != U'.';
}

}  // namespace

std::vector<Quantity> FindQuantities(std::string_view text,
                                     std::span<const std::string> units) {
  std::vector<Quantity> quantities;
  size_t label = 0;
  for (size_t at = 0; at < text.size();) {
    size_t next = at;
    const char32_t c = NextCharacter(text, next);
    if (!IsDigit(NarrowLower(c))) {
      if (IsDivider(c)) label = next;
      at = next;
      continue;
    }
    const Number number = ReadNumber(text.substr(at));
    std::string_view behind = text.substr(at + number.size);
    Quantity quantity = {.label = text.substr(label, at - label),
                         .value = number.value,
                         .decimals = number.decimals};
    if (Take(behind, kMore)) quantity.exact = false;
    if (Take(behind, std::array<std::string_view, 1>{"万"})) {
      quantity.value *= 1e4;
    } else if (Take(behind, std::array<std::string_view, 1>{"亿"})) {
      quantity.value *= 1e8;
    }
    if (Take(behind, kMore)) quantity.exact = false;
    quantity.unit = UnitAt(behind, units);
    at += number.size;
    if (quantity.unit.empty()) continue;
    if (std::ranges::any_of(kAbout, [&](std::string_view about) {
          return quantity.label.ends_with(about);
        })) {
      quantity.exact = false;
    }
    const auto end =
        static_cast<size_t>(behind.data() - text.data()) + quantity.unit.size();
    const size_t begin = at - number.size;
    quantity.text = text.substr(begin, end - begin);
    quantities.push_back(quantity);
    at = label = end;
  }
  return quantities;
}

}  // namespace reportlint
