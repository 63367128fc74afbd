#include "copies/near_copies.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "copies/likeness.h"
#include "copies/repeats.h"
#include "text/folded_text.h"

namespace reportlint {
namespace {

// By eye (copy.md): a shingle of more paragraphs is a set phrase. It then pairs
// each of them with the one before only, so that n of them do not make n²
// pairs.
constexpr size_t kMostPaired = 8;
// How many shingles two paragraphs share at least; one may be a common phrase.
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
// By eye. A tenth of the shingles lets enough candidates through, and .7 is
// usual for near copies. Articles of a statute follow one model, so it takes
// far more.
constexpr Limits kReport = {.shared = 10, .similarity = 70};
constexpr Limits kStatute = {
    .shared = 20, .similarity = 88, .candidates = 1, .whole = true};

// A paragraph by block, and how many shingles a later one shares with it.
struct Candidate {
  uint32_t earlier = 0;
  uint32_t shared = 0;
};

class NearCopyFinder {
 public:
  NearCopyFinder(std::string_view text, std::span<const Block> blocks,
                 const Passages& passages, const std::vector<bool>& is_copied,
                 const Limits& limits)
      : text_(text),
        blocks_(blocks),
        folded_(passages.folded),
        limits_(limits),
        bodies_(blocks.size(), nullptr),
        counts_(blocks.size()),
        shared_(blocks.size()) {
    for (size_t i = 0; i < passages.bodies.size(); ++i) {
      if (is_copied[i]) continue;
      bodies_[passages.bodies[i].block] = &passages.bodies[i];
    }
    KeepRepeated(passages.shingles);
  }

  std::vector<Copy> Find() {
    KeepLikely();
    const Repeats repeats = LinkShingles();
    std::vector<Copy> copies;
    for (uint32_t begin = 0; begin < shingles_.size();) {
      const uint32_t block = shingles_[begin].block;
      uint32_t end = begin + 1;
      while (end < shingles_.size() && shingles_[end].block == block) ++end;
      CountShared(repeats, begin, end);
      if (const auto copy = Best(block)) copies.push_back(*copy);
      begin = end;
    }
    return copies;
  }

 private:
  // Counts the shingles, and keeps those whose bit was set before: all that
  // stand twice, and a few others. To link all of them would take longer.
  void KeepRepeated(const std::vector<BlockShingle>& shingles) {
    const size_t size = std::bit_ceil(8 * shingles.size() + 1);
    std::vector<bool> seen(size);
    std::vector<bool> seen_twice(size);
    for (const BlockShingle& shingle : shingles) {
      if (bodies_[shingle.block] == nullptr) continue;
      ++counts_[shingle.block];
      const size_t slot = shingle.hash & (size - 1);
      if (seen[slot]) seen_twice[slot] = true;
      seen[slot] = true;
    }
    for (const BlockShingle& shingle : shingles) {
      if (seen_twice[shingle.hash & (size - 1)] &&
          bodies_[shingle.block] != nullptr) {
        shingles_.push_back(shingle);
      }
    }
  }

  Repeats LinkShingles() const {
    return Repeats(static_cast<uint32_t>(shingles_.size()),
                   [&](uint32_t i) { return shingles_[i].hash; });
  }

  // Leaves the shingles of paragraphs that share enough of them with any
  // others, each once.
  void KeepLikely() {
    const Repeats repeats = LinkShingles();
    std::vector<uint32_t> repeated(blocks_.size());
    for (uint32_t i = 0; i < shingles_.size(); ++i) {
      repeated[shingles_[i].block] += repeats.Count(i) > 1;
    }
    std::vector<BlockShingle> likely;
    for (uint32_t i = 0; i < shingles_.size(); ++i) {
      const uint32_t block = shingles_[i].block;
      const uint32_t previous = repeats.Previous(i);
      const bool is_again =
          previous != Repeats::kNone && shingles_[previous].block == block;
      if (!is_again && repeated[block] >= kFewestShared &&
          (!limits_.whole || 4 * repeated[block] >= counts_[block])) {
        likely.push_back(shingles_[i]);
      }
    }
    shingles_ = std::move(likely);
  }

  // Leaves in candidates_ the paragraphs that stand before the one whose
  // shingles are `begin` to `end` and share some of them.
  void CountShared(const Repeats& repeats, uint32_t begin, uint32_t end) {
    candidates_.clear();
    for (uint32_t i = begin; i < end; ++i) {
      size_t reach = repeats.Count(i) <= kMostPaired ? kMostPaired : 1;
      for (uint32_t other = repeats.Previous(i);
           other != Repeats::kNone && reach > 0;
           other = repeats.Previous(other), --reach) {
        const uint32_t earlier = shingles_[other].block;
        if (shared_[earlier]++ == 0) {
          candidates_.push_back({.earlier = earlier});
        }
      }
    }
    for (Candidate& candidate : candidates_) {
      candidate.shared = std::exchange(shared_[candidate.earlier], 0);
    }
  }

  bool AreOfOneLength(uint32_t one, uint32_t other) const {
    const auto [shorter, longer] = std::minmax(
        {bodies_[one]->characters.size(), bodies_[other]->characters.size()});
    return 4 * longer <= 5 * shorter;
  }

  // What block `later` is a copy of, out of the candidates that share most.
  std::optional<Copy> Best(uint32_t later) {
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      const uint32_t of = std::min(counts_[later], counts_[candidate.earlier]);
      return candidate.shared < kFewestShared ||
             candidate.shared * 100 < of * limits_.shared ||
             (limits_.whole && !AreOfOneLength(later, candidate.earlier));
    });
    const auto last =
        candidates_.begin() + std::min(candidates_.size(), limits_.candidates);
    std::ranges::partial_sort(
        candidates_, last, [](const Candidate& a, const Candidate& b) {
          return a.shared != b.shared ? a.shared > b.shared
                                      : a.earlier < b.earlier;
        });
    std::optional<Copy> best;
    for (auto it = candidates_.begin(); it != last; ++it) {
      const Copy copy = Compare(later, it->earlier);
      if (copy.similarity < limits_.similarity) continue;
      if (!best || copy.similarity > best->similarity) best = copy;
    }
    return best;
  }

  Copy Compare(uint32_t later, uint32_t earlier) {
    Span shorter = bodies_[later]->characters;
    Span longer = bodies_[earlier]->characters;
    const bool later_is_shorter = shorter.size() < longer.size();
    if (!later_is_shorter) std::swap(shorter, longer);
    const Likeness likeness = comparer_.Compare(
        folded_.Between(shorter), folded_.Between(longer), limits_.similarity);
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
      (later_is_shorter ? copy.source : copy.at) = folded_.Bytes(
          longer.begin + likeness.begin, longer.begin + likeness.end);
    }
    return copy;
  }

  std::string_view text_;
  std::span<const Block> blocks_;
  const FoldedText& folded_;
  const Limits limits_;
  std::vector<const Passage*> bodies_;  // by block; null: not to be compared
  std::vector<uint32_t> counts_;        // of shingles, by block
  std::vector<BlockShingle> shingles_;  // block by block
  // While those of one paragraph are counted, by block: how many it shares.
  std::vector<uint32_t> shared_;
  std::vector<Candidate> candidates_;
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
