#pragma once

#include <chrono>
#include <cstddef>

#include "cli/voice.h"

namespace reportlint {

// A line on standard error that shows how far a long run is. Silent unless
// standard error is a terminal, and for the first half second. One thread.
class Progress {
 public:
  // `total` files in all. Keeps a reference to `voice`.
  Progress(size_t total, const Voice& voice);
  ~Progress();

  // One file more is done.
  void Advance();

  // Takes the line away, so that something else may be written.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;

  const size_t total_;
  const Voice& voice_;
  const bool enabled_;
  const Clock::time_point start_;
  Clock::time_point drawn_;
  size_t done_ = 0;
  bool visible_ = false;
};

}  // namespace reportlint
