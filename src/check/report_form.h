#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/options.h"
#include "check/sections.h"

namespace reportlint {

// One or another of these sections.
struct Need {
  std::vector<size_t> sections = {};  // their indices
  std::string name = {};              // 问题或打算
};

// Which sections reports of some kinds must have, and which are missed.
struct ReportForm {
  std::vector<std::string> kinds = {};
  std::vector<Need> required = {};
  std::vector<Need> wanted = {};
  int64_t least = 0;  // characters; a shorter text is not judged
  std::optional<size_t> slogans = {};  // the section that slogans count as

  bool Requires(size_t section) const;
};

// The option `reports`.
std::vector<ReportForm> ReadReportForms(Options& options,
                                        const Sections& sections);

}  // namespace reportlint
