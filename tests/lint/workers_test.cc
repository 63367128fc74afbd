#include "lint/workers.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// Inputs 0 to count-1, one after the other.
auto Counting(int count) {
  return [i = 0, count]() mutable {
    return i < count ? std::optional<int>(i++) : std::nullopt;
  };
}

std::vector<int> Squares(int count) {
  std::vector<int> squares;
  for (int i = 0; i < count; ++i) squares.push_back(i * i);
  return squares;
}

// Some inputs take longer than others, so that they are ready out of order.
void Work(int i) {
  if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
}

TEST(WorkInOrderTest, OutputsComeInTheOrderOfInputsWithAnyNumberOfJobs) {
  for (const size_t jobs : {0, 1, 2, 3, 8, 32}) {
    for (const int count : {0, 1, 2, 5, 300}) {
      std::vector<int> taken;
      WorkInOrder(
          jobs, Counting(count),
          [](int i) {
            Work(i);
            return i * i;
          },
          [&](int square) { taken.push_back(square); });
      EXPECT_EQ(taken, Squares(count)) << jobs << " jobs, " << count;
    }
  }
}

TEST(WorkInOrderTest, OutputsNeedNotBeCopied) {
  for (const size_t jobs : {1, 4}) {
    int sum = 0;
    WorkInOrder(
        jobs, Counting(100), [](int i) { return std::make_unique<int>(i); },
        [&](std::unique_ptr<int> one) { sum += *one; });
    EXPECT_EQ(sum, 4950);
  }
}

TEST(WorkInOrderTest, FewOutputsWaitHoweverSlowTheFirstIs) {
  constexpr size_t kJobs = 4;
  std::atomic<int> alive = 0;
  std::atomic<int> most = 0;
  WorkInOrder(
      kJobs, Counting(2000),
      [&](int i) {
        const int now = ++alive;
        int before = most;
        while (before < now && !most.compare_exchange_weak(before, now)) {
        }
        // The others would run far ahead of the first.
        if (i == 0) std::this_thread::sleep_for(std::chrono::milliseconds(200));
        return i;
      },
      [&](int) { --alive; });
  EXPECT_EQ(alive, 0);
  EXPECT_LE(most, int(16 * kJobs));
}

TEST(WorkInOrderTest, OneThreadAtATimeDrawsAndOneTakes) {
  std::atomic<int> drawing = 0;
  std::atomic<int> taking = 0;
  std::atomic<bool> together = false;
  auto next = Counting(500);
  WorkInOrder(
      8,
      [&] {
        together = together || ++drawing > 1;
        auto input = next();
        --drawing;
        return input;
      },
      [](int i) { return i; },
      [&](int i) {
        together = together || ++taking > 1;
        Work(i);
        --taking;
      });
  EXPECT_FALSE(together);
}

TEST(WorkInOrderTest, WorkIsDoneOnManyThreads) {
  std::atomic<int> working = 0;
  std::atomic<int> most = 0;
  WorkInOrder(
      4, Counting(40),
      [&](int i) {
        const int now = ++working;
        int before = most;
        while (before < now && !most.compare_exchange_weak(before, now)) {
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        --working;
        return i;
      },
      [](int) {});
  EXPECT_GT(most, 1);
}

}  // namespace
}  // namespace reportlint
