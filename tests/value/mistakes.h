#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "value/mistake.h"

namespace reportlint {

// A line for each mistake in `yaml`: what stands at its place, then both
// messages.
inline std::string Listing(std::string_view yaml, const Mistakes& mistakes) {
  std::string listing;
  for (const Mistake& mistake : mistakes) {
    listing += fmt::format("[{}] {} / {}\n",
                           yaml.substr(mistake.at.begin, mistake.at.size()),
                           mistake.message.zh, mistake.message.en);
  }
  return listing;
}

// Texts on one line.
inline std::string OnOneLine(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += text + "|";
  return joined;
}

}  // namespace reportlint
