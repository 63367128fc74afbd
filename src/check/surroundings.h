#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "check/block_text.h"
#include "check/options.h"
#include "structure/sentences.h"
#include "text/regex.h"
#include "text/span.h"

namespace reportlint {

// The sentence that was last looked at; phrases of one sentence share it.
struct SeenSentence {
  std::string_view block = {};
  Window window = {};
  size_t begin = 0;  // of the window in its block
};

// What has to stand around a phrase in its sentence, and what must not: the
// options `before`, `after`, `not_before`, `not_after` and `mark_before`. In
// traditional text an expression may be written in either script.
class Surroundings {
 public:
  explicit Surroundings(Options& options);

  // Whether a phrase at `at`, which is in bytes of the block, stands where it
  // counts; then `at` becomes what is marked.
  bool Hold(const BlockText& block, SeenSentence& seen, Span& at) const;

  // Whether the mark begins where `before` does.
  bool mark_before() const { return mark_before_; }

 private:
  std::unique_ptr<const Regex> before_;
  std::unique_ptr<const Regex> after_;
  std::unique_ptr<const Regex> not_before_;
  std::unique_ptr<const Regex> not_after_;
  bool mark_before_ = false;
};

}  // namespace reportlint
