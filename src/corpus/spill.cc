#include "corpus/spill.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <unistd.h>

namespace reportlint {
namespace {

// Address space: a limit larger than memory is no reason to ask for all of it.
constexpr size_t kMostReserved = size_t{1} << 30;

std::string Why(int error) { return std::generic_category().message(error); }

// A file without a name.
Result<int> OpenTemporary() {
  const char* set = std::getenv("TMPDIR");
  const std::string folder = set == nullptr || *set == '\0' ? "/tmp" : set;
  std::string name = folder + "/reportlint.XXXXXX";
  const int file = ::mkstemp(name.data());
  if (file < 0) return Fail(folder + ": " + Why(errno));
  ::unlink(name.c_str());
  return file;
}

}  // namespace

Spill::~Spill() {
  if (file_ >= 0) ::close(file_);
}

Result<uint64_t> Spill::Append(std::string_view bytes) {
  const uint64_t offset = size();
  if (buffer_.size() + bytes.size() <= limit_) {
    if (buffer_.empty()) buffer_.reserve(std::min(limit_, kMostReserved));
    buffer_ += bytes;
    return offset;
  }
  auto written = Write(buffer_);
  buffer_.clear();
  if (written) written = Write(bytes);
  if (!written) return Fail(written.error());
  return offset;
}

Result<std::string_view> Spill::Read(uint64_t offset, size_t size,
                                     std::string& buffer) const {
  if (offset >= on_disk_) {
    return std::string_view(buffer_).substr(offset - on_disk_, size);
  }
  buffer.resize(size);
  for (size_t done = 0; done < size;) {
    const ssize_t got = ::pread(file_, buffer.data() + done, size - done,
                                static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return Fail(got < 0 ? Why(errno) : "the file was cut");
    done += static_cast<size_t>(got);
  }
  return std::string_view(buffer);
}

Result<void> Spill::Write(std::string_view bytes) {
  if (file_ < 0) {
    auto file = OpenTemporary();
    if (!file) return Fail(file.error());
    file_ = *file;
  }
  on_disk_ += bytes.size();
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(file_, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return Fail(Why(errno));
    bytes.remove_prefix(static_cast<size_t>(wrote));
  }
  return {};
}

}  // namespace reportlint
