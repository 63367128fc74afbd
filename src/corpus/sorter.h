#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <queue>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "corpus/spill.h"
#include "result.h"

namespace reportlint {

// Sorts any number of records in bounded memory: what does not fit becomes
// sorted runs in a temporary file, and the runs are merged while they are read.
// Add all, then Finish, then draw with Next. n log n.
template <class Record>
class Sorter {
  static_assert(std::is_trivially_copyable_v<Record>);

 public:
  // `memory` in bytes.
  explicit Sorter(size_t memory)
      : most_(std::max(memory / sizeof(Record), size_t{2})), spill_(0) {}

  Result<void> Add(const Record& record) {
    if (records_.size() == most_) {
      if (auto written = WriteRun(); !written) return written;
    }
    // At once: growing takes twice the memory.
    if (records_.capacity() == 0) records_.reserve(most_);
    records_.push_back(record);
    return {};
  }

  // No more are added.
  Result<void> Finish() {
    std::ranges::sort(records_);
    if (runs_.empty()) return {};
    if (auto written = WriteRun(); !written) return written;
    records_ = {};
    for (Run& run : runs_) {
      run.step = std::max(most_ / runs_.size(), size_t{1});
      if (auto filled = Fill(run); !filled) return filled;
    }
    return {};
  }

  // The next one in ascending order; nothing at the end.
  Result<std::optional<Record>> Next() {
    if (runs_.empty()) {
      if (next_ == records_.size()) {
        records_ = {};
        next_ = 0;
        return std::nullopt;
      }
      return records_[next_++];
    }
    if (heads_.empty()) {
      runs_.clear();  // and their memory
      records_ = {};
      next_ = 0;
      return std::nullopt;
    }
    const auto [record, index] = heads_.top();
    heads_.pop();
    Run& run = runs_[index];
    if (++run.next < run.loaded.size()) {
      heads_.emplace(run.loaded[run.next], index);
    } else if (auto filled = Fill(run); !filled) {
      return Fail(filled.error());
    }
    return record;
  }

 private:
  // A sorted stretch of the file.
  struct Run {
    uint64_t begin = 0;  // bytes of the file that are not loaded yet
    uint64_t end = 0;
    size_t step = 0;  // how many records are loaded at once
    size_t next = 0;  // of `loaded`
    std::vector<Record> loaded = {};
  };
  using Head = std::pair<Record, size_t>;  // and the index of its run

  Result<void> WriteRun() {
    std::ranges::sort(records_);
    const std::string_view bytes(reinterpret_cast<const char*>(records_.data()),
                                 records_.size() * sizeof(Record));
    const auto offset = spill_.Append(bytes);
    if (!offset) return Fail(offset.error());
    runs_.push_back({.begin = *offset, .end = *offset + bytes.size()});
    records_.clear();
    return {};
  }

  Result<void> Fill(Run& run) {
    const size_t size =
        std::min<uint64_t>(run.step * sizeof(Record), run.end - run.begin);
    run.next = 0;
    run.loaded.resize(size / sizeof(Record));
    if (size == 0) return {};
    std::string buffer;
    const auto bytes = spill_.Read(run.begin, size, buffer);
    if (!bytes) return Fail(bytes.error());
    std::memcpy(run.loaded.data(), bytes->data(), size);
    run.begin += size;
    heads_.emplace(run.loaded.front(),
                   static_cast<size_t>(&run - runs_.data()));
    return {};
  }

  const size_t most_;  // records in memory
  Spill spill_;
  std::vector<Record> records_;
  size_t next_ = 0;
  std::vector<Run> runs_;
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads_;
};

}  // namespace reportlint
