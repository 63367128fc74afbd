#pragma once

#include <cstddef>
#include <vector>

namespace reportlint {

// A set of characters, as a class of an expression spells it.
class CharacterSet {
 public:
  // Both ends are part of it.
  struct Range {
    char32_t first = 0;
    char32_t last = 0;
    bool operator==(const Range&) const = default;
  };

  void Add(char32_t first, char32_t last);
  void Add(const CharacterSet& other);

  // Adds what differs from a character of the set by its case alone.
  void AddCases();

  // Turns it into the set of all other characters.
  void Invert();

  bool Holds(char32_t c) const;

  // How many characters it has.
  size_t size() const;

  // In ascending order; no two of them touch.
  const std::vector<Range>& ranges() const { return ranges_; }

 private:
  std::vector<Range> ranges_;
};

}  // namespace reportlint
