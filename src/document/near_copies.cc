#include "document/near_copies.h"

#include <algorithm>
#include <optional>

#include "document/likeness.h"
#include "text/folded_text.h"

namespace reportlint {
namespace {

// A shingle of more paragraphs than this is a set phrase: it then pairs each of
// them with the one before only.
constexpr size_t kMostPaired = 8;
// How many shingles two paragraphs share at least, and which part (in percent)
// of those of the shorter one.
constexpr uint32_t kFewestShared = 2;

// What makes two paragraphs near copies.
struct Limits {
  // The part of the shorter one's shingles that they share, and of its
  // characters, both in percent.
  uint32_t shared = 0;
  uint32_t similarity = 0;
  size_t candidates = kMostCandidates;
  // Whether two paragraphs of quite different length are left alone, and with
  // them each that shares less than a quarter of its shingles with any other.
  bool whole = false;
};
constexpr Limits kReport = {.shared = 10, .similarity = 70};
constexpr Limits kStatute = {
    .shared = 20, .similarity = 88, .candidates = 1, .whole = true};

// Leaves the shingles of `shingles` that stand twice, and a few others. One
// filter of two bits a shingle spares the sorting of all those that stand once,
// which most do.
void KeepRepeated(std::vector<BlockShingle>& shingles) {
  size_t size = 1024;
  while (size < 8 * shingles.size()) size *= 2;
  std::vector<bool> seen(size);
  std::vector<bool> seen_twice(size);
  for (const BlockShingle& shingle : shingles) {
    const size_t slot = shingle.hash & (size - 1);
    if (seen[slot]) seen_twice[slot] = true;
    seen[slot] = true;
  }
  std::erase_if(shingles, [&](const BlockShingle& shingle) {
    return !seen_twice[shingle.hash & (size - 1)];
  });
}

// Each shingle of a block once, in order of hash.
void Sort(std::vector<BlockShingle>& shingles) {
  std::ranges::sort(shingles, [](const BlockShingle& a, const BlockShingle& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.block < b.block;
  });
  const auto [first, last] = std::ranges::unique(
      shingles, [](const BlockShingle& a, const BlockShingle& b) {
        return a.hash == b.hash && a.block == b.block;
      });
  shingles.erase(first, last);
}

// Two paragraphs by block, the later one first, and how many shingles they
// share.
struct Pair {
  uint32_t later = 0;
  uint32_t earlier = 0;
  uint32_t shared = 0;
};

std::vector<Pair> FindPairs(const std::vector<BlockShingle>& shingles) {
  std::vector<uint64_t> pairs;
  for (size_t begin = 0; begin < shingles.size();) {
    size_t end = begin + 1;
    while (end < shingles.size() &&
           shingles[end].hash == shingles[begin].hash) {
      ++end;
    }
    const size_t reach = end - begin <= kMostPaired ? kMostPaired : 1;
    for (size_t later = begin + 1; later < end; ++later) {
      const size_t first = later - std::min(later - begin, reach);
      for (size_t earlier = first; earlier < later; ++earlier) {
        pairs.push_back(uint64_t{shingles[later].block} << 32 |
                        shingles[earlier].block);
      }
    }
    begin = end;
  }
  std::ranges::sort(pairs);
  std::vector<Pair> counted;
  for (const uint64_t pair : pairs) {
    const auto later = static_cast<uint32_t>(pair >> 32);
    const auto earlier = static_cast<uint32_t>(pair);
    if (counted.empty() || counted.back().later != later ||
        counted.back().earlier != earlier) {
      counted.push_back({later, earlier, 0});
    }
    ++counted.back().shared;
  }
  return counted;
}

class NearCopyFinder {
 public:
  NearCopyFinder(std::string_view text, std::span<const Block> blocks,
                 const Passages& passages, const std::vector<bool>& is_copied,
                 const Limits& limits)
      : text_(text), blocks_(blocks), limits_(limits) {
    bodies_.resize(blocks.size(), nullptr);
    counts_.resize(blocks.size());
    for (size_t i = 0; i < passages.bodies.size(); ++i) {
      if (is_copied[i]) continue;
      bodies_[passages.bodies[i].block] = &passages.bodies[i];
    }
    shingles_.reserve(passages.shingles.size());
    for (const BlockShingle& shingle : passages.shingles) {
      if (bodies_[shingle.block] == nullptr) continue;
      shingles_.push_back(shingle);
      ++counts_[shingle.block];
    }
  }

  std::vector<Copy> Find() {
    KeepRepeated(shingles_);
    KeepLikely();
    Sort(shingles_);
    std::vector<Pair> pairs = FindPairs(shingles_);
    std::erase_if(pairs, [&](const Pair& pair) {
      const uint32_t of = std::min(counts_[pair.later], counts_[pair.earlier]);
      return pair.shared < kFewestShared ||
             pair.shared * 100 < of * limits_.shared ||
             (limits_.whole && !AreOfOneLength(pair));
    });
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) {
      return a.later != b.later ? a.later < b.later : a.shared > b.shared;
    });
    std::vector<Copy> copies;
    for (size_t begin = 0; begin < pairs.size();) {
      size_t end = begin + 1;
      while (end < pairs.size() && pairs[end].later == pairs[begin].later) {
        ++end;
      }
      const size_t last = std::min(end, begin + limits_.candidates);
      if (const auto copy = Best(pairs, begin, last)) copies.push_back(*copy);
      begin = end;
    }
    return copies;
  }

 private:
  // Drops the shingles of paragraphs that share too few with any others.
  void KeepLikely() {
    std::vector<uint32_t> kept(counts_.size());
    for (const BlockShingle& shingle : shingles_) ++kept[shingle.block];
    std::erase_if(shingles_, [&](const BlockShingle& shingle) {
      const uint32_t count = kept[shingle.block];
      return count < kFewestShared ||
             (limits_.whole && 4 * count < counts_[shingle.block]);
    });
  }

  bool AreOfOneLength(const Pair& pair) const {
    const auto [shorter, longer] = std::minmax(
        bodies_[pair.later]->characters, bodies_[pair.earlier]->characters);
    return 4 * longer <= 5 * shorter;
  }

  std::optional<Copy> Best(const std::vector<Pair>& pairs, size_t begin,
                           size_t end) {
    std::optional<Copy> best;
    const uint32_t later = pairs[begin].later;
    later_.Assign(TextOf(later), BeginOf(later));
    for (size_t i = begin; i < end; ++i) {
      const uint32_t earlier = pairs[i].earlier;
      earlier_.Assign(TextOf(earlier), BeginOf(earlier));
      const Copy copy = Compare(later, earlier);
      if (copy.similarity < limits_.similarity) continue;
      if (!best || copy.similarity > best->similarity) best = copy;
    }
    return best;
  }

  Copy Compare(uint32_t later, uint32_t earlier) {
    const bool later_is_shorter = later_.size() < earlier_.size();
    const FoldedText& shorter = later_is_shorter ? later_ : earlier_;
    const FoldedText& longer = later_is_shorter ? earlier_ : later_;
    const Likeness likeness =
        comparer_.Compare(shorter, longer, limits_.similarity);
    if (likeness.similarity == 0) return {.similarity = 0};
    const bool is_part = likeness.end - likeness.begin < longer.size();
    const auto whole_of = [&](uint32_t block) {
      return Span{
          static_cast<uint32_t>(blocks_[block].text.data() - text_.data()),
          bodies_[block]->span.end};
    };
    Copy copy = {.kind = CopyKind::kNear,
                 .at = whole_of(later),
                 .source = whole_of(earlier),
                 .block = later,
                 .source_block = earlier,
                 .characters = shorter.size(),
                 .similarity = likeness.similarity,
                 .changes = likeness.changes,
                 .is_whole = 4 * longer.size() <= 5 * shorter.size()};
    if (is_part) {
      (later_is_shorter ? copy.source : copy.at) =
          longer.Between(likeness.begin, likeness.end);
    }
    return copy;
  }

  std::string_view TextOf(uint32_t block) const {
    const Span span = bodies_[block]->span;
    return text_.substr(span.begin, span.size());
  }
  uint32_t BeginOf(uint32_t block) const { return bodies_[block]->span.begin; }

  std::string_view text_;
  std::span<const Block> blocks_;
  const Limits limits_;
  std::vector<const Passage*> bodies_;  // by block; null: not to be compared
  std::vector<uint32_t> counts_;        // of shingles, by block
  std::vector<BlockShingle> shingles_;
  FoldedText later_;
  FoldedText earlier_;
  Comparer comparer_;
};

}  // namespace

std::vector<Copy> FindNearCopies(std::string_view text,
                                 std::span<const Block> blocks,
                                 const Passages& passages,
                                 const std::vector<bool>& is_copied,
                                 bool is_statute) {
  return NearCopyFinder(text, blocks, passages, is_copied,
                        is_statute ? kStatute : kReport)
      .Find();
}

}  // namespace reportlint
