#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace reportlint {

// Turns inputs into outputs on `jobs` threads and hands the outputs on in the
// order of the inputs. Few of them exist at a time: a thread that is far ahead
// waits, so a run over any number of files needs the memory of some.
//
//   next()          the next input, or nothing; one thread at a time
//   make(input)     its output; on any thread, many at once
//   take(output)    in order; one thread at a time
template <class Next, class Make, class Take>
void WorkInOrder(size_t jobs, Next next, Make make, Take take) {
  if (jobs <= 1) {
    while (auto input = next()) take(make(std::move(*input)));
    return;
  }
  using Output = decltype(make(std::move(*next())));
  std::mutex mutex;
  std::condition_variable moved;
  size_t given = 0;  // inputs drawn
  size_t taken = 0;  // outputs handed on
  bool taking = false;
  std::map<size_t, Output> waiting;
  // By eye: what one long file may hold up, so that the others still have work.
  const size_t window = 8 * jobs;

  const auto work = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      moved.wait(lock, [&] { return given < taken + window; });
      auto input = next();
      if (!input) return;
      const size_t index = given++;
      lock.unlock();
      Output output = make(std::move(*input));
      lock.lock();
      waiting.emplace(index, std::move(output));
      // One thread at a time hands on what is due; the others go on working.
      while (!taking && !waiting.empty() && waiting.begin()->first == taken) {
        auto node = waiting.extract(waiting.begin());
        taking = true;
        lock.unlock();
        take(std::move(node.mapped()));
        lock.lock();
        taking = false;
        ++taken;
        moved.notify_all();
      }
    }
  };
  std::vector<std::jthread> threads;
  for (size_t i = 0; i < jobs; ++i) threads.emplace_back(work);
}

}  // namespace reportlint
