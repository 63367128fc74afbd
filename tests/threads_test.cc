// Any number of threads may use one linter.

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "properties.h"
#include "seeds.h"

namespace reportlint {
namespace {

TEST(ThreadsTest, ManySayWhatOneSays) {
  Random random(4);
  const std::vector<std::string> seeds = Seeds();
  std::vector<std::pair<std::string, std::string>> files;
  for (size_t i = 0; i < 200; ++i) {
    files.emplace_back(kPaths[i % 2], Mutated(seeds[i % seeds.size()], random));
  }
  EXPECT_EQ(FlawOfThreads(files), "");
}

}  // namespace
}  // namespace reportlint
