#include "document/copied_blocks.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "document/likeness.h"
#include "text/folded_text.h"

namespace reportlint {
namespace {

// A body of this many characters may begin a copy; shorter ones are headings
// and labels.
constexpr uint32_t kShortestSeed = 20;
constexpr uint32_t kShortestBlock = 60;  // characters of all such bodies
// How many bodies may stand between two that are the same: in the source, and
// in the copy, there only behind kShortestBlock characters that are the same.
constexpr uint32_t kLongestSourceGap = 6;
constexpr uint32_t kLongestGap = 2;
constexpr uint32_t kLeastSimilarity = 70;  // percent, of a body changed in one

// A stretch of bodies that repeats an earlier one.
struct Run {
  uint32_t source_begin = 0;
  uint32_t source_end = 0;
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t bodies = 0;      // the same in both, or nearly
  uint32_t seeds = 0;       // those of kShortestSeed characters
  uint32_t characters = 0;  // of the seeds
  uint32_t changed = 0;     // of these, those of seeds that were changed
};

class RunFinder {
 public:
  RunFinder(std::string_view text, const Passages& passages,
            std::span<const Block> blocks)
      : text_(text), bodies_(passages.bodies), blocks_(blocks) {
    order_.resize(bodies_.size());
    std::iota(order_.begin(), order_.end(), 0u);
    std::ranges::sort(order_, [&](uint32_t a, uint32_t b) {
      return bodies_[a].key != bodies_[b].key ? bodies_[a].key < bodies_[b].key
                                              : a < b;
    });
    rank_.resize(order_.size());
    first_.resize(order_.size());
    for (uint32_t r = 0; r < order_.size(); ++r) {
      rank_[order_[r]] = r;
      const bool same =
          r > 0 && bodies_[order_[r]].key == bodies_[order_[r - 1]].key;
      first_[r] = same ? first_[r - 1] : r;
    }
  }

  CopiedBlocks Find() {
    CopiedBlocks found;
    found.is_copied.resize(bodies_.size());
    for (uint32_t i = 0; i < bodies_.size();) {
      const std::optional<Run> run = LongestFrom(i);
      if (!run) {
        ++i;
        continue;
      }
      const Run all = Extend(*run, found.is_copied);
      if (all.seeds >= 2 && all.characters >= kShortestBlock) {
        found.copies.push_back(CopyOf(CopyKind::kBlock, all));
        std::fill(found.is_copied.begin() + all.begin,
                  found.is_copied.begin() + all.end, true);
        i = all.end;
        continue;
      }
      if (bodies_[i].characters >= kShortestParagraph) {
        AddParagraph(i, run->source_begin, found);
      }
      ++i;
    }
    return found;
  }

 private:
  bool MayBegin(uint32_t i) const {
    return bodies_[i].characters >= kShortestSeed &&
           IsProse(blocks_[bodies_[i].block]);
  }

  bool Same(uint32_t i, uint32_t j) const {
    const Passage& a = bodies_[i];
    const Passage& b = bodies_[j];
    return a.key == b.key && a.characters == b.characters &&
           ReadTheSame(TextOf(a), TextOf(b));
  }

  std::string_view TextOf(const Passage& passage) const {
    return text_.substr(passage.span.begin, passage.span.size());
  }

  // The longest run from body `i` on, over the first places at which it stands
  // and the last one before.
  std::optional<Run> LongestFrom(uint32_t i) const {
    const uint32_t rank = rank_[i];
    const uint32_t first = first_[rank];
    if (rank == first || !MayBegin(i)) return {};
    std::optional<Run> longest;
    const auto consider = [&](uint32_t source) {
      if (!Same(source, i)) return;
      const Run run = RunFrom(source, i);
      if (!longest || run.characters > longest->characters) longest = run;
    };
    const uint32_t last = std::min(rank, first + kMostCandidates);
    for (uint32_t r = first; r < last; ++r) consider(order_[r]);
    if (last < rank) consider(order_[rank - 1]);
    return longest;
  }

  Run RunFrom(uint32_t source, uint32_t i) const {
    Run run = {.source_begin = source, .begin = i};
    do {
      run.source_end = source + 1;
      run.end = i + 1;
      Count(i, run);
    } while (Advance(run, source, i));
    return run;
  }

  void Count(uint32_t i, Run& run) const {
    ++run.bodies;
    if (!MayBegin(i)) return;
    ++run.seeds;
    run.characters += bodies_[i].characters;
  }

  void CountNear(uint32_t i, Run& run) const {
    Count(i, run);
    run.changed += bodies_[i].characters;
  }

  // Moves both on to the next bodies that are the same: the very next ones, or
  // paragraphs not far behind.
  bool Advance(const Run& run, uint32_t& source, uint32_t& i) const {
    const auto size = static_cast<uint32_t>(bodies_.size());
    const uint32_t longest =
        run.seeds > 1 && run.characters >= kShortestBlock ? kLongestGap : 0;
    for (uint32_t gap = 0; gap <= longest; ++gap) {
      for (uint32_t in_source = 0; in_source <= kLongestSourceGap;
           ++in_source) {
        const uint32_t a = source + 1 + in_source;
        const uint32_t b = i + 1 + gap;
        if (b >= size || a >= b || bodies_[a].key != bodies_[b].key) continue;
        if (gap + in_source > 0 && !MayBegin(b)) continue;
        if (!Same(a, b)) continue;
        source = a;
        i = b;
        return true;
      }
    }
    return false;
  }

  // The headings above belong to the run, and paragraphs next to it that were
  // changed in one of the two.
  Run Extend(Run run, const std::vector<bool>& is_copied) {
    while (run.source_begin > 0 && run.source_begin < run.begin &&
           !is_copied[run.begin - 1]) {
      if (Same(run.source_begin - 1, run.begin - 1)) {
        Count(run.begin - 1, run);
      } else if (AreNear(run.source_begin - 1, run.begin - 1)) {
        CountNear(run.begin - 1, run);
      } else {
        break;
      }
      --run.source_begin;
      --run.begin;
    }
    while (run.end < bodies_.size() && run.source_end < run.end &&
           AreNear(run.source_end, run.end)) {
      uint32_t source = run.source_end++;
      uint32_t i = run.end++;
      CountNear(i, run);
      while (Advance(run, source, i)) {
        run.source_end = source + 1;
        run.end = i + 1;
        Count(i, run);
      }
    }
    return run;
  }

  bool AreNear(uint32_t source, uint32_t i) {
    if (!MayBegin(source) || !MayBegin(i)) return false;
    const uint32_t shorter =
        std::min(bodies_[source].characters, bodies_[i].characters);
    const uint32_t longer =
        std::max(bodies_[source].characters, bodies_[i].characters);
    if (shorter < kShortestNearCopy || 4 * longer > 5 * shorter) return false;
    one_.Assign(TextOf(bodies_[source]), 0);
    other_.Assign(TextOf(bodies_[i]), 0);
    const bool in_order = one_.size() <= other_.size();
    return comparer_
               .Compare(in_order ? one_ : other_, in_order ? other_ : one_,
                        kLeastSimilarity)
               .similarity > 0;
  }

  void AddParagraph(uint32_t i, uint32_t source, CopiedBlocks& found) const {
    found.is_copied[i] = true;
    const uint32_t first = first_[rank_[i]];
    const uint32_t places = CountFrom(first);
    if (places > kMostPlaces && rank_[i] > first + 1) return;
    Copy copy =
        CopyOf(CopyKind::kParagraph, {.source_begin = source,
                                      .source_end = source + 1,
                                      .begin = i,
                                      .end = i + 1,
                                      .bodies = 1,
                                      .characters = bodies_[i].characters});
    copy.places = places;
    found.copies.push_back(copy);
  }

  // At how many places the body that is first at rank `first` stands.
  uint32_t CountFrom(uint32_t first) const {
    const auto end =
        std::partition_point(first_.begin() + first, first_.end(),
                             [&](uint32_t other) { return other == first; });
    return static_cast<uint32_t>(end - first_.begin()) - first;
  }

  Copy CopyOf(CopyKind kind, const Run& run) const {
    return {.kind = kind,
            .at = {Begin(run.begin), bodies_[run.end - 1].span.end},
            .source = {Begin(run.source_begin),
                       bodies_[run.source_end - 1].span.end},
            .block = bodies_[run.begin].block,
            .source_block = bodies_[run.source_begin].block,
            .paragraphs = run.bodies,
            .characters = run.characters - run.changed};
  }

  // Where the block of a body begins, its enumerator included.
  uint32_t Begin(uint32_t i) const {
    const std::string_view block = blocks_[bodies_[i].block].text;
    return static_cast<uint32_t>(block.data() - text_.data());
  }

  std::string_view text_;
  const std::vector<Passage>& bodies_;
  std::span<const Block> blocks_;
  std::vector<uint32_t> order_;  // bodies, by key and then by place
  std::vector<uint32_t> rank_;   // of each body in `order_`
  std::vector<uint32_t> first_;  // of each rank, the first one of its key
  FoldedText one_;
  FoldedText other_;
  Comparer comparer_;
};

}  // namespace

CopiedBlocks FindCopiedBlocks(std::string_view text, const Passages& passages,
                              std::span<const Block> blocks) {
  return RunFinder(text, passages, blocks).Find();
}

}  // namespace reportlint
