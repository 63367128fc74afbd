#include "copies/copied_sentences.h"

#include <algorithm>
#include <span>
#include <utility>

#include "copies/cohesion.h"
#include "copies/repeats.h"
#include "text/character.h"
#include "text/fold.h"
#include "text/folded_text.h"

namespace reportlint {
namespace {

std::string_view TextOf(std::string_view text, const Passage& passage) {
  return text.substr(passage.span.begin, passage.span.size());
}

bool Follows(std::string_view text, Span before, Span span) {
  return before.end <= span.begin &&
         !Folding(text.substr(before.end, span.begin - before.end)).Next();
}

// In order of `at`, without what lies in another: a clause of a sentence.
std::vector<Copy> WithoutInner(std::vector<Copy> copies) {
  std::ranges::stable_sort(copies, [](const Copy& a, const Copy& b) {
    return a.at.begin != b.at.begin ? a.at.begin < b.at.begin
                                    : a.at.end > b.at.end;
  });
  std::vector<Copy> outer;
  for (const Copy& copy : copies) {
    if (outer.empty() || !outer.back().at.Contains(copy.at)) {
      outer.push_back(copy);
    }
  }
  return outer;
}

// Joins copies that follow each other in both places. They are in order.
std::vector<Copy> Join(std::string_view text, std::span<const Copy> copies) {
  std::vector<Copy> joined;
  for (const Copy& copy : copies) {
    if (!joined.empty()) {
      Copy& last = joined.back();
      if (last.block == copy.block && last.places == copy.places &&
          Follows(text, last.at, copy.at) &&
          Follows(text, last.source, copy.source)) {
        last.at.end = copy.at.end;
        last.source.end = copy.source.end;
        last.characters += copy.characters;
        continue;
      }
    }
    joined.push_back(copy);
  }
  return joined;
}

// Whether a piece of `block` begins it, behind its number.
bool BeginsBlock(const Passages& passages, uint32_t block, Span piece) {
  const auto body =
      std::ranges::lower_bound(passages.bodies, block, {}, &Passage::block);
  return body->span.begin == piece.begin;
}

// Finds whole sentences that end a longer one, from the middle of a clause on.
// Of a sentence and what it was copied from, it is the former that stands
// alone.
class EndingFinder {
 public:
  // `repeats` are those of the sentences.
  EndingFinder(const Passages& passages, std::span<const Block> blocks,
               const Repeats& repeats)
      : passages_(passages),
        blocks_(blocks),
        repeats_(repeats),
        alike_(static_cast<uint32_t>(passages.endings.size()),
               [&](uint32_t i) { return passages.endings[i].key; }) {}

  std::vector<Copy> Find() const {
    const std::vector<Ending>& endings = passages_.endings;
    std::vector<Copy> copies;
    std::vector<bool> is_told(endings.size());  // by the first one alike
    for (uint32_t i = 0; i < endings.size(); ++i) {
      const uint32_t sentence = endings[i].sentence;
      if (alike_.Count(i) == 1 || repeats_.Count(sentence) > 1) continue;
      // What ends many sentences is told once.
      const bool is_common = alike_.Count(i) > kMostPlaces;
      if (is_common && is_told[alike_.First(i)]) continue;
      const Passage& whole = passages_.sentences[sentence];
      if (IsRest(whole)) continue;
      if (const Passage* longer = LongerThan(i)) {
        copies.push_back(CopyOf(whole, *longer));
        is_told[alike_.First(i)] = true;
      }
    }
    return copies;
  }

 private:
  // Whether a sentence may have begun in the block before: where the lines of a
  // paragraph were not joined.
  bool IsRest(const Passage& whole) const {
    return whole.block > 0 && !blocks_[whole.block].enumerator &&
           BeginsBlock(passages_, whole.block, whole.span) &&
           IsRunningText(blocks_[whole.block - 1]) &&
           EndsOpen(blocks_[whole.block - 1].text);
  }

  // A sentence near ending `i` that ends with its sentence; null: none.
  const Passage* LongerThan(uint32_t i) const {
    const Passage& whole = passages_.sentences[passages_.endings[i].sentence];
    const auto at = [&](uint32_t k) {
      return &passages_.sentences[passages_.endings[k].sentence];
    };
    uint32_t before = alike_.Previous(i);
    uint32_t behind = alike_.Next(i);
    for (uint32_t tried = 0; tried < kMostPlaces; ++tried) {
      if (before != Repeats::kNone) {
        if (Ends(*at(before), whole)) return at(before);
        before = alike_.Previous(before);
      }
      if (behind != Repeats::kNone) {
        if (Ends(*at(behind), whole)) return at(behind);
        behind = alike_.Next(behind);
      }
    }
    return nullptr;
  }

  // Whether `longer` has other words before those of `whole`.
  bool Ends(const Passage& longer, const Passage& whole) const {
    const FoldedText& folded = passages_.folded;
    return longer.characters.size() > whole.characters.size() &&
           folded.Between(longer.characters)
               .ends_with(folded.Between(whole.characters));
  }

  Copy CopyOf(const Passage& whole, const Passage& longer) const {
    const uint32_t size = whole.characters.size();
    return {.kind = CopyKind::kSentence,
            .at = whole.span,
            .source = passages_.folded.Bytes(longer.characters.end - size,
                                             longer.characters.end),
            .block = whole.block,
            .source_block = longer.block,
            .characters = size};
  }

  const Passages& passages_;
  std::span<const Block> blocks_;
  const Repeats& repeats_;
  const Repeats alike_;  // of the endings
};

// Of an ending and a copy that lie in one another at both places, leaves only
// the longer one: of an ending and its last clauses, of a sentence with its
// number and one without. `copies` are in order of `at`.
void KeepLonger(std::vector<Copy>& endings, std::vector<Copy>& copies) {
  std::vector<bool> is_part(copies.size());
  const auto begin_of = [](const Copy& copy) { return copy.at.begin; };
  const auto mark_parts = [&](Span one, Span other) {
    auto it = std::ranges::lower_bound(copies, one.begin, {}, begin_of);
    for (; it != copies.end() && it->at.begin < one.end; ++it) {
      if (one.Contains(it->at) && other.Contains(it->source)) {
        is_part[static_cast<size_t>(it - copies.begin())] = true;
      }
    }
  };
  const auto is_in_copy = [&](Span one, Span other) {
    const auto behind =
        std::ranges::upper_bound(copies, one.begin, {}, begin_of);
    if (behind == copies.begin()) return false;
    const Copy& copy = *std::prev(behind);
    return copy.at.Contains(one) && copy.source.Contains(other);
  };
  std::erase_if(endings, [&](const Copy& ending) {
    return is_in_copy(ending.at, ending.source) ||
           is_in_copy(ending.source, ending.at);
  });
  for (const Copy& ending : endings) {
    mark_parts(ending.at, ending.source);
    mark_parts(ending.source, ending.at);
  }
  size_t kept = 0;
  for (size_t i = 0; i < copies.size(); ++i) {
    if (!is_part[i]) copies[kept++] = copies[i];
  }
  copies.resize(kept);
}

// Of the two places, makes the one the copy that shares less with what stands
// around it.
void MarkWhatFitsLess(const FoldedText& folded, Copy& copy) {
  const auto characters = [&](Span bytes) {
    return Span{folded.IndexAt(bytes.begin), folded.IndexAt(bytes.end)};
  };
  const Span at = characters(copy.at);
  const Span source = characters(copy.source);
  if (CohesionOf(folded, source, at) < CohesionOf(folded, at, source)) {
    std::swap(copy.at, copy.source);
    std::swap(copy.block, copy.source_block);
  }
}

// Where the sentences behind `i` begin that are the same.
std::vector<uint32_t> PlacesBehind(std::string_view text,
                                   const std::vector<Passage>& sentences,
                                   const Repeats& repeats, uint32_t i) {
  std::vector<uint32_t> places;
  for (uint32_t k = repeats.Next(i); k != Repeats::kNone; k = repeats.Next(k)) {
    if (ReadTheSame(TextOf(text, sentences[i]), TextOf(text, sentences[k]))) {
      places.push_back(sentences[k].span.begin);
    }
  }
  return places;
}

}  // namespace

std::vector<Copy> FindCopiedSentences(std::string_view text,
                                      const Passages& passages,
                                      std::span<const Block> blocks) {
  const std::vector<Passage>& sentences = passages.sentences;
  const Repeats repeats(static_cast<uint32_t>(sentences.size()),
                        [&](uint32_t i) { return sentences[i].key; });
  std::vector<Copy> copies;
  for (uint32_t i = 0; i < sentences.size(); ++i) {
    const uint32_t first = repeats.First(i);
    if (first == i) continue;
    const uint32_t places = repeats.Count(i);
    if (places > kMostPlaces && repeats.Previous(i) != first) continue;
    const Passage& source = sentences[first];
    const Passage& later = sentences[i];
    if (!ReadTheSame(TextOf(text, source), TextOf(text, later))) continue;
    copies.push_back({.kind = CopyKind::kSentence,
                      .at = later.span,
                      .source = source.span,
                      .block = later.block,
                      .source_block = source.block,
                      .places = places,
                      .characters = later.characters.size()});
    if (places > kMostPlaces) {
      copies.back().others = PlacesBehind(text, sentences, repeats, i);
    }
  }
  copies = Join(text, WithoutInner(std::move(copies)));
  std::vector<Copy> endings = EndingFinder(passages, blocks, repeats).Find();
  KeepLonger(endings, copies);
  for (Copy& copy : copies) {
    if (copy.places == 2) MarkWhatFitsLess(passages.folded, copy);
  }
  // A sentence with which a block begins stands there with as much right as it
  // ends another one.
  for (Copy& ending : endings) {
    if (BeginsBlock(passages, ending.block, ending.at)) {
      MarkWhatFitsLess(passages.folded, ending);
    }
  }
  copies.insert(copies.end(), endings.begin(), endings.end());
  return WithoutInner(std::move(copies));
}

}  // namespace reportlint
