#include "corpus/sorter.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "property.h"

namespace reportlint {
namespace {

std::vector<uint32_t> Sorted(const std::vector<uint32_t>& numbers,
                             size_t memory) {
  Sorter<uint32_t> sorter(memory);
  for (const uint32_t number : numbers) {
    EXPECT_TRUE(sorter.Add(number).has_value());
  }
  EXPECT_TRUE(sorter.Finish().has_value());
  std::vector<uint32_t> sorted;
  while (const auto next = sorter.Next().value()) sorted.push_back(*next);
  EXPECT_EQ(sorter.Next().value(), std::nullopt);
  return sorted;
}

RC_GTEST_PROP(SorterTest, RunsOnDiskAreAsMemory,
              (std::vector<uint32_t> numbers)) {
  const auto memory = *rc::gen::inRange<size_t>(1, 64);
  const auto on_disk = Sorted(numbers, memory);
  RC_ASSERT(on_disk == Sorted(numbers, 1 << 20));
  std::ranges::sort(numbers);
  RC_ASSERT(on_disk == numbers);
}

TEST(SorterTest, ManyRuns) {
  std::vector<uint32_t> numbers;
  for (uint32_t i = 0; i < 100'000; ++i) numbers.push_back(i * 2654435761u);
  const auto sorted = Sorted(numbers, 4096);
  std::ranges::sort(numbers);
  EXPECT_EQ(sorted, numbers);
}

TEST(SpillTest, ReadsWhatWasAppended) {
  const auto bytes = [](size_t i) {
    return std::string(1 + i % 7, char('a' + i % 26));
  };
  for (const size_t limit : {0, 5, 1000}) {
    Spill spill(limit);
    std::vector<uint64_t> offsets;
    for (size_t i = 0; i < 100; ++i) {
      offsets.push_back(spill.Append(bytes(i)).value());
    }
    for (size_t i = 0; i < 100; ++i) {
      std::string buffer;
      EXPECT_EQ(spill.Read(offsets[i], bytes(i).size(), buffer).value(),
                bytes(i));
    }
  }
}

TEST(SpillTest, TellsWhereItCannotWrite) {
  const char* before = std::getenv("TMPDIR");
  const std::optional<std::string> kept =
      before == nullptr ? std::nullopt : std::optional<std::string>(before);
  ::setenv("TMPDIR", "/nowhere/at/all", 1);
  Spill spill(0);
  const auto failed = spill.Append("x");
  if (kept) {
    ::setenv("TMPDIR", kept->c_str(), 1);
  } else {
    ::unsetenv("TMPDIR");
  }
  ASSERT_FALSE(failed.has_value());
  EXPECT_EQ(failed.error(), "/nowhere/at/all: No such file or directory");
}

}  // namespace
}  // namespace reportlint
