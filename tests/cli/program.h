#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "cli/sandbox.h"

namespace reportlint {

// The program as a user meets it: started in a folder, with its exit code and
// both its outputs.
class ProgramTest : public testing::Test {
 protected:
  using Words = std::vector<std::string>;

  void SetUp() override { box_.WriteRules(); }

  // Runs `reportlint --rules rules ARGUMENTS...`.
  Ran Lint(Words arguments, std::string_view input = "",
           const std::string& environment = "") {
    arguments.insert(arguments.begin(), {"--rules", "rules"});
    return box_.Run(arguments, input, environment);
  }

  Sandbox box_;
};

}  // namespace reportlint
