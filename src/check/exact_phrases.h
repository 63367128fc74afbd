#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reportlint {

// Phrases that are right only as they stand: idioms, set wordings. One that
// has a single character wrong, 一如继往 for 一如既往, still has one of its
// halves whole, so the halves are what is looked for.
class ExactPhrases {
 public:
  // Adds a phrase of at least four characters, all of them of three bytes, as
  // it is written in either script, and returns whether it is one.
  bool Add(std::string phrase, std::string traditional);

  const std::string& Right(size_t i, bool traditional) const {
    return traditional ? traditional_[i] : phrases_[i];
  }

  // The halves of all phrases in both scripts, each once.
  const std::vector<std::string>& halves() const { return halves_; }

  // A phrase with one character that is not its own but sounds or looks like
  // it.
  struct NearMiss {
    size_t begin = 0;     // in the text, in bytes; as long as the phrase
    uint32_t phrase = 0;  // its index
  };

  // Appends what stands in `text`, which is in simplified characters, around
  // the half of that index at `at`.
  void Find(std::string_view text, size_t at, size_t half,
            std::vector<NearMiss>& found) const;

 private:
  // A half's place in a phrase.
  struct Part {
    uint32_t phrase = 0;
    uint32_t offset = 0;
  };

  void AddHalf(std::string half, Part part);

  std::vector<std::string> phrases_;
  std::vector<std::string> traditional_;
  std::vector<std::string> halves_;
  std::vector<std::vector<Part>> parts_;             // of each half
  std::unordered_map<std::string, size_t> indices_;  // of halves
};

}  // namespace reportlint
