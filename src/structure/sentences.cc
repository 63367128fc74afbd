#include "structure/sentences.h"

#include <algorithm>

#include "text/character.h"
#include "text/lead_set.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Together 4 KiB, since it takes RE2 quadratic time to find all matches in some
// texts; by eye, most sentences are far shorter.
constexpr size_t kBefore = 1024;
constexpr size_t kBehind = 3072;

constexpr LeadSet kStops(U"。！？!?");

// Behind the stops and closing marks that stand at `at`.
size_t SkipEnd(std::string_view text, size_t at, size_t limit) {
  while (at < limit) {
    size_t next = at;
    const char32_t c = NextCharacter(text, next);
    if (!IsSentenceEnd(c) && !IsClosing(c)) break;
    at = next;
  }
  return at;
}

// The end of the sentence in which `at` stands, its closing marks included;
// `limit` where none ends before it.
size_t SentenceEnd(std::string_view text, size_t at, size_t limit) {
  text = text.substr(0, limit);
  for (at = kStops.Find(text, at); at < limit; at = kStops.Find(text, at + 1)) {
    size_t next = at;
    if (IsSentenceEnd(NextCharacter(text, next))) {
      return SkipEnd(text, next, limit);
    }
  }
  return limit;
}

// The beginning of the sentence in which `at` stands: what follows stops and
// closing marks that follow a stop; `limit` where none begins behind it.
size_t SentenceBegin(std::string_view text, size_t at, size_t limit) {
  for (size_t stop = at; stop > limit;) {
    --stop;
    if (!kStops.Holds(text[stop])) continue;
    size_t next = stop;
    if (!IsSentenceEnd(NextCharacter(text, next))) continue;
    const size_t begin = SkipEnd(text, next, std::min(at + 1, text.size()));
    if (begin <= at) return begin;
  }
  return limit;
}

}  // namespace

void SplitSentences(const Block& block, uint32_t index,
                    std::vector<Sentence>& out) {
  const std::string_view text = block.text;
  for (size_t at = 0; at < text.size();) {
    const size_t end = SentenceEnd(text, at, text.size());
    out.push_back({index, text.substr(at, end - at)});
    at = end;
  }
}

Window WindowAround(std::string_view block, size_t at) {
  const size_t earliest = FloorBorder(block, at - std::min(at, kBefore));
  const size_t latest =
      FloorBorder(block, std::min(block.size(), at + kBehind));
  const size_t begin = SentenceBegin(block, at, earliest);
  // No sentence ends between its beginning and `at`, unless `at` is on one of
  // the marks that end it.
  size_t behind = at;
  const char32_t c = at < block.size() ? NextCharacter(block, behind) : U'。';
  const bool inside = !IsSentenceEnd(c) && !IsClosing(c);
  const size_t end = SentenceEnd(block, inside ? at : begin, latest);
  return {block.substr(begin, end - begin),
          end < latest || latest == block.size()};
}

}  // namespace reportlint
