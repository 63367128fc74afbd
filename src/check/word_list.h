#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/options.h"

namespace reportlint {

// Words that are wrong, each with what is right, and longer ones in which they
// are right after all: the options `words` and `except`.
class WordList {
 public:
  explicit WordList(Options& options);

  // The wrong ones, to look for.
  const std::vector<std::string>& wrong() const { return wrong_; }
  const std::string& right(uint32_t word) const { return right_[word]; }

  // Whether `word`, which stands in `text` at `at`, is part of a right one.
  bool IsException(std::string_view text, size_t at, uint32_t word) const;

 private:
  struct Exception {
    std::string text = {};
    size_t offset = 0;  // of the wrong word in it
  };

  std::vector<std::string> wrong_;
  std::vector<std::string> right_;
  std::vector<std::vector<Exception>> exceptions_;  // of each
};

}  // namespace reportlint
