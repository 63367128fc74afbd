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

Progress::Progress(size_t total, Language language)
    : total_(total),
      language_(language),
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
  fmt::print(stderr, "\r\x1b[K[{:#>{}}{:.>{}}] {}/{}{}", "", filled, "",
             kBarWidth - filled, done_, total_,
             language_ == Language::kChinese ? " 个文件" : " files");
  std::fflush(stderr);
  visible_ = true;
}

void Progress::Clear() {
  if (!visible_) return;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
  visible_ = false;
}

}  // namespace reportlint
