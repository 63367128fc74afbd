#include "corpus/overlap.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/fingerprint.h"
#include "corpus/shingles.h"
#include "document/document.h"
#include "text/character.h"
#include "text/folded_text.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr size_t kFirstWords = 20;   // in characters, read at a glance
constexpr size_t kMostOverlaps = 5;  // by eye: what a reader follows up

// The beginning of the clause in which `at` stands, if it is near: of thirteen
// shingles two are kept, so a copy begins some characters before its first.
uint32_t ClauseOf(std::string_view text, uint32_t at) {
  constexpr int kFarthest = 12;  // in characters, by eye
  size_t begin = at;
  for (int i = 0; i < kFarthest && begin > 0; ++i) {
    size_t before = begin;
    const char32_t c = PreviousCharacter(text, before);
    if (!IsWord(c) && !IsBlank(c)) return static_cast<uint32_t>(begin);
    begin = before;
  }
  return begin == 0 ? 0 : at;
}

// A passage as its fingerprint was made from it.
struct FoldedPassage {
  FoldedPassage(std::string_view document, Span passage)
      : span(passage), text(document) {
    text.Append(span);
    key = HashOf(text.characters());
    AppendShingles(text.characters(), shingles);
  }

  Span span;
  FoldedText text;
  Hash128 key;
  std::vector<Shingle> shingles;
};

}  // namespace

void KeepBest(std::vector<Overlap>& overlaps) {
  std::ranges::stable_sort(overlaps, [](const Overlap& a, const Overlap& b) {
    return std::pair(b.copied, std::string_view(a.path)) <
           std::pair(a.copied, std::string_view(b.path));
  });
  std::vector<Overlap> best;
  for (Overlap& overlap : overlaps) {
    if (best.size() == kMostOverlaps) break;
    // A report of this run may be in the archive, too.
    if (std::ranges::find(best, overlap.path, &Overlap::path) == best.end()) {
      best.push_back(std::move(overlap));
    }
  }
  overlaps = std::move(best);
}

bool Locate(const Document& document, const Fingerprint& report,
            Overlap& overlap) {
  if (document.blocks().size() != report.passages.size()) return false;
  // Many parts may be of one passage, one behind the other.
  std::optional<FoldedPassage> folded;
  for (SharedPart& copy : overlap.parts) {
    const Block& block = document.blocks()[copy.passage];
    copy.here = document.SpanOf(block.text);
    if (!folded || folded->span != copy.here) {
      folded.emplace(document.text(), copy.here);
      if (folded->key != report.passages[copy.passage].key) return false;
    }
    if (copy.shingle > 0 && copy.shingle < folded->shingles.size()) {
      const uint32_t begin =
          folded->text.Begin(folded->shingles[copy.shingle].begin);
      copy.here.begin += ClauseOf(block.text, begin - copy.here.begin);
    }
    copy.here.end =
        copy.here.begin +
        static_cast<uint32_t>(
            Prefix(document.source().Text(copy.here), kFirstWords).size());
  }
  return true;
}

}  // namespace reportlint
