#pragma once

#include <string>
#include <vector>

#include "result.h"

namespace reportlint {

// The names in a folder, sorted, hidden ones left out; "" is the current one.
Result<std::vector<std::string>> NamesIn(const std::string& folder);

// The path of a name in a folder. What stands in the current one goes by its
// name alone.
std::string Join(const std::string& folder, const std::string& name);

bool IsFolder(const std::string& path);
bool IsLink(const std::string& path);

}  // namespace reportlint
