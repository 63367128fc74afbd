#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace reportlint {

using Random = std::mt19937;

// A report of a page that has something of everything.
extern const std::string_view kPageReport;

// The examples of all built-in rules, one after the other, so that every rule
// has something to find.
const std::string& AllExamples();

// Reports to begin with; a few kilobytes each.
std::vector<std::string> Seeds();

// UTF-8 in another encoding, by its ICU name.
std::string Encoded(const std::string& text, const char* encoding);

std::string RandomBytes(Random& random, size_t size);

// `bytes` with some of it changed, taken out, moved, or cut off.
std::string Mutated(std::string bytes, Random& random);

std::string Replaced(std::string_view text, std::string_view from,
                     std::string_view to);

std::string Times(size_t count, std::string_view piece);

}  // namespace reportlint
