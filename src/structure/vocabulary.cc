#include "structure/vocabulary.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

std::vector<std::string> FoldedWords(const std::vector<ReportKind>& reports) {
  std::vector<std::string> folded;
  for (const ReportKind& report : reports) {
    for (const auto* words : {&report.titles, &report.words}) {
      for (const std::string& word : *words) folded.push_back(Fold(word));
    }
  }
  return folded;
}

}  // namespace

Vocabulary::Vocabulary()
    : Vocabulary({"附表", "附图", "表格", "图表", "表", "图", "圖"}, {}) {}

Vocabulary::Vocabulary(std::vector<std::string> captions,
                       std::vector<ReportKind> reports,
                       const std::vector<std::string>& formulas)
    : captions_(std::move(captions)),
      reports_(std::move(reports)),
      literals_(FoldedWords(reports_)) {
  for (const std::string& formula : formulas) {
    formulas_.push_back(Fold(formula));
  }
  for (size_t i = 0; i < reports_.size(); ++i) {
    const auto report = static_cast<int32_t>(i);
    entries_.insert(entries_.end(), reports_[i].titles.size(), {report, true});
    entries_.insert(entries_.end(), reports_[i].words.size(), {report, false});
  }
  for (size_t i = 0; i < entries_.size(); ++i) {
    if (!entries_[i].is_noun) continue;
    size_t at = literals_[i].size();
    noun_ends_.push_back(PreviousCharacter(literals_[i], at));
  }
  std::ranges::sort(noun_ends_);
}

Vocabulary::Noun Vocabulary::LastNoun(std::string_view folded) const {
  Noun last;
  literals_.Scan(CharacterArray(folded), [&](uint32_t begin, uint32_t literal) {
    if (!entries_[literal].is_noun) return;
    const auto end = begin + static_cast<uint32_t>(literals_[literal].size());
    const bool longer = end == last.end && begin < last.begin;
    if (end > last.end || longer) {
      last = {entries_[literal].report, begin, end};
    }
  });
  return last;
}

bool Vocabulary::EndsNouns(char32_t last) const {
  return std::ranges::binary_search(noun_ends_, Simplified(last));
}

int32_t Vocabulary::KindByWords(std::string_view folded,
                                int32_t preferred) const {
  int32_t found = -1;
  literals_.Scan(CharacterArray(folded), [&](uint32_t, uint32_t literal) {
    const Entry& entry = entries_[literal];
    if (entry.is_noun) return;
    if (found < 0 || entry.report == preferred) found = entry.report;
  });
  return found;
}

}  // namespace reportlint
