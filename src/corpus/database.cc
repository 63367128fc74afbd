#include "corpus/database.h"

#include <utility>

#include <sqlite3.h>

namespace reportlint {
namespace {

std::string_view View(const void* data, int size) {
  return {static_cast<const char*>(data), static_cast<size_t>(size)};
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

void Database::Close::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Statement& Statement::Bind(int index, int64_t value) {
  database_->Note(sqlite3_bind_int64(statement_.get(), index + 1, value));
  return *this;
}

Statement& Statement::Bind(int index, std::string_view text) {
  database_->Note(sqlite3_bind_text64(statement_.get(), index + 1, text.data(),
                                      text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::BindBlob(int index, std::string_view bytes) {
  database_->Note(sqlite3_bind_blob64(statement_.get(), index + 1, bytes.data(),
                                      bytes.size(), SQLITE_STATIC));
  return *this;
}

bool Statement::Step() {
  if (database_ == nullptr || database_->failed()) return false;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->Note(code);
  Reset();
  return false;
}

void Statement::Run() {
  while (Step()) {
  }
}

int64_t Statement::Integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::Text(int column) const {
  return View(sqlite3_column_text(statement_.get(), column),
              sqlite3_column_bytes(statement_.get(), column));
}

std::string_view Statement::Blob(int column) const {
  return View(sqlite3_column_blob(statement_.get(), column),
              sqlite3_column_bytes(statement_.get(), column));
}

void Statement::Reset() { sqlite3_reset(statement_.get()); }

void Database::Open(const std::string& path, bool create, int patience) {
  const int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &connection, flags, nullptr);
  connection_.reset(connection);
  Note(code);
  if (connection == nullptr) return;
  sqlite3_busy_timeout(connection, patience);
}

Statement Database::Prepare(std::string_view sql) {
  Statement statement;
  sqlite3_stmt* made = nullptr;
  Note(sqlite3_prepare_v3(connection_.get(), sql.data(),
                          static_cast<int>(sql.size()),
                          SQLITE_PREPARE_PERSISTENT, &made, nullptr));
  statement.statement_.reset(made);
  statement.database_ = this;
  return statement;
}

void Database::Run(std::string_view sql) {
  if (failed()) return;
  Note(sqlite3_exec(connection_.get(), std::string(sql).c_str(), nullptr,
                    nullptr, nullptr));
}

int64_t Database::Integer(std::string_view sql) {
  Statement statement = Prepare(sql);
  if (!statement.Step()) return 0;
  return statement.Integer(0);
}

int64_t Database::last_id() const {
  return sqlite3_last_insert_rowid(connection_.get());
}

std::optional<DatabaseFailure> Database::TakeFailure() {
  std::optional<DatabaseFailure> failure = std::move(failure_);
  failure_.reset();
  return failure;
}

void Database::NoteDamage() { Note(SQLITE_CORRUPT); }

void Database::Note(int code) {
  if (code == SQLITE_OK || failure_) return;
  using Kind = DatabaseFailure::Kind;
  Kind kind = Kind::kOther;
  switch (code & 0xFF) {  // the bits above are the extended code
    case SQLITE_CANTOPEN:
      kind = Kind::kUnopened;
      break;
    case SQLITE_NOTADB:
      kind = Kind::kNoDatabase;
      break;
    case SQLITE_CORRUPT:
      kind = Kind::kDamaged;
      break;
    case SQLITE_BUSY:
      kind = Kind::kBusy;
      break;
    default:
      break;
  }
  failure_ = {kind, sqlite3_errstr(code)};
}

}  // namespace reportlint
