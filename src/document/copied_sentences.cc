#include "document/copied_sentences.h"

#include <algorithm>
#include <utility>

#include "document/cohesion.h"
#include "document/repeats.h"
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

// Joins copies that follow each other in both places, and drops what lies in
// another: a clause of a sentence.
std::vector<Copy> Join(std::string_view text, std::vector<Copy> copies) {
  std::ranges::sort(copies, [](const Copy& a, const Copy& b) {
    return a.at.begin != b.at.begin ? a.at.begin < b.at.begin
                                    : a.at.end > b.at.end;
  });
  std::vector<Copy> joined;
  for (const Copy& copy : copies) {
    if (joined.empty()) {
      joined.push_back(copy);
      continue;
    }
    Copy& last = joined.back();
    if (last.at.Contains(copy.at)) continue;
    if (last.block == copy.block && last.places == copy.places &&
        Follows(text, last.at, copy.at) &&
        Follows(text, last.source, copy.source)) {
      last.at.end = copy.at.end;
      last.source.end = copy.source.end;
      last.characters += copy.characters;
    } else {
      joined.push_back(copy);
    }
  }
  return joined;
}

// Finds whole sentences that end a longer one, from the middle of a clause on.
// Of a sentence and what it was copied from, it is the former that stands
// alone.
class EndingFinder {
 public:
  // `repeats` are those of the sentences.
  EndingFinder(const Passages& passages, const Repeats& repeats)
      : passages_(passages), repeats_(repeats) {}

  std::vector<Copy> Find() const {
    std::vector<Copy> copies;
    const std::vector<Ending>& endings = passages_.endings;
    const Repeats alike(static_cast<uint32_t>(endings.size()),
                        [&](uint32_t i) { return endings[i].key; });
    for (uint32_t i = 0; i < endings.size(); ++i) {
      const uint32_t sentence = endings[i].sentence;
      if (alike.Count(i) == 1 || alike.Count(i) > kMostPlaces ||
          repeats_.Count(sentence) > 1) {
        continue;
      }
      const Passage& whole = passages_.sentences[sentence];
      if (whole.characters.size() < kShortestClause) continue;
      for (uint32_t k = alike.First(i); k != Repeats::kNone;
           k = alike.Next(k)) {
        const Passage& longer = passages_.sentences[endings[k].sentence];
        if (!Ends(longer, whole)) continue;
        copies.push_back(CopyOf(whole, longer));
        break;
      }
    }
    return copies;
  }

 private:
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
  const Repeats& repeats_;
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

// A sentence with which a block begins, behind its number, stands there with as
// much right as it ends another one.
bool BeginsBlock(const Passages& passages, const Copy& copy) {
  const auto body = std::ranges::lower_bound(passages.bodies, copy.block, {},
                                             &Passage::block);
  return body->span.begin == copy.at.begin;
}

}  // namespace

std::vector<Copy> FindCopiedSentences(std::string_view text,
                                      const Passages& passages) {
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
  }
  copies = Join(text, std::move(copies));
  std::vector<Copy> endings = EndingFinder(passages, repeats).Find();
  KeepLonger(endings, copies);
  for (Copy& copy : copies) {
    if (copy.places == 2) MarkWhatFitsLess(passages.folded, copy);
  }
  for (Copy& ending : endings) {
    if (BeginsBlock(passages, ending)) {
      MarkWhatFitsLess(passages.folded, ending);
    }
  }
  copies.insert(copies.end(), endings.begin(), endings.end());
  return copies;
}

}  // namespace reportlint
