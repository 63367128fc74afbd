#include "files/walk.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <fnmatch.h>

#include "files/folder.h"

namespace reportlint {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> SplitPath(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const size_t slash = path.find('/');
    parts.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  return parts;
}

// Appends the paths that match parts[index...] below `folder`, in order.
void MatchParts(const std::string& folder,
                const std::vector<std::string>& parts, size_t index,
                std::vector<std::string>& matches) {
  if (index == parts.size()) {
    matches.push_back(folder);
    return;
  }
  const std::string& part = parts[index];
  if (part.find_first_of("*?[") == std::string::npos) {
    const std::string path =
        index == 0 && part.empty() ? "/" : Join(folder, part);
    std::error_code error;
    if (fs::exists(path, error)) MatchParts(path, parts, index + 1, matches);
    return;
  }
  if (part == "**") MatchParts(folder, parts, index + 1, matches);
  const auto names = NamesIn(folder);
  if (!names) return;
  for (const std::string& name : *names) {
    const std::string path = Join(folder, name);
    if (part == "**") {
      if (IsFolder(path) && !IsLink(path)) {
        MatchParts(path, parts, index, matches);
      }
    } else if (::fnmatch(part.c_str(), name.c_str(), 0) == 0) {
      MatchParts(path, parts, index + 1, matches);
    }
  }
}

}  // namespace

FileWalk::FileWalk(std::vector<std::string> paths,
                   const std::optional<std::string>& stdin_path)
    : paths_(std::move(paths)) {
  if (stdin_path && std::erase(paths_, "-") > 0) {
    standard_input_ = InputFile{.path = *stdin_path,
                                .format = &FormatToRead(*stdin_path),
                                .named = true,
                                .standard_input = true,
                                .once = true};
  }
  std::ranges::reverse(paths_);
}

std::optional<InputFile> FileWalk::Next() {
  if (standard_input_) return std::exchange(standard_input_, std::nullopt);
  while (true) {
    if (!levels_.empty()) {
      Level& level = levels_.back();
      if (level.entries.empty()) {
        levels_.pop_back();
        continue;
      }
      const std::string path = Join(level.folder, level.entries.back());
      level.entries.pop_back();
      if (!IsFolder(path)) {
        if (auto file = Found(path)) return file;
      } else if (!IsLink(path)) {
        Open(path);
      }
      continue;
    }
    if (paths_.empty()) return std::nullopt;
    const std::string path = std::move(paths_.back());
    paths_.pop_back();
    if (auto file = Named(path)) return file;
  }
}

std::vector<PathError> FileWalk::TakeErrors() {
  return std::exchange(errors_, {});
}

std::optional<InputFile> FileWalk::Named(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) {
    std::string folder = path;
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    Open(folder);
    return std::nullopt;
  }
  if (fs::exists(status)) {
    const Format* format = FormatOf(path);
    if (format != nullptr && format->read == nullptr) {
      errors_.push_back(
          {path,
           {fmt::format("还不能读 {} 文件，请另存为 .txt 或 .md", format->name),
            fmt::format("{} files cannot be read yet; save it as .txt or .md",
                        format->name)}});
      return std::nullopt;
    }
    return InputFile{.path = path,
                     .format = &FormatToRead(path),
                     .named = true,
                     .once = !fs::is_regular_file(status)};
  }
  if (path.find_first_of("*?[") != std::string::npos) {
    Expand(path);
    return std::nullopt;
  }
  const std::string why =
      error ? error.message() : std::generic_category().message(ENOENT);
  errors_.push_back({path,
                     {fmt::format("找不到或无法打开（{}）", why),
                      fmt::format("cannot be opened ({})", why)}});
  return std::nullopt;
}

// What a folder or a pattern names is found, not named: a picture beside
// reports is no error.
std::optional<InputFile> FileWalk::Found(const std::string& path) {
  const Format* format = FormatOf(path);
  if (format == nullptr) return std::nullopt;
  if (format->read != nullptr) return InputFile{.path = path, .format = format};
  ++unread_[std::string(format->name)];
  return std::nullopt;
}

void FileWalk::Open(const std::string& folder) {
  auto names = NamesIn(folder);
  if (!names) {
    errors_.push_back(
        {folder,
         {fmt::format("打不开文件夹（{}）", names.error()),
          fmt::format("cannot open the folder ({})", names.error())}});
    return;
  }
  std::ranges::reverse(*names);
  levels_.push_back({std::move(*names), folder});
}

void FileWalk::Expand(const std::string& pattern) {
  std::vector<std::string> matches;
  MatchParts("", SplitPath(pattern), 0, matches);
  std::vector<std::string> files;
  for (std::string& match : matches) {
    if (IsFolder(match) || Found(match)) files.push_back(std::move(match));
  }
  if (matches.empty()) {
    errors_.push_back({pattern, {"没有文件与之匹配", "matches no file"}});
  }
  files.erase(std::unique(files.begin(), files.end()), files.end());
  std::ranges::reverse(files);
  std::ranges::move(files, std::back_inserter(paths_));
}

}  // namespace reportlint
