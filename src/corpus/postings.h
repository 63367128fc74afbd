#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "corpus/database.h"

namespace reportlint {

// That a report of an archive has a key.
struct ArchivePosting {
  int64_t key = 0;
  uint32_t document = 0;
  auto operator<=>(const ArchivePosting&) const = default;
};

// Which reports of an archive have a key: sorted runs in the archive's file.
// What is added is a new run, and eight runs of about one size become one of
// the next: so a posting is written but a few times, in long stretches, however
// many there are, where one index over all would be written to in places all
// over. (O'Neil, Cheng, Gawlick and O'Neil, "The Log-Structured Merge-Tree",
// 1996.)
//
// Everything runs inside the caller's transaction. Failures are the database's.
class Postings {
 public:
  // Makes the tables in a new file.
  static void Create(Database& database);

  explicit Postings(Database& database);

  // Adds a run. `postings` are sorted.
  void Add(std::span<const ArchivePosting> postings);

  // Forgets the postings of a document; its number is never used again.
  void Remove(uint32_t document);

  // Appends the documents that have the key, `most` at most.
  void Find(int64_t key, size_t most, std::vector<uint32_t>& documents);

  // Begins to look up keys: what other processes did is seen.
  void Begin();

  int64_t Count();

 private:
  struct Cursor;
  class Writer;

  void MergeFullLevels();
  void Merge(const std::vector<int64_t>& runs);
  bool IsRemoved(uint32_t document);

  Database* database_;
  Statement find_;
  Statement is_removed_;
  std::vector<int64_t> runs_;  // newest first
  bool any_removed_ = false;
};

}  // namespace reportlint
