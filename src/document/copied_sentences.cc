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

// Whether the text at `one` shares less with what stands around it than the
// same text at `other` does.
bool FitsLess(const FoldedText& folded, Span one, Span other) {
  const auto characters = [&](Span bytes) {
    return Span{folded.IndexAt(bytes.begin), folded.IndexAt(bytes.end)};
  };
  const Span a = characters(one);
  const Span b = characters(other);
  return CohesionOf(folded, a, b) < CohesionOf(folded, b, a);
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
  for (Copy& copy : copies) {
    if (copy.places == 2 && FitsLess(passages.folded, copy.source, copy.at)) {
      std::swap(copy.at, copy.source);
      std::swap(copy.block, copy.source_block);
    }
  }
  return copies;
}

}  // namespace reportlint
