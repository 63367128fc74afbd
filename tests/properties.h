#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/lint.h"

namespace reportlint {

// What holds whatever a file holds, for tests and for fuzzing. Each property
// says what breaks it, or nothing.

// A name for a file of each format.
inline constexpr std::string_view kPaths[] = {"报告.txt", "报告.md"};

// What the built-in rules say, with all that a diagnostic can hold.
FileReport LintFully(std::string_view path, const std::string& bytes);

// All that a report says, as text.
std::string Show(const FileReport& report);

// Any bytes are a document: its text is UTF-8, and its blocks stand in it one
// after the other.
std::string FlawOfDocument(std::string_view path, const std::string& bytes);

// Each place begins and ends between two characters of the file, in the line
// and the columns that it names.
std::string FlawOfPlaces(const FileReport& report, const std::string& bytes);

// Each fix can be made: its edits stand between characters, one after the
// other, and with them the file reads as it did but for what they change. Of
// those right after bytes that could not be decoded the last is not asked.
std::string FlawOfFixes(const FileReport& report, const std::string& bytes);

// All words are UTF-8.
std::string FlawOfWords(const FileReport& report);

// Linting `bytes` again says the same.
std::string FlawOfRepetition(const FileReport& report,
                             const std::string& bytes);

// Any number of threads say of `files`, paths and their bytes, what one says.
std::string FlawOfThreads(
    const std::vector<std::pair<std::string, std::string>>& files);

// All of these but the last.
std::string FlawOf(std::string_view path, const std::string& bytes);

}  // namespace reportlint
