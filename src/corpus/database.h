#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace reportlint {

class Database;

// Why a database could not do what it was asked for.
struct DatabaseFailure {
  enum class Kind {
    kUnopened,    // there is no such file, or it may not be read
    kNoDatabase,  // the file is something else
    kDamaged,
    kBusy,  // another process had it, longer than our patience
    kOther,
  };
  Kind kind = Kind::kOther;
  std::string detail = {};  // the library's words
};

// A prepared statement. Parameters count from 0, and so do columns. Views that
// were bound must live until the statement is run. Failures are kept: whoever
// steps to the end asks the database for them.
class Statement {
 public:
  Statement() = default;

  Statement& Bind(int index, int64_t value);
  Statement& Bind(int index, std::string_view text);
  Statement& BindBlob(int index, std::string_view bytes);

  // Goes to the next row; false behind the last one, or where it failed. Then
  // the statement may be bound and run again.
  bool Step();

  // Runs it, passing over what rows there are.
  void Run();

  int64_t Integer(int column) const;
  // Until the next step.
  std::string_view Text(int column) const;
  std::string_view Blob(int column) const;

  // Leaves the rows that are left, so that the statement may run again.
  void Reset();

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  Database* database_ = nullptr;
};

// A connection to an SQLite file: the only part of the program that sees the
// library. The first failure is kept until it is taken, and until then nothing
// more is done: a sequence of calls may be written without a test behind each.
class Database {
 public:
  Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Opens a file, and makes one that is not there if `create`. Other
  // connections are waited for, `patience` milliseconds at most.
  void Open(const std::string& path, bool create, int patience);

  Statement Prepare(std::string_view sql);
  void Run(std::string_view sql);         // statements without rows
  int64_t Integer(std::string_view sql);  // the first column of the only row

  int64_t last_id() const;

  // What failed first since the last call, if anything did.
  std::optional<DatabaseFailure> TakeFailure();
  bool failed() const { return failure_.has_value(); }

  // Says that what was read makes no sense.
  void NoteDamage();

 private:
  friend class Statement;
  void Note(int code);

  struct Close {
    void operator()(sqlite3* connection) const;
  };
  std::unique_ptr<sqlite3, Close> connection_;
  std::optional<DatabaseFailure> failure_;
};

}  // namespace reportlint
