#include "document/copied_sentences.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/folded_text.h"

namespace reportlint {
namespace {

// Leaves the sentences whose key stands twice, by key and then by place.
void KeepRepeated(std::vector<Passage>& sentences) {
  size_t size = 1024;
  while (size < 8 * sentences.size()) size *= 2;
  std::vector<bool> seen(size);
  std::vector<bool> seen_twice(size);
  for (const Passage& sentence : sentences) {
    const size_t slot = sentence.key & (size - 1);
    if (seen[slot]) seen_twice[slot] = true;
    seen[slot] = true;
  }
  std::erase_if(sentences, [&](const Passage& sentence) {
    return !seen_twice[sentence.key & (size - 1)];
  });
  std::ranges::sort(sentences, [](const Passage& a, const Passage& b) {
    return a.key != b.key ? a.key < b.key : a.span.begin < b.span.begin;
  });
}

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
                                      std::vector<Passage> sentences) {
  KeepRepeated(sentences);
  std::vector<Copy> copies;
  for (size_t begin = 0; begin < sentences.size();) {
    const Passage& source = sentences[begin];
    size_t end = begin + 1;
    while (end < sentences.size() && sentences[end].key == source.key) ++end;
    const auto places = static_cast<uint32_t>(end - begin);
    const size_t last = places > kMostPlaces ? begin + 2 : end;
    for (size_t i = begin + 1; i < last; ++i) {
      const Passage& later = sentences[i];
      if (!ReadTheSame(TextOf(text, source), TextOf(text, later))) continue;
      copies.push_back({.kind = CopyKind::kSentence,
                        .at = later.span,
                        .source = source.span,
                        .block = later.block,
                        .source_block = source.block,
                        .places = places,
                        .characters = later.characters});
    }
    begin = end;
  }
  return Join(text, std::move(copies));
}

}  // namespace reportlint
