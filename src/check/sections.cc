#include "check/sections.h"

#include <algorithm>
#include <utility>

#include "text/character_array.h"
#include "text/fold.h"

namespace reportlint {

Sections::Sections(Options& options) : headings_(Read(options)) {}

Literals Sections::Read(Options& options) {
  std::vector<std::string> headings;
  sections_ = {{"标题"}, {"落款"}};
  for (auto& [name, section] : options.Map("sections", "headings")) {
    const size_t index = sections_.size();
    for (const std::string& heading : section->Texts("headings")) {
      headings.push_back(Fold(heading));
      owners_.push_back({index, heading.ends_with('$')});
    }
    for (std::string word : section->Texts("words")) {
      if (word.starts_with('#')) {
        dates_.push_back({index, word.substr(1)});
      } else {
        words_.push_back(std::move(word));
        word_sections_.push_back(index);
      }
    }
    sections_.push_back({name, section->Number("from", 0, 0, 100),
                         section->Number("until", 100, 0, 100),
                         section->Flag("weak", false),
                         section->Flag("after_opening", false)});
  }
  return Literals(std::move(headings));
}

std::optional<size_t> Sections::Find(std::string_view name) const {
  const auto it = std::ranges::find(sections_, name, &Section::name);
  if (it == sections_.end()) return std::nullopt;
  return static_cast<size_t>(it - sections_.begin());
}

std::vector<SectionName> Sections::NamesIn(std::string_view heading) const {
  const std::string folded = Fold(heading);
  std::vector<SectionName> names;
  headings_.Scan(CharacterArray(folded), [&](uint32_t begin, uint32_t literal) {
    const Owner& owner = owners_[literal];
    const size_t end = begin + headings_[literal].size();
    if (owner.at_end && end != folded.size()) return;
    names.push_back({begin, end, owner.section});
  });
  return names;
}

}  // namespace reportlint
