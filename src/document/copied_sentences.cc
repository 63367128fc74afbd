#include "document/copied_sentences.h"

#include <algorithm>
#include <utility>

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

}  // namespace

std::vector<Copy> FindCopiedSentences(std::string_view text,
                                      std::span<const Passage> sentences) {
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
  return Join(text, std::move(copies));
}

}  // namespace reportlint
