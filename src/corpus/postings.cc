#include "corpus/postings.h"

#include <algorithm>
#include <bit>
#include <queue>
#include <string>
#include <utility>

#include "corpus/bytes.h"

namespace reportlint {
namespace {

constexpr size_t kPiece = 256;       // postings of a row
constexpr size_t kPostingSize = 12;  // bytes
constexpr int64_t kRunsOfALevel = 8;

// Runs of 8^n to 8^(n+1) postings are of level n.
int64_t LevelOf(int64_t postings) {
  return (std::bit_width(static_cast<uint64_t>(postings)) - 1) / 3;
}

ArchivePosting PostingAt(std::string_view piece, size_t index) {
  ByteReader in(piece.substr(index * kPostingSize, kPostingSize));
  const auto key = static_cast<int64_t>(in.Take64());
  return {key, in.Take32()};
}

}  // namespace

// Reads a run from its beginning.
struct Postings::Cursor {
  Statement pieces;
  std::string piece;
  size_t next = 0;  // of the piece's postings

  // The next one; nothing at the end.
  std::optional<ArchivePosting> Take() {
    while (next * kPostingSize >= piece.size()) {
      if (!pieces.Step()) return std::nullopt;
      piece = pieces.Blob(0);
      next = 0;
    }
    return PostingAt(piece, next++);
  }
};

// Writes a run, posting by posting.
class Postings::Writer {
 public:
  explicit Writer(Database& database) : database_(&database) {
    database.Run("INSERT INTO run (level, postings) VALUES (0, 0)");
    run_ = database.last_id();
    insert_ = database.Prepare(
        "INSERT INTO piece (run, key, document, postings) "
        "VALUES (?, ?, ?, ?)");
  }

  void Write(const ArchivePosting& posting) {
    if (size_ == 0) first_ = posting;
    bytes_.Put64(static_cast<uint64_t>(posting.key));
    bytes_.Put32(posting.document);
    ++count_;
    if (++size_ == kPiece) Flush();
  }

  void Finish() {
    Flush();
    if (count_ == 0) {
      database_->Prepare("DELETE FROM run WHERE run = ?").Bind(0, run_).Run();
      return;
    }
    database_->Prepare("UPDATE run SET level = ?, postings = ? WHERE run = ?")
        .Bind(0, LevelOf(count_))
        .Bind(1, count_)
        .Bind(2, run_)
        .Run();
  }

 private:
  void Flush() {
    if (size_ == 0) return;
    const std::string piece = std::exchange(bytes_, {}).str();
    insert_.Bind(0, run_)
        .Bind(1, first_.key)
        .Bind(2, first_.document)
        .BindBlob(3, piece)
        .Run();
    size_ = 0;
  }

  Database* database_;
  int64_t run_ = 0;
  Statement insert_;
  ByteWriter bytes_;
  ArchivePosting first_;
  size_t size_ = 0;  // of the piece, in postings
  int64_t count_ = 0;
};

void Postings::Create(Database& database) {
  database.Run(
      "CREATE TABLE run (run INTEGER PRIMARY KEY AUTOINCREMENT,"
      " level INTEGER NOT NULL, postings INTEGER NOT NULL);"
      "CREATE TABLE piece (run INTEGER NOT NULL, key INTEGER NOT NULL,"
      " document INTEGER NOT NULL, postings BLOB NOT NULL,"
      " PRIMARY KEY (run, key, document)) WITHOUT ROWID;"
      "CREATE TABLE removed (document INTEGER PRIMARY KEY);");
}

Postings::Postings(Database& database)
    : database_(&database),
      find_(database.Prepare(
          "SELECT key, postings FROM piece WHERE run = ? AND key <= ? "
          "ORDER BY key DESC, document DESC")),
      is_removed_(
          database.Prepare("SELECT 1 FROM removed WHERE document = ?")) {}

void Postings::Add(std::span<const ArchivePosting> postings) {
  Writer writer(*database_);
  for (const ArchivePosting& posting : postings) writer.Write(posting);
  writer.Finish();
  MergeFullLevels();
}

void Postings::Remove(uint32_t document) {
  database_->Prepare("INSERT OR IGNORE INTO removed VALUES (?)")
      .Bind(0, document)
      .Run();
}

void Postings::Begin() {
  runs_.clear();
  Statement runs = database_->Prepare("SELECT run FROM run ORDER BY run DESC");
  while (runs.Step()) runs_.push_back(runs.Integer(0));
  any_removed_ = database_->Integer("SELECT EXISTS (SELECT * FROM removed)");
}

void Postings::Find(int64_t key, size_t most,
                    std::vector<uint32_t>& documents) {
  const size_t full = documents.size() + most;
  for (const int64_t run : runs_) {
    find_.Bind(0, run).Bind(1, key);
    while (documents.size() < full && find_.Step()) {
      const std::string_view piece = find_.Blob(1);
      const size_t size = piece.size() / kPostingSize;
      if (size == 0 || piece.size() % kPostingSize != 0 ||
          PostingAt(piece, 0).key != find_.Integer(0)) {
        database_->NoteDamage();
        break;
      }
      // The last one at most `key`, and those before it that equal it.
      size_t end = 0;
      for (size_t step = std::bit_floor(size); step > 0; step /= 2) {
        if (end + step <= size && PostingAt(piece, end + step - 1).key <= key) {
          end += step;
        }
      }
      while (end > 0 && documents.size() < full) {
        const ArchivePosting posting = PostingAt(piece, --end);
        if (posting.key != key) break;
        if (!IsRemoved(posting.document)) documents.push_back(posting.document);
      }
      if (find_.Integer(0) < key) break;
    }
    find_.Reset();
  }
}

bool Postings::IsRemoved(uint32_t document) {
  if (!any_removed_) return false;
  const bool removed = is_removed_.Bind(0, document).Step();
  is_removed_.Reset();
  return removed;
}

int64_t Postings::Count() {
  return database_->Integer("SELECT total(postings) FROM run");
}

void Postings::MergeFullLevels() {
  while (!database_->failed()) {
    Statement full = database_->Prepare(
        "SELECT level FROM run GROUP BY level HAVING count(*) >= ? "
        "ORDER BY level LIMIT 1");
    full.Bind(0, kRunsOfALevel);
    if (!full.Step()) return;
    const int64_t level = full.Integer(0);
    std::vector<int64_t> runs;
    Statement of_level =
        database_->Prepare("SELECT run FROM run WHERE level = ? ORDER BY run");
    of_level.Bind(0, level);
    while (of_level.Step()) runs.push_back(of_level.Integer(0));
    full.Reset();
    Merge(runs);
  }
}

void Postings::Merge(const std::vector<int64_t>& runs) {
  Begin();
  std::vector<Cursor> cursors(runs.size());
  using Head = std::pair<ArchivePosting, size_t>;
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
  for (size_t i = 0; i < runs.size(); ++i) {
    cursors[i].pieces = database_->Prepare(
        "SELECT postings FROM piece WHERE run = ? ORDER BY key, document");
    cursors[i].pieces.Bind(0, runs[i]);
    if (const auto first = cursors[i].Take()) heads.emplace(*first, i);
  }
  Writer writer(*database_);
  while (!heads.empty()) {
    const auto [posting, index] = heads.top();
    heads.pop();
    if (!IsRemoved(posting.document)) writer.Write(posting);
    if (const auto next = cursors[index].Take()) heads.emplace(*next, index);
  }
  cursors.clear();
  writer.Finish();
  for (const int64_t run : runs) {
    database_->Prepare("DELETE FROM piece WHERE run = ?").Bind(0, run).Run();
    database_->Prepare("DELETE FROM run WHERE run = ?").Bind(0, run).Run();
  }
  // Nothing holds a removed document any more when all runs were merged.
  if (runs.size() == runs_.size()) database_->Run("DELETE FROM removed");
}

}  // namespace reportlint
