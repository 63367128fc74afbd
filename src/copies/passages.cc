#include "copies/passages.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Shingles are the k-grams whose hash is 0 modulo p (Manber, "Finding similar
// files in a large file system", 1994): two paragraphs keep the same ones of
// those that they share, whatever stands around them, which finds more near
// copies than winnowing does with as many shingles.
// 5-grams are what published filters of near copies take, of words.
constexpr uint32_t kGram = 5;    // k, in folded characters
constexpr uint32_t kShift = 13;  // bits; kGram of them fill a word
// p is 6, by eye: a paragraph of a hundred characters keeps sixteen. It is 3
// for shorter ones, whose shingles would be too few.
constexpr uint64_t kSampled = ~uint64_t{0} / 6;
constexpr uint32_t kShort = 100;  // folded characters
// From a clause to the end of its sentence; more than most sentences have.
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

// What a shingle adds to a key. Its hash is linear in the characters, so a sum
// of hashes alone would not tell their order.
uint64_t PartOfKey(uint64_t hash) { return hash ^ hash >> 32; }

// Collects the passages of one block after the other.
class Collector {
 public:
  Collector(const CharacterArray& characters, bool dense)
      : text_(characters.text()),
        characters_(characters),
        dense_(dense),
        passages_(text_) {
    passages_.folded.Reserve(characters.size());
  }

  void Add(const Block& block, uint32_t index) {
    FoldedText& folded = passages_.folded;
    const Span body = SpanOf(BodyOf(block));
    const uint32_t whole_begin = SpanOf(block.text).begin;
    const uint32_t begin = characters_.IndexAt(whole_begin, end_);
    const uint32_t body_begin = characters_.IndexAt(body.begin, begin);
    end_ = characters_.IndexAt(body.end, body_begin);
    number_ = folded.size();
    folded.Append(characters_, {begin, body_begin});
    first_ = folded.size();
    first_gap_ = folded.gaps().size();
    folded.Append(characters_, {body_begin, end_});
    if (folded.size() == first_) return;
    block_ = index;
    AddShingles(IsRunningText(block) && size() >= kShortestNearCopy);
    passages_.bodies.push_back(PassageOf({first_, body.begin}, folded.size()));
    if (!IsRunningText(block) || size() < kShortestSentence) return;
    const size_t sentences = passages_.sentences.size();
    AddSentences(body);
    AddNumbered(whole_begin, sentences);
  }

  Passages Take() { return std::move(passages_); }

 private:
  // A sentence or clause that begins: with a folded character, and with a byte,
  // which may be a mark before it.
  struct Open {
    uint32_t character = 0;
    uint32_t byte = 0;
  };

  // How many characters the body has.
  uint32_t size() const { return passages_.folded.size() - first_; }

  Span SpanOf(std::string_view piece) const {
    const auto begin = static_cast<uint32_t>(piece.data() - text_.data());
    return {begin, begin + static_cast<uint32_t>(piece.size())};
  }

  // What goes from `open` to character `end`.
  Passage PassageOf(Open open, uint32_t end) const {
    const Span characters = {open.character, end};
    return {.key = KeyOf(characters),
            .block = block_,
            .characters = characters,
            .span = {open.byte, passages_.folded.End(end - 1)}};
  }

  uint64_t KeyOf(Span characters) const {
    if (characters.size() >= kGram) {
      return sums_[characters.end - number_] -
             sums_[characters.begin + kGram - 1 - number_];
    }
    uint64_t key = 0;
    for (const char16_t c : passages_.folded.Between(characters)) {
      key = key << 16 | c;
    }
    return key;
  }

  void AddSentences(Span body) {
    const FoldedText& folded = passages_.folded;
    Open sentence = {first_, body.begin};
    Open clause = sentence;
    inner_.clear();
    for (size_t k = first_gap_; k < folded.gaps().size(); ++k) {
      const uint32_t i = folded.gaps()[k];
      if (i == first_) continue;
      const uint32_t end = folded.End(i - 1);
      const uint32_t next = i < folded.size() ? folded.Begin(i) : body.end;
      const Gap gap = ReadGap(text_.substr(end, next - end));
      if (gap.cut == Cut::kNone) continue;
      if (gap.cut == Cut::kClause && i - clause.character >= kShortestClause) {
        AddSentence(clause, i);
      }
      clause = {i, end + static_cast<uint32_t>(gap.end)};
      if (gap.cut == Cut::kClause) {
        inner_.push_back(clause);
        continue;
      }
      if (i - sentence.character >= kShortestSentence) {
        AddSentence(sentence, i);
        AddEnding(i);
        AddTails(i);
      }
      inner_.clear();
      sentence = clause;
    }
  }

  // That of the sentence that was added last and ends at character `end`.
  void AddEnding(uint32_t end) {
    if (passages_.sentences.back().characters.size() < kEnding) return;
    passages_.endings.push_back(
        {.key = KeyOf({end - kEnding, end}),
         .sentence = static_cast<uint32_t>(passages_.sentences.size() - 1)});
  }

  // The sentence that ends at character `end` from each of its clauses on.
  void AddTails(uint32_t end) {
    for (size_t k = inner_.size(); k-- > 0;) {
      const uint32_t characters = end - inner_[k].character;
      if (characters > kLongestTail) break;
      if (characters >= kShortestClause) AddSentence(inner_[k], end);
    }
  }

  // The first sentence of a numbered block, with its number: where it was
  // copied into the middle of a paragraph, the number is a part of it. The
  // block's sentences are those from `first` on.
  void AddNumbered(uint32_t begin, size_t first) {
    if (number_ == first_ || first >= passages_.sentences.size()) return;
    const Span sentence = passages_.sentences[first].characters;
    if (sentence.size() > kLongestTail) return;
    AddSentence({number_, begin}, sentence.end);
  }

  void AddSentence(const Open& open, uint32_t end) {
    passages_.sentences.push_back(PassageOf(open, end));
  }

  // Sums the hashes of the block's shingles, and with `sampled` keeps some of
  // those of its body. The last kGram characters fill a word, so that the
  // oldest one leaves it by itself.
  void AddShingles(bool sampled) {
    const std::u16string_view characters =
        passages_.folded.Between({number_, passages_.folded.size()});
    if (sums_.size() <= characters.size()) {
      sums_.resize(characters.size() + 1);
      kept_.resize(characters.size() + 1);
    }
    const uint64_t limit = !sampled                     ? 0
                           : dense_ && size() <= kShort ? 2 * kSampled
                                                        : kSampled;
    uint64_t gram = 0;
    uint64_t sum = 0;
    size_t i = 0;
    const auto next = [&] {
      gram = gram << kShift ^ characters[i++];
      return gram * kSpread;
    };
    sums_[0] = 0;
    const size_t first =
        std::min<size_t>(characters.size(), first_ - number_ + kGram - 1);
    while (i < first) {
      const uint64_t hash = next();
      if (i >= kGram) sum += PartOfKey(hash);
      sums_[i] = sum;
    }
    size_t kept = 0;
    while (i < characters.size()) {
      const uint64_t hash = next();
      sum += PartOfKey(hash);
      sums_[i] = sum;
      kept_[kept] = {static_cast<uint32_t>(hash >> 16), block_};
      kept += hash < limit;
    }
    passages_.shingles.insert(passages_.shingles.end(), kept_.begin(),
                              kept_.begin() + static_cast<ptrdiff_t>(kept));
  }

  std::string_view text_;
  const CharacterArray& characters_;
  const bool dense_;
  Passages passages_;
  // Of the block that is added now: its index, the folded characters with which
  // its number and its body begin, and the first gap of the body.
  uint32_t block_ = 0;
  uint32_t end_ = 0;  // of characters_
  uint32_t number_ = 0;
  uint32_t first_ = 0;
  size_t first_gap_ = 0;
  // Of its first characters, the sums of the hashes of the shingles in them.
  std::vector<uint64_t> sums_;
  std::vector<BlockShingle> kept_;
  std::vector<Open> inner_;  // the clauses of a sentence but the first
};

// What every report of its sort has: a program's lines, the headings once more,
// the works that all refer to.
bool MayHoldCopies(const Block& block) {
  return block.kind != BlockKind::kCode && block.kind != BlockKind::kContents &&
         block.kind != BlockKind::kReference;
}

}  // namespace

Passages FindPassages(const CharacterArray& characters,
                      std::span<const Block> blocks, bool dense) {
  Collector collector(characters, dense);
  for (uint32_t i = 0; i < blocks.size(); ++i) {
    if (MayHoldCopies(blocks[i])) collector.Add(blocks[i], i);
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

bool IsRunningText(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem;
}

}  // namespace reportlint
