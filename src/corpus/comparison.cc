#include "corpus/comparison.h"

#include <algorithm>
#include <utility>

#include "corpus/shingles.h"

namespace reportlint {
namespace {

constexpr uint32_t kNone = HashNumbers<uint32_t>::kNone;

// A stretch is told by itself if it has so many shingles and is so long; by eye
// (overlap.md).
constexpr uint32_t kFewestOfAStretch = 4;
constexpr uint32_t kShortestStretch = 50;  // in characters

// How many matches in one order show that a stretch was copied; twice as many
// do in any order. The more of a report's shingles stand in the other one out
// of order, the more it takes: 64 more if all of them did. By eye.
constexpr uint32_t kSureChain = 4;
constexpr uint64_t kChainForStrays = 64;

// How many times as dense a stretch is at least as what two reports share by
// chance. By eye.
constexpr uint32_t kLeastDensity = 3;

// Passages, in the other report, between two of a copy that is told as one; by
// eye.
constexpr uint32_t kWidestStep = 3;

// Characters of a copy, and percent of a whole one; by eye (overlap.md).
constexpr uint32_t kLeastCopied = 80;
constexpr uint32_t kWholeShare = 80;

// Of each passage, the place of its first shingle among all.
std::vector<uint32_t> FirstShingles(const Fingerprint& print) {
  std::vector<uint32_t> first;
  first.reserve(print.passages.size());
  uint32_t count = 0;
  for (const BlockPrint& passage : print.passages) {
    first.push_back(count);
    count += passage.shingles;
  }
  return first;
}

std::span<const uint32_t> ShinglesOf(const Fingerprint& print,
                                     std::span<const uint32_t> first,
                                     uint32_t passage) {
  return std::span(print.shingles)
      .subspan(first[passage], print.passages[passage].shingles);
}

// How many other reports have a key; 0 if that is not known.
uint32_t OthersWith(uint32_t key, std::span<const KeyCount> counts) {
  const auto it = std::ranges::lower_bound(counts, key, {}, &KeyCount::key);
  return it != counts.end() && it->key == key ? it->others : 0;
}

// The lesser of two numbers of reports, of which 0 is unknown.
uint32_t Rarer(uint32_t a, uint32_t b) {
  return a == 0 || b == 0 ? std::max(a, b) : std::min(a, b);
}

}  // namespace

ReportComparer::ReportComparer(const Fingerprint& report,
                               std::span<const KeyCount> counts)
    : report_(&report),
      keys_(report.passages.size()),
      shingles_(report.shingles.size()),
      first_shingle_(FirstShingles(report)) {
  key_of_.reserve(report.passages.size());
  for (const BlockPrint& passage : report.passages) {
    key_of_.push_back(keys_.Add(passage.key));
  }
  shingle_of_.reserve(report.shingles.size());
  for (const uint32_t shingle : report.shingles) {
    shingle_of_.push_back(shingles_.Add(shingle));
  }
  CountOthers(counts);
}

void ReportComparer::CountOthers(std::span<const KeyCount> counts) {
  others_with_shingle_.assign(shingles_.size(), 0);
  for (const KeyCount& count : counts) {
    if (!IsLookedUp(count.key)) continue;  // it is a sketch's
    const uint32_t number = shingles_.Find(count.key);
    if (number != kNone) others_with_shingle_[number] = count.others;
  }
  sketches_.resize(report_->passages.size());
  for (uint32_t i = 0; i < sketches_.size(); ++i) {
    if (report_->passages[i].shingles == 0) continue;
    Sketch& sketch = sketches_[i];
    sketch.keys = SketchOf(ShinglesOf(*report_, first_shingle_, i));
    for (size_t k = 0; k < 2; ++k) {
      sketch.others[k] =
          OthersWith(static_cast<uint32_t>(sketch.keys[k]), counts);
    }
  }
}

Comparison ReportComparer::Compare(const Fingerprint& other) {
  other_ = &other;
  result_ = {};
  weighed_ = 0;
  unweighed_ = 0;
  last_ = kNone;
  Look();
  FindMatches();
  CountStrays();
  for (uint32_t i = 0; i < report_->passages.size(); ++i) {
    const BlockPrint& passage = report_->passages[i];
    result_.overlap.characters += passage.characters;
    if (passage.characters == 0) continue;
    if (const uint32_t same = key_there_[key_of_[i]]; same != kNone) {
      AddPassage(i, same);
    } else if (passage.shingles > 0) {
      AddStretches(i, MatchesOf(i));
    }
  }
  // Stretches of which no key is known are taken to be as rare as the others.
  if (weighed_ > 0) {
    result_.telling += unweighed_ * (result_.telling / weighed_) +
                       unweighed_ * (result_.telling % weighed_) / weighed_;
  }
  return std::move(result_);
}

// Finds where in the other the report's passages and shingles stand first.
void ReportComparer::Look() {
  first_shingle_there_ = FirstShingles(*other_);
  sketches_there_.assign(other_->passages.size(), {});
  key_there_.assign(keys_.size(), kNone);
  for (uint32_t i = 0; i < other_->passages.size(); ++i) {
    const uint32_t key = keys_.Find(other_->passages[i].key);
    if (key != kNone && key_there_[key] == kNone) key_there_[key] = i;
  }
  shingle_there_.assign(shingles_.size(), kNone);
  for (uint32_t i = 0; i < other_->shingles.size(); ++i) {
    const uint32_t number = shingles_.Find(other_->shingles[i]);
    if (number == kNone || shingle_there_[number] != kNone) continue;
    shingle_there_[number] = i;
  }
}

// Finds the shingles that both have.
void ReportComparer::FindMatches() {
  matches_.clear();
  first_match_.clear();
  uint32_t here = 0;
  for (const BlockPrint& passage : report_->passages) {
    first_match_.push_back(static_cast<uint32_t>(matches_.size()));
    for (const uint32_t end = here + passage.shingles; here < end; ++here) {
      const uint32_t there = shingle_there_[shingle_of_[here]];
      if (there != kNone) AddMatch(here, there, matches_);
    }
  }
  first_match_.push_back(static_cast<uint32_t>(matches_.size()));
}

// Two reports of one vocabulary have many shingles in common that nobody
// copied.
void ReportComparer::CountStrays() {
  strays_ = 0;
  tried_ = 0;
  for (uint32_t i = 0; i < report_->passages.size(); ++i) {
    if (key_there_[key_of_[i]] != kNone) continue;
    tried_ += report_->passages[i].shingles;
    strays_ += StraysAmong(MatchesOf(i));
  }
}

bool ReportComparer::IsDense(uint32_t found, uint32_t shingles) const {
  return uint64_t{found - 1} * tried_ >=
         uint64_t{kLeastDensity} * strays_ * shingles;
}

// Where strays are many, phrases of several shingles stand in both by chance.
bool ReportComparer::IsSure(uint32_t found, uint32_t chain) const {
  const uint64_t least =
      kSureChain + (tried_ == 0 ? 0 : kChainForStrays * strays_ / tried_);
  return chain >= least || found >= 2 * least;
}

void ReportComparer::AddPassage(uint32_t index, uint32_t there) {
  const BlockPrint& passage = report_->passages[index];
  if (passage.shingles > 0) {
    uint32_t others = OthersWithSketch(index, there);
    for (uint32_t i = 0; i < passage.shingles; ++i) {
      const uint32_t shingle = shingle_of_[first_shingle_[index] + i];
      others = Rarer(others, others_with_shingle_[shingle]);
    }
    result_.prose += passage.characters;
    AddTelling(passage.characters, others);
  }
  Add({.passage = index}, there, passage.characters);
}

void ReportComparer::AddStretches(uint32_t index,
                                  std::span<const ShingleMatch> matches) {
  uint32_t left = report_->passages[index].characters;
  std::vector<ShingleMatch> stretch;
  for (const ShingleMatch& match : matches) {
    if (!match.in_order) continue;
    if (!stretch.empty() && match.here - stretch.back().here > kWidestGap) {
      AddStretch(index, stretch, left);
      stretch.clear();
    }
    stretch.push_back(match);
  }
  AddStretch(index, stretch, left);
}

void ReportComparer::AddStretch(uint32_t index,
                                std::span<const ShingleMatch> matches,
                                uint32_t& left) {
  if (matches.size() < 2) return;
  const auto found = static_cast<uint32_t>(matches.size());
  const uint32_t reach = matches.back().here - matches.front().here + 1;
  if (!IsDense(found, reach)) return;
  const uint32_t copied =
      std::min(left, CharactersOf(index, reach - GapsOf(matches)));
  left -= copied;
  // The gaps count for the length that shows it to be no chance, not as copied.
  const uint32_t characters = CharactersOf(index, reach);
  if (found < kFewestOfAStretch || characters < kShortestStretch) {
    result_.overlap.copied += copied;
    return;
  }
  const uint32_t there = PassageThere(matches.front().there);
  uint32_t others = OthersWithSketch(index, there);
  uint32_t chain = 0;
  for (const ShingleMatch& match : matches) {
    others = Rarer(others, others_with_shingle_[shingle_of_[match.here]]);
    chain = std::max(chain, match.chain);
  }
  result_.prose += characters;
  if (IsSure(found, chain)) AddTelling(characters, others);
  Add({.passage = index,
       .shingle = matches.front().here - first_shingle_[index]},
      there, copied);
}

// About how many characters so many of a passage's shingles in a row are.
uint32_t ReportComparer::CharactersOf(uint32_t passage_index,
                                      uint32_t shingles) const {
  const BlockPrint& passage = report_->passages[passage_index];
  const uint64_t characters =
      uint64_t{passage.characters} * shingles / passage.shingles +
      kShingleLength - 1;
  return static_cast<uint32_t>(
      std::min<uint64_t>(characters, passage.characters));
}

void ReportComparer::AddTelling(uint32_t characters, uint32_t others) {
  result_.sure = true;
  if (others == 0) {
    unweighed_ += characters;
  } else {
    weighed_ += characters;
    result_.telling += uint64_t{characters} * kWeightUnit / others;
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

// How many other reports have the rarer of the keys that a passage's sketch
// shares with that of one of the other's; 0 if it shares none.
uint32_t ReportComparer::OthersWithSketch(uint32_t passage, uint32_t there) {
  if (other_->passages[there].shingles == 0) return 0;
  std::array<uint64_t, 2>& keys = sketches_there_[there];
  if (keys[0] == 0) {
    keys = SketchOf(ShinglesOf(*other_, first_shingle_there_, there));
  }
  const Sketch& sketch = sketches_[passage];
  uint32_t others = 0;
  for (size_t k = 0; k < 2; ++k) {
    if (keys[k] == sketch.keys[k]) others = Rarer(others, sketch.others[k]);
  }
  return others;
}

std::span<const ShingleMatch> ReportComparer::MatchesOf(
    uint32_t passage) const {
  const uint32_t begin = first_match_[passage];
  return std::span(matches_).subspan(begin, first_match_[passage + 1] - begin);
}

// The passage of the other in which a shingle of it stands.
uint32_t ReportComparer::PassageThere(uint32_t shingle) const {
  return static_cast<uint32_t>(
      std::ranges::upper_bound(first_shingle_there_, shingle) -
      first_shingle_there_.begin() - 1);
}

bool IsCopy(const Comparison& comparison) {
  if (!comparison.sure || comparison.overlap.parts.empty() ||
      comparison.overlap.copied < kLeastCopied) {
    return false;
  }
  return comparison.telling >= uint64_t{kLeastCopied} * kWeightUnit ||
         (comparison.prose >= kLeastCopied &&
          comparison.overlap.share() >= kWholeShare);
}

}  // namespace reportlint
