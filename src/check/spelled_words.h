#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "text/span.h"

namespace reportlint {

// English words and names that Chinese text often has. A word that is none of
// the language's, but one of these with one letter more, less, exchanged or
// swapped with its neighbour, is misspelled: Andriod for Android.
class SpelledWords {
 public:
  // A name, which is written just so (GitHub), if it has a capital; else a
  // word. Returns whether it is five letters or more, all of them Latin.
  bool Add(std::string word);

  // A word that is right though no list of English words has it.
  void AddKnown(std::string_view word);

  bool empty() const { return words_.empty(); }

  // A misspelled word of a text.
  struct Misspelling {
    Span at = {};  // in the text, in bytes
    std::string right = {};
  };

  // Appends those of `text`, a block: words that stand between Chinese ones,
  // not parts of paths, code or longer names.
  void Find(std::string_view text, std::vector<Misspelling>& found) const;

  // What `word` should be, or "".
  std::string RightOf(std::string_view word) const;

 private:
  // Those that begin with a letter and have so many.
  static constexpr size_t kLongest = 24;
  using Shelf = std::array<std::vector<uint32_t>, kLongest + 1>;

  std::vector<std::string> words_;  // as they are written
  std::vector<std::string> small_;  // in small letters
  std::array<Shelf, 26> shelves_;
  std::unordered_map<std::string, bool> known_;  // in small letters
};

}  // namespace reportlint
