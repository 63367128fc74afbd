#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reportlint {

// A phrase that belongs to one year, “十四五”开局之年 to 2021; or one that
// counts from it: 建党N周年 is N years after 1921, N a number in digits or in
// Han.
class Occasion {
 public:
  Occasion(std::string_view phrase, int year);

  // What stands in every text that names the occasion.
  const std::string& literal() const {
    return before_.empty() ? behind_ : before_;
  }

  bool counts() const { return counts_; }

  // The occasion as a text names it, and the year that it belongs to.
  struct Named {
    int year = 0;
    std::string_view text = {};  // 建党100周年; a view into the sentence
  };

  // What the literal at `at` of `sentence` is part of; nothing where no number
  // stands beside it.
  std::optional<Named> At(std::string_view sentence, size_t at) const;

 private:
  std::string before_;  // what stands before the number, or all of the phrase
  std::string behind_;
  bool counts_;
  int year_;
};

}  // namespace reportlint
