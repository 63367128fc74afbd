#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "cli/arguments.h"
#include "corpus/archive.h"
#include "corpus/corpus.h"
#include "diagnostic/words.h"
#include "lint/lint.h"
#include "result.h"

namespace reportlint {

// The second half of a run that looks across reports: when all files were
// linted, each is compared with the others, or with an archive, and those that
// share something are read once more, so that what is said of them has the same
// places, lines and order as everything else.
class AcrossRun {
 public:
  // Keeps pointers to both.
  AcrossRun(const LintArguments& arguments, const Linter& linter);

  // Opens the archive, if there is one. Nothing, or why it cannot be used.
  std::optional<Words> Open();

  // Keeps what the first half made of a file. `bytes` are kept, too, where the
  // file cannot be read again.
  Result<void> Add(const std::string& path, const Fingerprint& fingerprint,
                   std::optional<std::string> bytes);

  // No more are added.
  Result<void> Finish() { return corpus_.Finish(); }

  // The next report in the order of paths. One thread at a time.
  Result<std::optional<Corpus::Member>> Next() { return corpus_.Next(); }

  // What is to be said of it: nothing, mostly. Any number of threads.
  tl::expected<FileReport, Words> Lint(const Corpus::Member& member);

 private:
  tl::expected<std::vector<Overlap>, Words> OverlapsOf(
      const Corpus::Member& member, const Fingerprint& print);
  Result<std::string> BytesOf(const std::string& path) const;

  const LintArguments& arguments_;
  const Linter& linter_;
  Corpus corpus_;
  std::optional<Archive> archive_;
  std::mutex archive_mutex_;
  std::optional<std::string> standard_input_;
};

}  // namespace reportlint
