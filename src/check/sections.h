#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/options.h"
#include "text/literals.h"

namespace reportlint {

// A section that a report may have.
struct Section {
  std::string name = {};
  int64_t from = 0;  // percent of the text between which its words count
  int64_t until = 100;
  bool weak = false;  // does not count in a heading that names another one
  bool after_opening = false;  // its words do not count in the first paragraph
};

// Where a heading names a section: half-open, in bytes of the folded heading.
struct SectionName {
  size_t begin = 0;
  size_t end = 0;
  size_t section = 0;  // its index
};

// The sections of a rule, and the words that tell of them: the option
// `sections`. Two are built in: a title (标题) and a signature (落款).
class Sections {
 public:
  static constexpr size_t kTitle = 0;
  static constexpr size_t kSignature = 1;

  // A word that tells of a section where a number stands before it: 月.
  struct Date {
    size_t section = 0;
    std::string word = {};
  };

  explicit Sections(Options& options);

  size_t size() const { return sections_.size(); }
  const Section& operator[](size_t i) const { return sections_[i]; }

  // The index of the section of that name.
  std::optional<size_t> Find(std::string_view name) const;

  // The words that tell of sections wherever they stand, and the section of
  // each.
  const std::vector<std::string>& words() const { return words_; }
  size_t SectionOf(uint32_t word) const { return word_sections_[word]; }

  const std::vector<Date>& dates() const { return dates_; }

  // What `heading` names, in any order.
  std::vector<SectionName> NamesIn(std::string_view heading) const;

 private:
  // What a string in a heading names.
  struct Owner {
    size_t section = 0;
    bool at_end = false;  // it counts at a heading's end alone
  };

  // Reads all; returns what headings hold, folded.
  Literals Read(Options& options);

  std::vector<Section> sections_;
  std::vector<Owner> owners_;  // of each of headings_
  std::vector<std::string> words_;
  std::vector<size_t> word_sections_;  // of each of words_
  std::vector<Date> dates_;
  const Literals headings_;  // after what is read with it
};

}  // namespace reportlint
