#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "check/options.h"
#include "value/mistakes.h"
#include "value/yaml.h"

namespace reportlint {

// Reading options that are spelt in YAML, for tests.

inline const std::vector<std::string> kOptionCases = {"", "year", "month"};

using OptionReader = std::function<std::string(Options&)>;

// What `read` makes of the options, and the mistakes.
inline std::string ReadOptions(std::string_view yaml,
                               const OptionReader& read) {
  Mistakes mistakes;
  const Value value = ParseYaml(yaml, mistakes);
  Options options(&value, kOptionCases, &mistakes);
  const std::string result = read(options);
  options.Finish();
  return result + "\n" + Listing(yaml, mistakes);
}

struct OptionRow {
  std::string_view yaml;
  std::string_view read;
};

template <size_t kSize>
void ExpectOptions(const OptionRow (&rows)[kSize], const OptionReader& read) {
  for (const OptionRow& row : rows) {
    EXPECT_EQ(ReadOptions(row.yaml, read), row.read);
  }
}

}  // namespace reportlint
