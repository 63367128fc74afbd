#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "result.h"

namespace reportlint {

// Bytes that stay in memory up to a limit and go to a nameless temporary file
// beyond it (in TMPDIR, or else /tmp), which is gone with the object or the
// process.
class Spill {
 public:
  explicit Spill(size_t limit) : limit_(limit) {}
  ~Spill();
  Spill(const Spill&) = delete;
  Spill& operator=(const Spill&) = delete;

  // Appends, and returns the offset. Fails with the system's reason.
  Result<uint64_t> Append(std::string_view bytes);

  // `size` bytes from `offset`, which one call of Append appended, or of a
  // Spill without memory several. They stand in `buffer`, or in memory until
  // the next call of Append. Any number of threads may read while nobody
  // appends.
  Result<std::string_view> Read(uint64_t offset, size_t size,
                                std::string& buffer) const;

  uint64_t size() const { return on_disk_ + buffer_.size(); }

 private:
  Result<void> Write(std::string_view bytes);

  const size_t limit_;
  std::string buffer_;    // what is not yet on disk
  uint64_t on_disk_ = 0;  // bytes
  int file_ = -1;
};

}  // namespace reportlint
