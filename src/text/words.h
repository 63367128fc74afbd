#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace reportlint {

// Finds where the words of Chinese text begin and end, with ICU's dictionary of
// both scripts: 统战|部|部长. It takes some microseconds a clause, and opening
// the dictionary, when it is first asked, some more, so ask only where a
// suspicion stands. Not for several threads at once.
class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();

  // The offsets of `text` at which a word begins or ends, in ascending order,
  // from 0 to its size; the two alone where the dictionary is missing.
  const std::vector<size_t>& Borders(std::string_view text);

  // Whether a word goes over the border between two texts that follow each
  // other: 抢|险 does.
  bool GoesOver(std::string_view before, std::string_view behind);

 private:
  struct Icu;
  std::unique_ptr<Icu> icu_;
  std::vector<size_t> borders_;
};

}  // namespace reportlint
