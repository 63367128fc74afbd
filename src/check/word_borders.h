#pragma once

#include <cstddef>
#include <string_view>

#include "text/words.h"

namespace reportlint {

// Tells, in one document, whether the dictionary's words begin and end where a
// phrase does: 清单 is no word of 请单击, which is 请|单击. Asks the dictionary
// only when asked itself, about a few characters on either side.
class WordBorders {
 public:
  // Whether a phrase that is all of a part of one word counts: 灯谜 of 猜灯谜.
  enum class Part { kCounts, kDoesNotCount };

  // Whether a word of `text` begins before `at` or ends behind `at + size`, and
  // goes on inside.
  bool CutThrough(std::string_view text, size_t at, size_t size, Part part);

 private:
  WordBreaker breaker_;
};

}  // namespace reportlint
