#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "diagnostic/diagnostic.h"

namespace reportlint {

// Diagnostics as JSON, for all formats that are made of it.
using Json = nlohmann::ordered_json;  // keys in the order in which they are set

// One diagnostic as the README tells it. Lines and columns count from 1,
// columns in code points, the end exclusive; byteOffset and byteLength are of
// the file on disk.
Json JsonOf(const Diagnostic& diagnostic);

// A value on one line. A path may be no UTF-8; its bad bytes become U+FFFD.
std::string Dump(const Json& json);

}  // namespace reportlint
