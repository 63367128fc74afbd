#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/literals.h"

namespace reportlint {

// A kind of report: 工作总结, 实施方案 ...
struct ReportKind {
  std::string name = {};
  // Nouns that a title of this kind ends in: 工作总结, 小结.
  std::vector<std::string> titles = {};
  // How such a report speaks of itself: 总结如下, 制定本方案.
  std::vector<std::string> words = {};
};

// What parsing has to know of the domain, as lists of words. A user may have
// others: rules/vocabulary.yaml. Words are compared by Fold, so those of the
// one script stand for the other's, too.
class Vocabulary {
 public:
  // The nouns of captions, and no kinds of report.
  Vocabulary();

  Vocabulary(std::vector<std::string> captions, std::vector<ReportKind> reports,
             const std::vector<std::string>& formulas = {});

  // Nouns that a number follows in the caption of a table or a figure.
  const std::vector<std::string>& captions() const { return captions_; }

  const std::vector<ReportKind>& reports() const { return reports_; }

  // How paragraphs begin that many reports share and nobody wrote, folded: the
  // purpose, the guiding thought, the authority.
  const std::vector<std::string>& formulas() const { return formulas_; }

  // A noun of a title: whose it is, and where it stands in the folded title.
  struct Noun {
    int32_t report = -1;  // the index of the kind; -1: there is none
    uint32_t begin = 0;
    uint32_t end = 0;
  };

  // The noun that ends last in a folded title, the longest of those that end
  // there: of 关于印发活动方案的通知 it is 通知.
  Noun LastNoun(std::string_view folded) const;

  // Whether a title that ends in `last` may end in a noun.
  bool EndsNouns(char32_t last) const;

  // The kind by whose words a folded text speaks of itself, `preferred` if they
  // are also its own; -1 where there are none.
  int32_t KindByWords(std::string_view folded, int32_t preferred) const;

 private:
  struct Entry {
    int32_t report = 0;
    bool is_noun = false;
  };

  std::vector<std::string> captions_;
  std::vector<ReportKind> reports_;
  std::vector<std::string> formulas_;
  std::vector<Entry> entries_;       // of each literal
  std::vector<char32_t> noun_ends_;  // their last characters, sorted
  Literals literals_;                // the nouns and the words, folded
};

}  // namespace reportlint
