#include "corpus/archive.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "corpus/comparison.h"
#include "corpus/database.h"
#include "corpus/postings.h"

namespace reportlint {
namespace {

// In the file's header: what it is, and the version of its tables. A change of
// Encode, of shingles or of keys is a new version, too.
constexpr int64_t kApplicationId = 0x52704C41;  // "RpLA"
constexpr int64_t kVersion = 3;

// Milliseconds, by eye; then the user hears that another process has the file.
constexpr int kPatience = 60'000;

// Of the reports that have a key, so many are looked at: the newest. By eye:
// what so many reports have weighs little (overlap.md).
constexpr size_t kMostOfAKey = 64;

Archive::Failure FailureOf(const DatabaseFailure& failure) {
  using From = DatabaseFailure::Kind;
  using To = Archive::Failure::Kind;
  switch (failure.kind) {
    case From::kUnopened:
      return {To::kUnopened, failure.detail};
    case From::kNoDatabase:
      return {To::kNoArchive, failure.detail};
    case From::kDamaged:
      return {To::kDamaged, failure.detail};
    case From::kBusy:
      return {To::kBusy, failure.detail};
    case From::kOther:
      break;
  }
  return {To::kOther, failure.detail};
}

int64_t CharactersOf(const Fingerprint& print) {
  int64_t characters = 0;
  for (const BlockPrint& passage : print.passages) {
    characters += passage.characters;
  }
  return characters;
}

}  // namespace

class Archive::Connection {
 public:
  Result<void> Open(const std::string& path, bool create) {
    database_.Open(path, create, kPatience);
    database_.Run("PRAGMA trusted_schema = OFF");
    database_.Run("PRAGMA cell_size_check = ON");
    database_.Run("PRAGMA cache_size = -65536");  // kiB
    if (create) CreateTables();
    const int64_t id = database_.Integer("PRAGMA application_id");
    const int64_t version = database_.Integer("PRAGMA user_version");
    if (auto opened = Taken(); !opened) return opened;
    if (id != kApplicationId) {
      return tl::unexpected(Failure{Failure::Kind::kNoArchive, {}});
    }
    if (version != kVersion) {
      return tl::unexpected(
          Failure{Failure::Kind::kOtherVersion, std::to_string(version)});
    }
    Prepare();
    return Taken();
  }

  Result<void> Add(std::span<const Report> reports) {
    database_.Run("BEGIN IMMEDIATE");
    std::vector<ArchivePosting> postings;
    for (const Report& report : reports) AddReport(report, postings);
    std::ranges::sort(postings);
    if (!postings.empty() && !database_.failed()) postings_->Add(postings);
    return End();
  }

  Result<bool> Remove(std::string_view id_or_path) {
    database_.Run("BEGIN IMMEDIATE");
    Statement named = database_.Prepare(
        "SELECT document FROM report WHERE id = ?1 OR path = ?1");
    named.Bind(0, id_or_path);
    std::vector<int64_t> documents;
    while (named.Step()) documents.push_back(named.Integer(0));
    for (const int64_t document : documents) Forget(document);
    if (auto ended = End(); !ended) return tl::unexpected(ended.error());
    return !documents.empty();
  }

  Result<void> List(const std::function<void(const ReportName&)>& tell) {
    Statement names =
        database_.Prepare("SELECT id, path FROM report ORDER BY path, id");
    while (names.Step()) {
      tell({std::string(names.Text(0)), std::string(names.Text(1))});
    }
    return Taken();
  }

  Result<Stats> Count() {
    database_.Run("BEGIN");
    const Stats stats = {
        .reports = database_.Integer("SELECT count(*) FROM report"),
        .characters = database_.Integer("SELECT total(characters) FROM report"),
        .keys = postings_->Count(),
        .bytes = database_.Integer("PRAGMA page_count") *
                 database_.Integer("PRAGMA page_size")};
    if (auto ended = End(); !ended) return tl::unexpected(ended.error());
    return stats;
  }

  Result<std::vector<Overlap>> OverlapsOf(const ReportName& name,
                                          const Fingerprint& report) {
    database_.Run("BEGIN");
    std::vector<Overlap> overlaps;
    const Lookup lookup = LookUp(name, report);
    ReportComparer comparer(report, lookup.counts);
    for (const Candidate& candidate : lookup.candidates) {
      const auto other = Load(candidate.report);
      if (!other) break;
      Comparison comparison = comparer.Compare(*other);
      if (!IsCopy(comparison)) continue;
      path_of_.Bind(0, candidate.report);
      if (path_of_.Step()) comparison.overlap.path = path_of_.Text(0);
      path_of_.Reset();
      overlaps.push_back(std::move(comparison.overlap));
    }
    if (auto ended = End(); !ended) return tl::unexpected(ended.error());
    return overlaps;
  }

 private:
  // Makes an empty file an archive; leaves all others alone. Another process
  // may be doing the same.
  void CreateTables() {
    database_.Run("PRAGMA page_size = 16384");
    database_.Run("BEGIN IMMEDIATE");
    if (database_.Integer("PRAGMA schema_version") == 0 &&
        !database_.failed()) {
      database_.Run(
          "CREATE TABLE report (document INTEGER PRIMARY KEY AUTOINCREMENT,"
          " id TEXT NOT NULL UNIQUE, path TEXT NOT NULL,"
          " characters INTEGER NOT NULL);"
          "CREATE TABLE fingerprint (document INTEGER PRIMARY KEY,"
          " bytes BLOB NOT NULL);");
      Postings::Create(database_);
      database_.Run("PRAGMA application_id = " +
                    std::to_string(kApplicationId));
      database_.Run("PRAGMA user_version = " + std::to_string(kVersion));
    }
    database_.Run("COMMIT");
  }

  void Prepare() {
    postings_.emplace(database_);
    document_of_ =
        database_.Prepare("SELECT document FROM report WHERE id = ?");
    path_of_ = database_.Prepare("SELECT path FROM report WHERE document = ?");
    bytes_of_ =
        database_.Prepare("SELECT bytes FROM fingerprint WHERE document = ?");
    add_report_ = database_.Prepare(
        "INSERT INTO report (id, path, characters) VALUES (?, ?, ?)");
    add_bytes_ = database_.Prepare("INSERT INTO fingerprint VALUES (?, ?)");
  }

  void AddReport(const Report& report, std::vector<ArchivePosting>& postings) {
    const std::string bytes = Encode(report.fingerprint);
    if (const auto old = DocumentOf(report.name.id)) {
      bytes_of_.Bind(0, *old);
      const bool same = bytes_of_.Step() && bytes_of_.Blob(0) == bytes;
      bytes_of_.Reset();
      if (same) return;
      std::erase_if(postings, [&](const ArchivePosting& posting) {
        return posting.document == *old;
      });
      Forget(*old);
    }
    add_report_.Bind(0, report.name.id)
        .Bind(1, report.name.path)
        .Bind(2, CharactersOf(report.fingerprint))
        .Run();
    const int64_t document = database_.last_id();
    add_bytes_.Bind(0, document).BindBlob(1, bytes).Run();
    for (const uint64_t key : report.fingerprint.keys) {
      postings.push_back(
          {static_cast<int64_t>(key), static_cast<uint32_t>(document)});
    }
  }

  void Forget(int64_t document) {
    for (const char* sql : {"DELETE FROM report WHERE document = ?",
                            "DELETE FROM fingerprint WHERE document = ?"}) {
      database_.Prepare(sql).Bind(0, document).Run();
    }
    postings_->Remove(static_cast<uint32_t>(document));
  }

  std::optional<int64_t> DocumentOf(const std::string& id) {
    std::optional<int64_t> document;
    document_of_.Bind(0, id);
    if (document_of_.Step()) document = document_of_.Integer(0);
    document_of_.Reset();
    return document;
  }

  Lookup LookUp(const ReportName& name, const Fingerprint& report) {
    const auto itself = DocumentOf(name.id);
    Lookup lookup;
    postings_->Begin();
    std::map<uint32_t, Candidate> by_document;
    std::vector<uint32_t> documents;
    uint64_t all_points = 0;
    for (const uint64_t key : report.keys) {
      all_points += PointsOf(key);
      documents.clear();
      postings_->Find(static_cast<int64_t>(key), kMostOfAKey, documents);
      if (itself) std::erase(documents, static_cast<uint32_t>(*itself));
      if (documents.empty()) continue;
      const auto others = static_cast<uint32_t>(documents.size());
      lookup.counts.push_back({static_cast<uint32_t>(key), others});
      for (const uint32_t document : documents) {
        Candidate& candidate = by_document[document];
        candidate.report = document;
        candidate.points += PointsOf(key);
        candidate.weight += PointsOf(key) * kWeightUnit / others;
      }
    }
    for (const auto& [document, candidate] : by_document) {
      lookup.candidates.push_back(candidate);
    }
    Sift(lookup.candidates, all_points);
    std::ranges::sort(lookup.counts);
    return lookup;
  }

  std::optional<Fingerprint> Load(uint32_t document) {
    std::optional<Fingerprint> print;
    bytes_of_.Bind(0, document);
    if (bytes_of_.Step()) print = DecodeFingerprint(bytes_of_.Blob(0));
    bytes_of_.Reset();
    if (!print) database_.NoteDamage();
    return print;
  }

  // Ends a transaction: all of it, or nothing where something failed.
  Result<void> End() {
    if (!database_.failed()) database_.Run("COMMIT");
    auto taken = Taken();
    if (!taken) {
      database_.Run("ROLLBACK");
      database_.TakeFailure();  // there may be nothing to roll back
    }
    return taken;
  }

  Result<void> Taken() {
    if (const auto failure = database_.TakeFailure()) {
      return tl::unexpected(FailureOf(*failure));
    }
    return {};
  }

  Database database_;
  std::optional<Postings> postings_;
  Statement document_of_;
  Statement path_of_;
  Statement bytes_of_;
  Statement add_report_;
  Statement add_bytes_;
};

Archive::Archive(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;

Archive::Result<Archive> Archive::Open(const std::string& path, bool create) {
  auto connection = std::make_unique<Connection>();
  if (auto opened = connection->Open(path, create); !opened) {
    return tl::unexpected(opened.error());
  }
  return Archive(std::move(connection));
}

Archive::Result<void> Archive::Add(std::span<const Report> reports) {
  return connection_->Add(reports);
}

Archive::Result<bool> Archive::Remove(std::string_view id_or_path) {
  return connection_->Remove(id_or_path);
}

Archive::Result<void> Archive::List(
    const std::function<void(const ReportName&)>& tell) {
  return connection_->List(tell);
}

Archive::Result<Archive::Stats> Archive::Count() {
  return connection_->Count();
}

Archive::Result<std::vector<Overlap>> Archive::OverlapsOf(
    const ReportName& name, const Fingerprint& report) {
  return connection_->OverlapsOf(name, report);
}

}  // namespace reportlint
