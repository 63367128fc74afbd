#include "copies/copied_blocks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "copies/likeness.h"
#include "copies/repeats.h"
#include "text/folded_text.h"

namespace reportlint {
namespace {

// A body of this many characters may begin a copy. By eye: shorter ones are
// headings and labels.
constexpr uint32_t kShortestSeed = 20;
// Characters of all such bodies; by eye (copy.md).
constexpr uint32_t kShortestBlock = 60;
// How many bodies may stand between two that are the same: in the source, and
// in the copy, there only behind kShortestBlock characters that are the same.
// By eye.
constexpr uint32_t kLongestSourceGap = 6;
constexpr uint32_t kLongestGap = 2;
// In percent, of a body changed in one; .7 to .8 is usual for near copies.
constexpr uint32_t kLeastSimilarity = 70;

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
      : text_(text),
        folded_(passages.folded),
        bodies_(passages.bodies),
        blocks_(blocks),
        repeats_(static_cast<uint32_t>(bodies_.size()),
                 [&](uint32_t i) { return bodies_[i].key; }) {}

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
      if (bodies_[i].characters.size() >= kShortestParagraph) {
        AddParagraph(i, run->source_begin, found);
      }
      ++i;
    }
    return found;
  }

 private:
  bool MayBegin(uint32_t i) const {
    return bodies_[i].characters.size() >= kShortestSeed &&
           IsRunningText(blocks_[bodies_[i].block]);
  }

  bool Same(uint32_t i, uint32_t j) const {
    const Passage& a = bodies_[i];
    const Passage& b = bodies_[j];
    return a.key == b.key && a.characters.size() == b.characters.size() &&
           ReadTheSame(TextOf(a), TextOf(b));
  }

  std::string_view TextOf(const Passage& passage) const {
    return text_.substr(passage.span.begin, passage.span.size());
  }

  // The longest run from body `i` on, over the first places at which it stands
  // and the last one before.
  std::optional<Run> LongestFrom(uint32_t i) const {
    const uint32_t first = repeats_.First(i);
    if (i == first || !MayBegin(i)) return {};
    std::optional<Run> longest;
    const auto consider = [&](uint32_t source) {
      if (!Same(source, i)) return;
      const Run run = RunFrom(source, i);
      if (!longest || run.characters > longest->characters) longest = run;
    };
    uint32_t source = first;
    for (uint32_t k = 0; k < kMostCandidates && source < i; ++k) {
      consider(source);
      source = repeats_.Next(source);
    }
    if (source < i) consider(repeats_.Previous(i));
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
    run.characters += bodies_[i].characters.size();
  }

  void CountNear(uint32_t i, Run& run) const {
    Count(i, run);
    run.changed += bodies_[i].characters.size();
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
    Span shorter = bodies_[source].characters;
    Span longer = bodies_[i].characters;
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    // By eye: one that is a quarter longer is another paragraph.
    if (shorter.size() < kShortestNearCopy ||
        4 * longer.size() > 5 * shorter.size()) {
      return false;
    }
    return comparer_
               .Compare(folded_.Between(shorter), folded_.Between(longer),
                        kLeastSimilarity)
               .similarity > 0;
  }

  void AddParagraph(uint32_t i, uint32_t source, CopiedBlocks& found) const {
    found.is_copied[i] = true;
    const uint32_t places = repeats_.Count(i);
    if (places > kMostPlaces && repeats_.Previous(i) != repeats_.First(i)) {
      return;
    }
    Copy copy = CopyOf(CopyKind::kParagraph,
                       {.source_begin = source,
                        .source_end = source + 1,
                        .begin = i,
                        .end = i + 1,
                        .bodies = 1,
                        .characters = bodies_[i].characters.size()});
    copy.places = places;
    if (places > kMostPlaces) copy.others = PlacesBehind(i);
    found.copies.push_back(std::move(copy));
  }

  // Where the bodies behind `i` begin that are the same.
  std::vector<uint32_t> PlacesBehind(uint32_t i) const {
    std::vector<uint32_t> places;
    for (uint32_t k = repeats_.Next(i); k != Repeats::kNone;
         k = repeats_.Next(k)) {
      if (Same(i, k)) places.push_back(Begin(k));
    }
    return places;
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
  const FoldedText& folded_;
  const std::vector<Passage>& bodies_;
  std::span<const Block> blocks_;
  const Repeats repeats_;  // of bodies, by key
  Comparer comparer_;
};

}  // namespace

CopiedBlocks FindCopiedBlocks(std::string_view text, const Passages& passages,
                              std::span<const Block> blocks) {
  return RunFinder(text, passages, blocks).Find();
}

}  // namespace reportlint
