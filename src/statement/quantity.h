#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reportlint {

// A number with its unit, and what it counts: 甲类5个 in 其中甲类5个、乙类2个.
// Views into the text that was read.
struct Quantity {
  std::string_view label = {};  // 甲类: from the mark before to the number
  std::string_view text = {};   // 5个
  std::string_view unit = {};   // 个
  double value = 0;             // 万 and 亿 counted in
  int decimals = 0;             // digits behind the point as written
  bool exact = true;            // false: 20余人, 近3000户
};

inline bool IsPercent(std::string_view unit) {
  return unit == "%" || unit == "％";
}

// Words that stand behind a number as its unit.
class Units {
 public:
  explicit Units(std::vector<std::string> units);

  bool empty() const { return units_.empty(); }

  // The longest unit at the beginning of `text`; a view into it, empty where
  // there is none.
  std::string_view At(std::string_view text) const;

 private:
  std::vector<std::string> units_;  // by their first bytes, long ones first
};

// Reads the quantities of a text one after the other: digits, full-width ones
// included, before a unit. Numbers without one are passed by. Linear in what is
// read.
class QuantityReader {
 public:
  // Keeps a pointer to `units`.
  QuantityReader(std::string_view text, const Units& units)
      : text_(text), units_(&units) {}

  std::optional<Quantity> Next();

 private:
  std::string_view text_;
  const Units* units_;
  size_t at_ = 0;
  size_t label_ = 0;  // where the next one's label begins
};

// All quantities of a text, in order.
std::vector<Quantity> FindQuantities(std::string_view text, const Units& units);

}  // namespace reportlint
