#include "files/folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace reportlint {

namespace fs = std::filesystem;

Result<std::vector<std::string>> NamesIn(const std::string& folder) {
  std::error_code error;
  fs::directory_iterator it(folder.empty() ? "." : folder, error);
  if (error) return Fail(error.message());
  std::vector<std::string> names;
  for (; it != fs::directory_iterator(); it.increment(error)) {
    std::string name = it->path().filename().string();
    if (!name.starts_with('.')) names.push_back(std::move(name));
  }
  // An error ends the loop, too.
  if (error) return Fail(error.message());
  std::ranges::sort(names);
  return names;
}

std::string Join(const std::string& folder, const std::string& name) {
  if (folder.empty() || folder == ".") return name;
  return folder.back() == '/' ? folder + name : folder + "/" + name;
}

bool IsFolder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool IsLink(const std::string& path) {
  std::error_code error;
  return fs::is_symlink(path, error);
}

}  // namespace reportlint
