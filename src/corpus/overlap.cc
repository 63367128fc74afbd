#include "corpus/overlap.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <span>
#include <utility>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr uint32_t kNone = UINT32_MAX;

// Shingles of a stretch stand at most so far apart, and are at least so many:
// by chance some 2 % of them stand in another report, and half of a text's own
// when every tenth character was changed.
constexpr uint32_t kWidestShingleGap = 12;
constexpr uint32_t kFewestOfAStretch = 4;
constexpr uint32_t kFewestAtOnce = 8;
constexpr uint32_t kShortestStretch = 50;  // in characters

// From a passage of a copy to the next one, in the other report.
constexpr uint32_t kWidestStep = 3;

constexpr size_t kFirstWords = 20;  // in characters

constexpr size_t kMostCompared = 8;
constexpr size_t kMostOverlaps = 5;
constexpr uint32_t kLeastWeight = kWeightUnit;
constexpr uint32_t kLeastCopied = 80;  // of a copy
constexpr uint32_t kWholeShare = 80;   // in percent

// A copied part of a passage.
struct CopiedStretch {
  uint32_t begin = 0;  // shingles of the passage, half-open
  uint32_t end = 0;
  uint32_t found = 0;  // of them, those that stand in the other
  uint32_t there =
      kNone;  // the passage of the other in which most of it stands
};

// The one that stands most often among `passages`; the first of equals.
uint32_t MostFrequent(std::vector<uint32_t> passages) {
  std::ranges::sort(passages);
  uint32_t best = kNone;
  std::ptrdiff_t most = 0;
  for (auto it = passages.begin(); it != passages.end();) {
    const auto end = std::ranges::upper_bound(it, passages.end(), *it);
    if (end - it > most) {
      most = end - it;
      best = *it;
    }
    it = end;
  }
  return best;
}

// `there` says of each shingle of a passage where it stands in the other.
std::vector<CopiedStretch> Stretches(std::span<const uint32_t> there) {
  std::vector<CopiedStretch> stretches;
  std::vector<uint32_t> found;
  CopiedStretch open;
  const auto close = [&] {
    if (found.size() >= kFewestOfAStretch) {
      open.found = static_cast<uint32_t>(found.size());
      open.there = MostFrequent(std::move(found));
      stretches.push_back(open);
    }
    found.clear();
  };
  for (uint32_t i = 0; i < there.size(); ++i) {
    if (there[i] == kNone) continue;
    if (!found.empty() && i - open.end >= kWidestShingleGap) close();
    if (found.empty()) open.begin = i;
    open.end = i + 1;
    found.push_back(there[i]);
  }
  close();
  return stretches;
}

}  // namespace

// Numbers the hashes of a report, equal ones alike: an open-addressing table.
template <class Hash>
class ReportComparer::Numbers {
 public:
  explicit Numbers(size_t hashes)
      : slots_(std::bit_ceil(2 * hashes + 1), kNone) {}

  // The number of the hash, which is given one if it has none.
  uint32_t Add(const Hash& hash) {
    uint32_t& number = slots_[SlotOf(hash)];
    if (number == kNone) {
      number = size();
      hashes_.push_back(hash);
    }
    return number;
  }

  // The number of the hash, or kNone.
  uint32_t Find(const Hash& hash) const { return slots_[SlotOf(hash)]; }

  uint32_t size() const { return static_cast<uint32_t>(hashes_.size()); }

 private:
  static size_t Spread(uint32_t hash) {
    return hash * size_t{0x9E3779B97F4A7C15} >> 32;
  }
  static size_t Spread(const Hash128& hash) { return hash.low; }

  size_t SlotOf(const Hash& hash) const {
    size_t slot = Spread(hash) & (slots_.size() - 1);
    while (slots_[slot] != kNone && hashes_[slots_[slot]] != hash) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return slot;
  }

  std::vector<Hash> hashes_;     // by number
  std::vector<uint32_t> slots_;  // numbers; a power of two, half empty
};

ReportComparer::ReportComparer(const Fingerprint& report)
    : report_(&report),
      keys_(std::make_unique<Numbers<Hash128>>(report.passages.size())),
      shingles_(std::make_unique<Numbers<uint32_t>>(report.shingles.size())) {
  key_of_.reserve(report.passages.size());
  for (const BlockPrint& passage : report.passages) {
    key_of_.push_back(keys_->Add(passage.key));
  }
  shingle_of_.reserve(report.shingles.size());
  for (const uint32_t shingle : report.shingles) {
    shingle_of_.push_back(shingles_->Add(shingle));
  }
}

ReportComparer::~ReportComparer() = default;

Comparison ReportComparer::Compare(const Fingerprint& other) {
  result_ = {};
  last_ = kNone;
  other_ = &other;
  Look();
  size_t shingle = 0;
  for (uint32_t i = 0; i < report_->passages.size(); ++i) {
    const BlockPrint& passage = report_->passages[i];
    result_.overlap.characters += passage.characters;
    const auto shingles =
        std::span(shingle_of_).subspan(shingle, passage.shingles);
    shingle += passage.shingles;
    if (passage.characters == 0) continue;
    if (const uint32_t same = key_there_[key_of_[i]]; same != kNone) {
      AddPassage(i, same);
    } else if (passage.shingles > 0) {
      AddStretches(i, shingles);
    }
  }
  return std::move(result_);
}

// Finds where in the other the report's passages and shingles stand first.
void ReportComparer::Look() {
  key_there_.assign(keys_->size(), kNone);
  shingle_there_.assign(shingles_->size(), kNone);
  size_t shingle = 0;
  for (uint32_t i = 0; i < other_->passages.size(); ++i) {
    const BlockPrint& passage = other_->passages[i];
    const uint32_t key = keys_->Find(passage.key);
    if (key != kNone && key_there_[key] == kNone) {
      key_there_[key] = i;
      if (passage.shingles > 0) result_.points += PointsOf(1);
    }
    for (uint32_t k = 0; k < passage.shingles; ++k) {
      const uint32_t hash = other_->shingles[shingle++];
      const uint32_t number = shingles_->Find(hash);
      if (number == kNone || shingle_there_[number] != kNone) continue;
      shingle_there_[number] = i;
      if (IsLookedUp(hash)) result_.points += PointsOf(hash);
    }
  }
}

void ReportComparer::AddPassage(uint32_t index, uint32_t there) {
  const BlockPrint& passage = report_->passages[index];
  if (passage.shingles > 0) {
    result_.densest =
        std::max({result_.densest, passage.shingles, kFewestAtOnce});
  }
  result_.telling += passage.shingles > 0 ? passage.characters : 0;
  Add({.passage = index}, there, passage.characters);
}

void ReportComparer::AddStretches(uint32_t index,
                                  std::span<const uint32_t> shingles) {
  there_.clear();
  for (const uint32_t shingle : shingles) {
    there_.push_back(shingle_there_[shingle]);
  }
  const BlockPrint& passage = report_->passages[index];
  for (const CopiedStretch& stretch : Stretches(there_)) {
    const auto characters =
        static_cast<uint32_t>(uint64_t{passage.characters} *
                              (stretch.end - stretch.begin) / passage.shingles);
    if (characters < kShortestStretch) continue;
    result_.densest = std::max(result_.densest, stretch.found);
    // Where less than half of the shingles stand in the other, some may by
    // chance.
    const uint64_t dense = uint64_t{2} * characters * stretch.found /
                           (stretch.end - stretch.begin);
    result_.telling +=
        static_cast<uint32_t>(std::min<uint64_t>(characters, dense));
    Add({.passage = index, .shingle = stretch.begin}, stretch.there,
        characters);
  }
}

void ReportComparer::Add(SharedPart copy, uint32_t there, uint32_t characters) {
  result_.overlap.copied += characters;
  if (report_->passages[copy.passage].shingles == 0) return;
  const bool goes_on = last_ != kNone && there >= last_ &&
                       there <= last_ + kWidestStep &&
                       copy.passage <= last_here_ + kWidestStep;
  // What is prose here may be a heading there, which has no place.
  if (!goes_on && other_->passages[there].shingles > 0) {
    copy.there = other_->passages[there].place;
    result_.overlap.parts.push_back(copy);
  }
  last_ = there;
  last_here_ = copy.passage;
}

void Sift(std::vector<Candidate>& candidates, uint32_t points) {
  std::erase_if(candidates, [points](const Candidate& one) {
    return one.weight < kLeastWeight && 4 * uint64_t{one.points} < points;
  });
  const auto better = [](const Candidate& a, const Candidate& b) {
    // What is common counts a little, so that of many copies of one report the
    // fullest ones are found.
    const auto score = [](const Candidate& one) {
      return one.weight + uint64_t{one.points} * kWeightUnit / 16;
    };
    return std::pair(score(b), a.report) < std::pair(score(a), b.report);
  };
  const size_t kept = std::min(candidates.size(), kMostCompared);
  std::ranges::partial_sort(
      candidates, candidates.begin() + static_cast<std::ptrdiff_t>(kept),
      better);
  candidates.resize(kept);
}

bool IsCopy(const Comparison& comparison, const Candidate& candidate) {
  if (comparison.densest < kFewestAtOnce || comparison.telling < kLeastCopied ||
      comparison.points == 0 || comparison.overlap.parts.empty()) {
    return false;
  }
  return uint64_t{comparison.telling} * candidate.weight >=
             uint64_t{kLeastCopied} * kWeightUnit * comparison.points ||
         comparison.overlap.share() >= kWholeShare;
}

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

namespace {

// The beginning of the clause in which `at` stands, if it is near: a copy
// begins up to 11 characters before the first shingle that was kept of it.
uint32_t ClauseOf(std::string_view text, uint32_t at) {
  constexpr int kFarthest = 12;  // in characters
  size_t begin = at;
  for (int i = 0; i < kFarthest && begin > 0; ++i) {
    size_t before = begin;
    const char32_t c = PreviousCharacter(text, before);
    if (!IsWord(c) && !IsBlank(c)) return static_cast<uint32_t>(begin);
    begin = before;
  }
  return begin == 0 ? 0 : at;
}

}  // namespace

bool Locate(const Document& document, const Fingerprint& report,
            Overlap& overlap) {
  if (document.blocks().size() != report.passages.size()) return false;
  for (SharedPart& copy : overlap.parts) {
    const Block& block = document.blocks()[copy.passage];
    if (FoldedHashOf(block.text) != report.passages[copy.passage].key) {
      return false;
    }
    copy.here = document.SpanOf(block.text);
    if (copy.shingle > 0) {
      std::vector<Shingle> shingles;
      Winnow(block.text, copy.here.begin, kPassageWinnowing, shingles);
      if (copy.shingle < shingles.size()) {
        copy.here.begin += ClauseOf(
            block.text, shingles[copy.shingle].begin - copy.here.begin);
      }
    }
    copy.here.end =
        copy.here.begin +
        static_cast<uint32_t>(
            Prefix(document.source().Text(copy.here), kFirstWords).size());
  }
  return true;
}

}  // namespace reportlint
