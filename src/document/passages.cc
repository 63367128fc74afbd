#include "document/passages.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/character.h"
#include "text/fold.h"
#include "text/folded_text.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Shingles are the k-grams whose hash is 0 modulo p (Manber, "Finding similar
// files in a large file system", 1994): two paragraphs keep the same ones of
// those that they share, whatever stands around them, which finds more near
// copies than winnowing does with as many shingles.
constexpr uint32_t kGram = 5;    // k, in folded characters
constexpr uint32_t kShift = 13;  // bits; kGram of them fill a word
// p is 6, and 3 for short paragraphs, whose shingles would be too few.
constexpr uint64_t kSampled = ~uint64_t{0} / 6;
constexpr uint32_t kShort = 100;  // folded characters
// From a clause to the end of its sentence.
constexpr uint32_t kLongestTail = 120;  // folded characters
constexpr uint64_t kSpread = 0x9E3779B97F4A7C15;

// Where a text may be cut, by what stands between two folded characters.
enum class Cut : uint8_t { kNone, kClause, kSentence };

struct Gap {
  Cut cut = Cut::kNone;
  size_t end = 0;  // behind the stops, closing marks and blanks in it
};

Gap ReadGap(std::string_view text) {
  Gap gap;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (IsSentenceEnd(c) || c == U'；' || c == U';') {
      gap = {Cut::kSentence, at};
    } else if (c == U'，' || c == U',' || c == U'：' || c == U':') {
      gap = {std::max(gap.cut, Cut::kClause), at};
    } else if (IsClosing(c) || IsBlank(c)) {
      gap.end = at;
    }
  }
  return gap;
}

uint64_t KeyOf(std::u32string_view characters) {
  return HashOf({reinterpret_cast<const char*>(characters.data()),
                 characters.size() * sizeof(char32_t)})
      .low;
}

// Collects the passages of one block after the other.
class Collector {
 public:
  Collector(std::string_view text, bool dense) : text_(text), dense_(dense) {}

  void Add(const Block& block, uint32_t index) {
    const std::string_view body = BodyOf(block);
    const auto begin = static_cast<uint32_t>(body.data() - text_.data());
    folded_.Assign(body, begin);
    if (folded_.size() == 0) return;
    passages_.bodies.push_back(PassageOf(0, folded_.size(), begin, index));
    if (!IsProse(block)) return;
    if (folded_.size() >= kShortestSentence) {
      const size_t first = passages_.sentences.size();
      AddSentences({begin, begin + static_cast<uint32_t>(body.size())}, index);
      AddNumbered(block, first, index);
    }
    if (folded_.size() >= kShortestNearCopy) AddShingles(index);
  }

  Passages Take() { return std::move(passages_); }

 private:
  // Characters `begin` to `end` of the body; its first byte, which may be a
  // mark before the first of them, is `first`.
  Passage PassageOf(uint32_t begin, uint32_t end, uint32_t first,
                    uint32_t block) const {
    const auto characters = folded_.characters().substr(begin, end - begin);
    return {
        KeyOf(characters), block, end - begin, {first, folded_.End(end - 1)}};
  }

  // A sentence or clause that begins.
  struct Open {
    uint32_t character = 0;
    uint32_t byte = 0;
  };

  void AddSentences(Span body, uint32_t block) {
    Open sentence = {0, body.begin};
    Open clause = sentence;
    inner_.clear();
    for (uint32_t i = 1; i <= folded_.size(); ++i) {
      const uint32_t end = folded_.End(i - 1);
      const uint32_t next = i < folded_.size() ? folded_.Begin(i) : body.end;
      if (next == end) continue;
      const Gap gap = ReadGap(text_.substr(end, next - end));
      if (gap.cut == Cut::kNone) continue;
      if (gap.cut == Cut::kClause && i - clause.character >= kShortestClause) {
        AddSentence(clause, i, block);
      }
      clause = {i, end + static_cast<uint32_t>(gap.end)};
      if (gap.cut == Cut::kClause) {
        inner_.push_back(clause);
        continue;
      }
      if (i - sentence.character >= kShortestSentence) {
        AddSentence(sentence, i, block);
        AddTails(i, block);
      }
      inner_.clear();
      sentence = clause;
    }
  }

  // The sentence that ends at character `end` from each of its clauses on.
  void AddTails(uint32_t end, uint32_t block) {
    for (size_t k = inner_.size(); k-- > 0;) {
      const uint32_t characters = end - inner_[k].character;
      if (characters > kLongestTail) break;
      if (characters >= kShortestClause) AddSentence(inner_[k], end, block);
    }
  }

  // The first sentence of a numbered block, with its number: where it was
  // copied into the middle of a paragraph, the number is a part of it. `first`
  // is the index of the block's first sentence.
  void AddNumbered(const Block& block, size_t first, uint32_t index) {
    if (!block.enumerator || first >= passages_.sentences.size()) return;
    const Passage& sentence = passages_.sentences[first];
    if (sentence.characters > kLongestTail) return;
    const auto begin = static_cast<uint32_t>(block.text.data() - text_.data());
    const Span span = {begin, sentence.span.end};
    numbered_.Assign(text_.substr(begin, span.size()), begin);
    if (numbered_.size() == sentence.characters) return;  // ①, which is folded
    passages_.sentences.push_back(
        {KeyOf(numbered_.characters()), index, numbered_.size(), span});
  }

  void AddSentence(const Open& open, uint32_t end, uint32_t block) {
    passages_.sentences.push_back(
        PassageOf(open.character, end, open.byte, block));
  }

  // The last kGram characters fill a word, so that the oldest one leaves it by
  // itself.
  void AddShingles(uint32_t block) {
    const std::u32string_view characters = folded_.characters();
    std::vector<BlockShingle>& shingles = passages_.shingles;
    size_t count = shingles.size();
    shingles.resize(count + characters.size());
    const uint64_t sampled =
        dense_ && characters.size() <= kShort ? 2 * kSampled : kSampled;
    uint64_t gram = 0;
    for (size_t i = 0; i < characters.size(); ++i) {
      gram = gram << kShift ^ characters[i];
      const uint64_t hash = gram * kSpread;
      shingles[count] = {hash, block};
      count += i + 1 >= kGram && hash < sampled;
    }
    shingles.resize(count);
  }

  std::string_view text_;
  const bool dense_;
  FoldedText folded_;
  FoldedText numbered_;
  std::vector<Open> inner_;  // the clauses of a sentence but the first
  Passages passages_;
};

}  // namespace

Passages FindPassages(std::string_view text, std::span<const Block> blocks,
                      bool dense) {
  Collector collector(text, dense);
  for (uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::kCode) collector.Add(blocks[i], i);
  }
  return collector.Take();
}

std::string_view BodyOf(const Block& block) {
  if (!block.enumerator) return block.text;
  std::string_view body = block.text;
  const auto begin =
      static_cast<size_t>(block.enumerator->text.data() +
                          block.enumerator->text.size() - body.data());
  return Trim(body.substr(begin));
}

bool IsProse(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem;
}

}  // namespace reportlint
