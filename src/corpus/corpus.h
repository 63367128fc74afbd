#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/fingerprint.h"
#include "corpus/lookup.h"
#include "corpus/overlap.h"
#include "corpus/sorter.h"
#include "corpus/spill.h"
#include "result.h"

namespace reportlint {

// What a report is called. Two with the same id are the same report, one of
// them newer: neither is a copy of the other.
struct ReportName {
  std::string id = {};
  std::string path = {};  // as a user named it
};

// The reports of one run, by their fingerprints. Paths stay in memory, some 100
// bytes a report; all else beyond a limit goes to temporary files. What it
// finds does not depend on the order in which reports are added.
class Corpus {
 public:
  // What the reports are kept for.
  struct Purpose {
    bool across = false;   // to be compared with each other
    bool archive = false;  // to be looked up in one: with their keys
  };

  // `memory` in bytes.
  Corpus(size_t memory, Purpose purpose);

  // One thread at a time. Failures, here and below, are those of the disk; the
  // corpus is of no use after one.
  Result<void> Add(ReportName name, const Fingerprint& fingerprint);

  // No more are added.
  Result<void> Finish();

  // A report, and what it may have to do with others.
  struct Member {
    uint32_t report = 0;  // its number: the place in the order of paths
    Lookup found = {};
  };

  // The next report, in the order of paths; nothing at the end. One thread at a
  // time.
  Result<std::optional<Member>> Next();

  // These may be called from any thread once the corpus is finished.
  const std::string& path(uint32_t report) const;
  Result<Fingerprint> Load(uint32_t report) const;

  // When the report was added: 0 for the first.
  uint32_t arrival(uint32_t report) const;

  // What the report shares with its candidates, as far as it is a copy.
  Result<std::vector<Overlap>> OverlapsOf(const Member& member,
                                          const Fingerprint& report) const;

 private:
  struct Entry {
    std::string path = {};
    Hash128 id = {};
    uint64_t offset = 0;  // of its fingerprint in store_
    uint32_t size = 0;
    uint32_t keys = 0;  // behind the fingerprint, if they are kept
    uint32_t arrival = 0;
    uint64_t points = 0;  // of all keys
  };
  // That a report has a key, without a byte between it and the next one.
  struct Posting {
    uint32_t high = 0;  // of the key
    uint32_t low = 0;
    uint32_t report = 0;  // in the order of arrival

    uint64_t key() const { return uint64_t{high} << 32 | low; }
    auto operator<=>(const Posting&) const = default;
  };
  // A report and another one that has one of its keys, too.
  struct Pair {
    uint32_t report = 0;
    uint32_t other = 0;
    KeyCount count = {};
    auto operator<=>(const Pair&) const = default;
  };

  Result<void> FindPairs();
  Result<void> AddPairs(uint64_t key, std::vector<uint32_t>& reports);

  const Purpose purpose_;
  std::vector<Entry> entries_;  // in the order of arrival, then of paths
  Spill store_;
  Sorter<Posting> postings_;
  Sorter<Pair> pairs_;
  std::optional<Pair> pair_;  // the first that was not yet handed out
  uint32_t next_ = 0;
};

}  // namespace reportlint
