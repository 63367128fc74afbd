#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "paths.h"

namespace reportlint {

// The project's own files, for tests that read them. Paths are relative to its
// folder: "rules/README.md".

inline std::string InSourceTree(std::string_view path) {
  return std::string(kSourceFolder) + "/" + std::string(path);
}

// "" where there is no such file.
inline std::string ReadSourceFile(std::string_view path) {
  std::ifstream in(InSourceTree(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void WriteSourceFile(std::string_view path, std::string_view text) {
  std::ofstream out(InSourceTree(path), std::ios::binary);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

// The files below a folder, at any depth, whose names end with one of
// `extensions`; in order.
inline std::vector<std::string> SourceFiles(
    std::string_view folder, const std::vector<std::string>& extensions) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  const fs::path root(kSourceFolder);
  for (const auto& entry :
       fs::recursive_directory_iterator(root / std::string(folder))) {
    const std::string extension = entry.path().extension().string();
    if (entry.is_regular_file() &&
        std::ranges::find(extensions, extension) != extensions.end()) {
      files.push_back(fs::relative(entry.path(), root).generic_string());
    }
  }
  std::ranges::sort(files);
  return files;
}

// Whether files that are held against the program's output shall be written
// anew: UPDATE_GOLDEN=1.
inline bool UpdatesGolden() {
  const char* value = std::getenv("UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

// The lines of either text that the other has not: "-line", "+line".
inline std::string Difference(const std::string& before,
                              const std::string& after) {
  const auto lines_of = [](const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
  };
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  std::string difference;
  for (const std::string& line : old_lines) {
    if (!line.empty() && std::ranges::count(old_lines, line) >
                             std::ranges::count(new_lines, line)) {
      difference += "-" + line + "\n";
    }
  }
  for (const std::string& line : new_lines) {
    if (!line.empty() && std::ranges::count(new_lines, line) >
                             std::ranges::count(old_lines, line)) {
      difference += "+" + line + "\n";
    }
  }
  return difference.empty() ? "the same lines, in another order or number"
                            : difference;
}

// Holds a file against what it should be, or writes it.
inline void ExpectGolden(const std::string& path, const std::string& text) {
  const bool exists = std::filesystem::exists(InSourceTree(path));
  const std::string stored = ReadSourceFile(path);
  if (exists && stored == text) return;
  if (UpdatesGolden()) {
    WriteSourceFile(path, text);
    return;
  }
  ADD_FAILURE() << path << (exists ? " is not current" : " does not exist")
                << "; UPDATE_GOLDEN=1 writes it anew\n"
                << Difference(stored, text);
}

// The name of a test for a file or a rule: letters, digits and _ alone.
inline std::string TestName(std::string_view path) {
  std::string name(path);
  std::ranges::replace_if(
      name,
      [](char c) {
        return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                 (c >= 'a' && c <= 'z'));
      },
      '_');
  return name;
}

}  // namespace reportlint
