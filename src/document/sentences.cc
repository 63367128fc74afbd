#include "document/sentences.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr size_t kBefore = 1024;
constexpr size_t kBehind = 3072;

// Whether the byte may belong to a stop or a closing mark: ASCII, or the first
// byte of U+2xxx, U+3xxx and U+Fxxx. Han, which is most of a text, is stepped
// over without a closer look.
bool MayEnd(char lead) {
  const auto byte = static_cast<uint8_t>(lead);
  return byte < 0x80 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

// The end of the sentence in which `at` stands, its closing marks included;
// `limit` where none ends before it.
size_t SentenceEnd(std::string_view text, size_t at, size_t limit) {
  while (at < limit) {
    if (!MayEnd(text[at])) {
      at += Utf8Length(text[at]);
      continue;
    }
    if (!IsSentenceEnd(NextCharacter(text, at))) continue;
    while (at < limit) {
      size_t next = at;
      const char32_t c = NextCharacter(text, next);
      if (!IsSentenceEnd(c) && !IsClosing(c)) break;
      at = next;
    }
    return at;
  }
  return limit;
}

// The beginning of the sentence in which `at` stands: what follows stops and
// closing marks that follow a stop; `limit` where none begins behind it.
size_t SentenceBegin(std::string_view text, size_t at, size_t limit) {
  const auto ends = [](char32_t c) { return IsSentenceEnd(c) || IsClosing(c); };
  size_t next = at;
  bool may_begin = at == text.size() || !ends(NextCharacter(text, next));
  size_t begin = at;
  while (at > limit) {
    do {
      --at;
    } while (IsContinuation(text[at]));
    if (MayEnd(text[at])) {
      next = at;
      const char32_t c = NextCharacter(text, next);
      if (may_begin && IsSentenceEnd(c)) return begin;
      if (ends(c)) continue;
    }
    begin = at;
    may_begin = true;
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
