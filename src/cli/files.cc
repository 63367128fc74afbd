#include "cli/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <functional>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rule/word_list.h"

namespace reportlint {
namespace {

namespace fs = std::filesystem;

constexpr size_t kLargestFile = (size_t{1} << 31) - 1;

std::string Why(int error) { return std::strerror(error); }

Result<std::string> ReadAll(int descriptor, size_t expected) {
  constexpr size_t kStep = size_t{64} << 10;
  std::string bytes;
  size_t size = 0;
  while (true) {
    // One byte more than expected shows the end without another round.
    bytes.resize(size <= expected ? expected + 1 : size + kStep);
    const ssize_t got =
        ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Fail(Why(errno));
    if (got == 0) break;
    size += static_cast<size_t>(got);
    if (size > kLargestFile) return Fail("larger than 2 GiB");
  }
  bytes.resize(size);
  return bytes;
}

std::string Join(const std::string& folder, const std::string& name) {
  if (folder.empty() || folder == ".") return name;
  return folder.back() == '/' ? folder + name : folder + "/" + name;
}

// The names in a folder, sorted, hidden ones left out.
Result<std::vector<std::string>> NamesIn(const std::string& folder) {
  std::error_code error;
  fs::directory_iterator it(folder.empty() ? "." : folder, error);
  if (error) return Fail(error.message());
  std::vector<std::string> names;
  for (; it != fs::directory_iterator(); it.increment(error)) {
    if (error) return Fail(error.message());
    std::string name = it->path().filename().string();
    if (!name.starts_with('.')) names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  return names;
}

bool IsFolder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool IsLink(const std::string& path) {
  std::error_code error;
  return fs::is_symlink(path, error);
}

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

struct Ending {
  std::string_view extension;
  std::string_view document;
};

constexpr std::array kUnread = {
    Ending{".docx", "Word"},       Ending{".doc", "Word"},
    Ending{".wps", "WPS"},         Ending{".rtf", "RTF"},
    Ending{".odt", "ODT"},         Ending{".pdf", "PDF"},
    Ending{".html", "HTML"},       Ending{".htm", "HTML"},
    Ending{".xlsx", "Excel"},      Ending{".xls", "Excel"},
    Ending{".et", "WPS"},          Ending{".ofd", "OFD"},
    Ending{".pptx", "PowerPoint"}, Ending{".ppt", "PowerPoint"},
};

}  // namespace

Result<std::string> ReadFile(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Fail(Why(errno));
  struct stat status = {};
  ::fstat(descriptor, &status);
  const auto size = static_cast<size_t>(std::max<off_t>(status.st_size, 0));
  auto bytes = size > kLargestFile ? Fail("larger than 2 GiB")
                                   : ReadAll(descriptor, size);
  ::close(descriptor);
  return bytes;
}

Result<std::string> ReadStandardInput() { return ReadAll(STDIN_FILENO, 0); }

std::string FileOf(const std::string& path) {
  std::error_code error;
  fs::path file = fs::canonical(path, error);  // the quicker for what is there
  if (error) file = fs::weakly_canonical(path, error);
  return error ? fs::absolute(path, error).lexically_normal().string()
               : file.string();
}

bool IsBinary(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::array kSignatures = {
      "PK\x03\x04"sv,
      "%PDF-"sv,
      "\x89PNG"sv,
      "\xFF\xD8\xFF"sv,
      "GIF8"sv,
      "\x7F"
      "ELF"sv,
      "RIFF"sv,
      "\x1F\x8B"sv,
      "\xD0\xCF\x11\xE0"sv,
      "BZh"sv,
      "7z\xBC\xAF"sv,
      "Rar!"sv,
      "\xFD"
      "7zXZ"sv,
      "MZ\x90"sv,
      "SQLite format 3"sv,
  };
  if (std::ranges::any_of(kSignatures, [bytes](std::string_view signature) {
        return bytes.starts_with(signature);
      })) {
    return true;
  }
  // A text has hardly any control characters, but a stray NUL makes no text
  // binary, and UTF-16 is full of them.
  const std::string_view head = bytes.substr(0, 8192);
  uint32_t controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<uint8_t>(c);
    controls +=
        uint32_t{byte < 0x09} | (uint32_t{byte > 0x0D} & uint32_t{byte < 0x20});
  }
  if (controls * 10 <= head.size()) return false;
  const Encoding encoding = DetectEncoding(head.substr(0, head.size() & ~1u));
  return encoding != Encoding::kUtf16LittleEndian &&
         encoding != Encoding::kUtf16BigEndian;
}

std::string_view UnreadDocument(std::string_view path) {
  const size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return "";
  std::string extension(path.substr(dot));
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  const auto it = std::ranges::find(kUnread, extension, &Ending::extension);
  return it == kUnread.end() ? std::string_view() : it->document;
}

FileWalk::FileWalk(std::vector<std::string> paths,
                   const std::optional<std::string>& stdin_path)
    : paths_(std::move(paths)) {
  if (stdin_path && std::erase(paths_, "-") > 0) {
    const Format* format = FormatOf(*stdin_path);
    standard_input_ =
        InputFile{"-", format == nullptr ? &PlainText() : format, true};
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
      if (IsFolder(path)) {
        if (!IsLink(path)) Open(path);
      } else if (const Format* format = FormatOf(path)) {
        return InputFile{path, format, false};
      } else if (const auto document = UnreadDocument(path);
                 !document.empty()) {
        ++unread_[std::string(document)];
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
    if (const auto document = UnreadDocument(path); !document.empty()) {
      errors_.push_back(
          {path,
           {fmt::format("还不能读 {} 文件，请另存为 .txt 或 .md", document),
            fmt::format("{} files cannot be read yet; save it as .txt or .md",
                        document)}});
      return std::nullopt;
    }
    const Format* format = FormatOf(path);
    return InputFile{path, format == nullptr ? &PlainText() : format, true};
  }
  if (path.find_first_of("*?[") != std::string::npos) {
    Expand(path);
    return std::nullopt;
  }
  const std::string why = error ? error.message() : Why(ENOENT);
  errors_.push_back({path,
                     {fmt::format("找不到或无法打开（{}）", why),
                      fmt::format("cannot be opened ({})", why)}});
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
  // What a pattern names is found, not named: a picture beside reports is no
  // error.
  std::vector<std::string> files;
  for (std::string& match : matches) {
    if (IsFolder(match) || FormatOf(match) != nullptr) {
      files.push_back(std::move(match));
    } else if (const auto document = UnreadDocument(match); !document.empty()) {
      ++unread_[std::string(document)];
    }
  }
  if (matches.empty()) {
    errors_.push_back({pattern, {"没有文件与之匹配", "matches no file"}});
  }
  files.erase(std::unique(files.begin(), files.end()), files.end());
  std::ranges::reverse(files);
  std::ranges::move(files, std::back_inserter(paths_));
}

Result<RuleFile> ReadVocabularyFile(const std::string& folder) {
  constexpr std::string_view kName = "vocabulary.yaml";
  auto names = NamesIn(folder);
  if (!names) return Fail(names.error());
  RuleFile file = {.path = Join(folder, std::string(kName))};
  if (std::ranges::find(*names, kName) == names->end()) return file;
  auto text = ReadFile(file.path);
  if (!text) return Fail(fmt::format("{}: {}", file.path, text.error()));
  file.text = std::move(*text);
  return file;
}

Result<std::vector<RuleFile>> ReadRuleFiles(const std::string& folder) {
  auto groups = NamesIn(folder);
  if (!groups) return Fail(groups.error());
  std::vector<RuleFile> files;
  constexpr std::string_view kYaml = ".yaml";
  constexpr std::string_view kWordList = ".tsv";
  for (const std::string& group : *groups) {
    const std::string group_path = Join(folder, group);
    if (!IsFolder(group_path)) continue;
    auto names = NamesIn(group_path);
    if (!names) return Fail(names.error());
    for (const std::string& name : *names) {
      const bool is_list = name.ends_with(kWordList);
      if (!is_list && !name.ends_with(kYaml)) continue;
      const std::string path = Join(group_path, name);
      auto text = ReadFile(path);
      if (!text) return Fail(fmt::format("{}: {}", path, text.error()));
      files.push_back(
          {path, fmt::format("{}/{}", group, name.substr(0, name.rfind('.'))),
           is_list ? WordListRule(std::move(*text)) : std::move(*text)});
    }
  }
  return files;
}

}  // namespace reportlint
