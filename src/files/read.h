#pragma once

#include <string>

#include "result.h"

namespace reportlint {

// All bytes of a file. Fails with the system's reason, or for a file of 2 GiB
// and more.
Result<std::string> ReadFile(const std::string& path);

// All bytes of standard input.
Result<std::string> ReadStandardInput();

// The file that a path names, whatever the path: absolute, without links, . and
// .. where the system can tell.
std::string FileOf(const std::string& path);

}  // namespace reportlint
