#include "corpus/corpus.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "corpus/bytes.h"
#include "corpus/comparison.h"

namespace reportlint {
namespace {

// Of the many reports that have a key, each is paired with so many that follow
// it in the order of paths: those that have all of their keys in common are
// then paired by all of them. By eye: as many as are compared in the end.
constexpr uint32_t kMostNeighbours = 8;

// Of keys that more reports have, those of sketches are used, and of those of
// shingles every fourth, which counts for four: few suffice to show a copy.
bool IsPairedAnyway(uint64_t key) { return (key & 1) != 0 || (key & 0xF) == 0; }
uint32_t FrequentPointsOf(uint64_t key) {
  return (key & 1) != 0 ? PointsOf(key) : 4 * PointsOf(key);
}

}  // namespace

// Half of the memory in all: the other half is for what is read back.
Corpus::Corpus(size_t memory, Purpose purpose)
    : purpose_(purpose),
      store_(memory / 8),
      postings_(memory / 4),
      pairs_(memory / 8) {}

Result<void> Corpus::Add(ReportName name, const Fingerprint& fingerprint) {
  const auto report = static_cast<uint32_t>(entries_.size());
  std::string bytes = Encode(fingerprint);
  Entry entry = {.path = std::move(name.path),
                 .id = HashOf(name.id),
                 .size = static_cast<uint32_t>(bytes.size()),
                 .arrival = report};
  if (purpose_.archive) {
    entry.keys = static_cast<uint32_t>(fingerprint.keys.size());
    ByteWriter keys;
    for (const uint64_t key : fingerprint.keys) keys.Put64(key);
    bytes += std::move(keys).str();
  }
  for (const uint64_t key : fingerprint.keys) {
    if (!purpose_.across) break;
    entry.points += PointsOf(key);
    const Posting posting = {static_cast<uint32_t>(key >> 32),
                             static_cast<uint32_t>(key), report};
    if (auto added = postings_.Add(posting); !added) return added;
  }
  const auto offset = store_.Append(bytes);
  if (!offset) return Fail(offset.error());
  entry.offset = *offset;
  entries_.push_back(std::move(entry));
  return {};
}

Result<void> Corpus::Finish() {
  if (auto found = FindPairs(); !found) return found;
  if (auto sorted = pairs_.Finish(); !sorted) return sorted;
  auto first = pairs_.Next();
  if (!first) return Fail(first.error());
  pair_ = *first;
  return {};
}

// Brings the reports into the order of their paths and pairs those that have
// keys in common.
Result<void> Corpus::FindPairs() {
  std::vector<uint32_t> order(entries_.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [this](uint32_t i) {
    const Entry& entry = entries_[i];
    return std::tie(entry.path, entry.id);
  });
  std::vector<uint32_t> rank(entries_.size());
  std::vector<Entry> sorted;
  sorted.reserve(entries_.size());
  for (uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    sorted.push_back(std::move(entries_[order[i]]));
  }
  entries_ = std::move(sorted);

  if (auto done = postings_.Finish(); !done) return done;
  uint64_t key = 0;
  std::vector<uint32_t> reports;  // that have it
  while (true) {
    const auto posting = postings_.Next();
    if (!posting) return Fail(posting.error());
    if (!*posting || (*posting)->key() != key) {
      if (auto added = AddPairs(key, reports); !added) return added;
      reports.clear();
    }
    if (!*posting) return {};
    key = (*posting)->key();
    reports.push_back(rank[(*posting)->report]);
  }
}

Result<void> Corpus::AddPairs(uint64_t key, std::vector<uint32_t>& reports) {
  if (reports.size() < 2) return {};
  const auto others = static_cast<uint32_t>(reports.size() - 1);
  if (others > kMostNeighbours && !IsPairedAnyway(key)) return {};
  std::ranges::sort(reports);
  const KeyCount count = {static_cast<uint32_t>(key), others};
  for (size_t i = 0; i < reports.size(); ++i) {
    for (size_t k = 1; k <= std::min(others, kMostNeighbours); ++k) {
      const Pair pair = {reports[i], reports[(i + k) % reports.size()], count};
      if (auto added = pairs_.Add(pair); !added) return added;
    }
  }
  return {};
}

Result<std::optional<Corpus::Member>> Corpus::Next() {
  if (next_ == entries_.size()) return std::nullopt;
  Member member = {.report = next_++};
  auto& [candidates, counts] = member.found;
  while (pair_ && pair_->report == member.report) {
    if (candidates.empty() || candidates.back().report != pair_->other) {
      candidates.push_back({.report = pair_->other});
    }
    const KeyCount& count = pair_->count;
    const uint32_t points = count.others > kMostNeighbours
                                ? FrequentPointsOf(count.key)
                                : PointsOf(count.key);
    candidates.back().weight += points * kWeightUnit / count.others;
    candidates.back().points += points;
    counts.push_back(count);
    auto next = pairs_.Next();
    if (!next) return Fail(next.error());
    pair_ = *next;
  }
  std::ranges::sort(counts);
  const auto rest = std::ranges::unique(counts);
  counts.erase(rest.begin(), rest.end());
  std::erase_if(candidates, [&](const Candidate& one) {
    return entries_[one.report].id == entries_[member.report].id;
  });
  Sift(candidates, entries_[member.report].points);
  return member;
}

const std::string& Corpus::path(uint32_t report) const {
  return entries_[report].path;
}

uint32_t Corpus::arrival(uint32_t report) const {
  return entries_[report].arrival;
}

Result<Fingerprint> Corpus::Load(uint32_t report) const {
  const Entry& entry = entries_[report];
  std::string buffer;
  const auto bytes =
      store_.Read(entry.offset, entry.size + 8 * entry.keys, buffer);
  if (!bytes) return Fail(bytes.error());
  auto print = DecodeFingerprint(bytes->substr(0, entry.size));
  if (!print) return Fail("a temporary file has changed");
  ByteReader keys(bytes->substr(entry.size));
  print->keys.resize(entry.keys);
  for (uint64_t& key : print->keys) key = keys.Take64();
  return *std::move(print);
}

Result<std::vector<Overlap>> Corpus::OverlapsOf(
    const Member& member, const Fingerprint& report) const {
  std::vector<Overlap> overlaps;
  if (member.found.candidates.empty()) return overlaps;
  ReportComparer comparer(report, member.found.counts);
  for (const Candidate& candidate : member.found.candidates) {
    const auto other = Load(candidate.report);
    if (!other) return Fail(other.error());
    Comparison comparison = comparer.Compare(*other);
    if (!IsCopy(comparison)) continue;
    comparison.overlap.path = path(candidate.report);
    overlaps.push_back(std::move(comparison.overlap));
  }
  return overlaps;
}

}  // namespace reportlint
