#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "corpus/archive.h"
#include "corpus/corpus.h"
#include "diagnostic/words.h"
#include "files/walk.h"
#include "lint/lint.h"
#include "result.h"

namespace reportlint {

// The linter for the file at a path. Any thread may ask.
using LinterOf = std::function<const Linter&(const std::string& path)>;

// With what the reports of a run are to be compared.
struct AcrossOptions {
  bool across = false;       // with each other
  std::string archive = {};  // with those in this file; empty: with none
  std::string id = {};       // of the only report; empty: its path
  size_t memory = size_t{256} << 20;  // bytes, for what is kept of them

  bool any() const { return across || !archive.empty(); }
};

// The second half of a run that looks across reports: when all files were
// linted, each is compared with the others, or with an archive, and those that
// share something are read once more, so that what is said of them has the same
// places, lines and order as everything else.
class AcrossRun {
 public:
  // Keeps references to both.
  AcrossRun(const AcrossOptions& options, const LinterOf& linter_of);

  // Opens the archive, if there is one. Nothing, or why it cannot be used.
  std::optional<Words> Open();

  // Keeps what the first half made of a file. `bytes` are kept, too, where the
  // file cannot be read again.
  Result<void> Add(const InputFile& file, const Fingerprint& fingerprint,
                   std::optional<std::string> bytes);

  // No more are added.
  Result<void> Finish() { return corpus_.Finish(); }

  // The next report in the order of paths. One thread at a time.
  Result<std::optional<Corpus::Member>> Next() { return corpus_.Next(); }

  // What is to be said of it: nothing, mostly. Any number of threads.
  tl::expected<FileReport, Words> Lint(const Corpus::Member& member);

 private:
  // What is kept of a file beside its path and fingerprint.
  struct Kept {
    const Format* format = nullptr;
    std::string id = {};  // if there is an archive to look it up in
    std::optional<std::string> bytes = {};
  };

  tl::expected<std::vector<Overlap>, Words> OverlapsOf(
      const Corpus::Member& member, const Fingerprint& print);

  const AcrossOptions& options_;
  const LinterOf& linter_of_;
  Corpus corpus_;
  std::deque<Kept> kept_;  // in the order in which they were added
  std::optional<Archive> archive_;
  std::mutex archive_mutex_;
};

}  // namespace reportlint
