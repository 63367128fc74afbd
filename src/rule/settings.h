#pragma once

#include <compare>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "diagnostic/diagnostic.h"

namespace reportlint {

// What is wanted of a rule instead of what its file says; nothing: as it says.
struct RuleSettings {
  std::optional<bool> enabled = {};
  std::optional<Severity> severity = {};  // of all its cases
  auto operator<=>(const RuleSettings&) const = default;
};

// What is wanted of the rules in some folder, or in a whole run. Settings with
// the same content are the same: linters are kept by it.
struct Settings {
  std::map<std::string, RuleSettings, std::less<>> rules = {};  // by id
  auto operator<=>(const Settings&) const = default;
};

}  // namespace reportlint
