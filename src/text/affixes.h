#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace reportlint {

// Words with which a text may begin, or may end. One look at the text's first,
// or last, character leaves few words to compare.
class Affixes {
 public:
  enum class Side { kBeginning, kEnd };

  Affixes(Side side, std::vector<std::string> words);

  // Whether `text` begins, or ends, with one of the words.
  bool StandAt(std::string_view text) const;

 private:
  // What files a word: the last byte of its first, or last, character.
  unsigned char KeyOf(std::string_view text) const;

  const Side side_;
  std::array<std::vector<std::string>, 256> words_;  // by their keys
};

}  // namespace reportlint
