#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/corpus.h"
#include "corpus/fingerprint.h"
#include "corpus/overlap.h"
#include "result.h"

namespace reportlint {

// The fingerprints of reports that were handed in before, and where they came
// from, in one SQLite file; never the text. Several processes may use a file at
// once, over a network as far as its locks work there: it has a rollback
// journal, since a write-ahead log needs shared memory. A process that is
// killed leaves what it had committed, and nothing half.
class Archive {
 public:
  struct Failure {
    enum class Kind {
      kUnopened,      // there is no such file, or it may not be read
      kNoArchive,     // the file is something else
      kOtherVersion,  // it is an archive of another version of the program
      kDamaged,
      kBusy,  // another process kept it for more than a minute
      kOther,
    };
    Kind kind = Kind::kOther;
    std::string detail = {};  // SQLite's words, or the version
  };
  template <class T>
  using Result = tl::expected<T, Failure>;

  ~Archive();
  Archive(Archive&&) noexcept;

  // Fails for a file that is damaged, is no archive, or is one of another
  // version; for one that is not there unless `create`.
  static Result<Archive> Open(const std::string& path, bool create);

  // A report to keep.
  struct Report {
    ReportName name = {};
    Fingerprint fingerprint = {};
  };

  // Keeps all of `reports` or, where it fails, none; each in the place of the
  // one of the same id. Best for thousands at once.
  Result<void> Add(std::span<const Report> reports);

  // Forgets the report with that id or path. False if there is none.
  Result<bool> Remove(std::string_view id_or_path);

  // Tells all names, by path.
  Result<void> List(const std::function<void(const ReportName&)>& tell);

  struct Stats {
    int64_t reports = 0;
    int64_t characters = 0;  // folded
    int64_t keys = 0;
    int64_t bytes = 0;  // of the file
  };
  Result<Stats> Count();

  // What `report` shares with the archive's, as far as it is a copy; with its
  // own older version, nothing. One thread at a time.
  Result<std::vector<Overlap>> OverlapsOf(const ReportName& name,
                                          const Fingerprint& report);

 private:
  class Connection;
  explicit Archive(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace reportlint
