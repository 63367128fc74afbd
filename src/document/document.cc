#include "document/document.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "copies/find_copies.h"

namespace reportlint {
namespace {

// What facts are made from, beside blocks and characters.
struct Origin {
  Fact fact;
  Fact from;
};
constexpr std::array kOrigins = {
    Origin{Fact::kMakeup, Fact::kParts},
    Origin{Fact::kLists, Fact::kParts},
    Origin{Fact::kCopies, Fact::kFormality},
};

// `facts` and what they are made from.
Facts WithOrigins(Facts facts) {
  for (const Origin& origin : kOrigins) {
    if (facts.Has(origin.fact)) facts |= origin.from;
  }
  return facts;
}

}  // namespace

Document::Document(std::unique_ptr<const Source> source,
                   std::vector<Block> blocks, std::vector<Caption> captions,
                   const Vocabulary& vocabulary, Facts facts)
    : source_(std::move(source)),
      characters_(source_->text()),
      blocks_(std::move(blocks)),
      captions_(std::move(captions)),
      facts_(WithOrigins(facts)) {
  if (facts_.Has(Fact::kSentences)) {
    for (uint32_t i = 0; i < blocks_.size(); ++i) {
      SplitSentences(blocks_[i], i, sentences_);
    }
  }
  if (facts_.Has(Fact::kLayout)) {
    layout_ = LayoutOf(blocks_, !source_->seams().empty());
  }
  if (facts_.Has(Fact::kParts)) parts_ = FindParts(blocks_, vocabulary);
  if (facts_.Has(Fact::kMakeup)) {
    makeup_ = MakeupOf(characters_, blocks_, parts_);
  }
  if (facts_.Has(Fact::kLists)) lists_ = FindLists(blocks_, parts_);
  if (facts_.Has(Fact::kFormality)) formality_ = FormalityOf(blocks_);
  if (facts_.Has(Fact::kCopies)) {
    copies_ = FindCopies(characters_, blocks_, formality_);
  }
}

Formality Document::formality() const {
  assert(facts_.Has(Fact::kFormality));
  return formality_;
}

std::span<const Copy> Document::copies() const {
  assert(facts_.Has(Fact::kCopies));
  return copies_;
}

std::span<const Sentence> Document::sentences() const {
  assert(facts_.Has(Fact::kSentences));
  return sentences_;
}

std::span<const Part> Document::parts() const {
  assert(facts_.Has(Fact::kParts));
  return parts_;
}

const Layout& Document::layout() const {
  assert(facts_.Has(Fact::kLayout));
  return layout_;
}

const Part& Document::PartAt(uint32_t offset) const {
  if (parts().size() == 1) return parts().front();
  const char* const at = text().data() + offset;
  const auto after = std::ranges::upper_bound(
      parts(), at, {},
      [this](const Part& part) { return blocks_[part.begin].text.data(); });
  return after == parts().begin() ? parts().front() : *std::prev(after);
}

const Makeup& Document::makeup() const {
  assert(facts_.Has(Fact::kMakeup));
  return makeup_;
}

const Lists& Document::lists() const {
  assert(facts_.Has(Fact::kLists));
  return lists_;
}

int32_t Document::BlockAt(uint32_t offset) const {
  const char* const at = text().data() + offset;
  const auto after = std::ranges::upper_bound(
      blocks_, at, {}, [](const Block& block) { return block.text.data(); });
  if (after == blocks_.begin()) return -1;
  const Block& block = *std::prev(after);
  if (at >= block.text.data() + block.text.size()) return -1;
  return static_cast<int32_t>(after - blocks_.begin()) - 1;
}

}  // namespace reportlint
