#include "cli/progress.h"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace reportlint {
namespace {

constexpr auto kPatience = std::chrono::milliseconds(500);
constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr size_t kBarWidth = 24;

}  // namespace

Progress::Progress(size_t total, const Voice& voice)
    : total_(total),
      voice_(voice),
      enabled_(total > 1 && ::isatty(STDERR_FILENO) != 0),
      start_(Clock::now()),
      drawn_(start_) {}

Progress::~Progress() { Clear(); }

void Progress::Advance() {
  ++done_;
  if (!enabled_) return;
  const auto now = Clock::now();
  if (now - start_ < kPatience || now - drawn_ < kInterval) return;
  drawn_ = now;
  const size_t filled = done_ * kBarWidth / total_;
  WriteError(fmt::format("\r\x1b[K[{:#>{}}{:.>{}}] {}/{} {}", "", filled, "",
                         kBarWidth - filled, done_, total_,
                         voice_.Say({"个文件", "files"})));
  visible_ = true;
}

void Progress::Clear() {
  if (!visible_) return;
  WriteError("\r\x1b[K");
  visible_ = false;
}

}  // namespace reportlint
