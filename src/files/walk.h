#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostic/words.h"
#include "reader/format.h"

namespace reportlint {

// A file of a run.
struct InputFile {
  std::string path = {};           // as it was named or found
  const Format* format = nullptr;  // has a reader
  bool named = false;              // by the user; else found in a folder
  bool standard_input = false;     // whose bytes they are; `path` is its name
  bool once = false;               // its bytes cannot be had again, as a pipe's
};

// A path that could not be used, with the reason.
struct PathError {
  std::string path = {};
  Words message = {};
};

// The files that paths, folders and patterns (*, ?, [], ** for any depth) stand
// for, one by one: folders are read when their turn comes, in the order of
// names, and links to folders are not followed.
class FileWalk {
 public:
  // With `stdin_path`, “-” among the paths is standard input: the first file,
  // called by that path and in its format. Without, it is a path as any other.
  explicit FileWalk(std::vector<std::string> paths,
                    const std::optional<std::string>& stdin_path = {});

  std::optional<InputFile> Next();

  // What was wrong so far. Taken out by the call.
  std::vector<PathError> TakeErrors();

  // How many documents in folders cannot be read, by the names of formats.
  const std::map<std::string, size_t, std::less<>>& unread() const {
    return unread_;
  }

 private:
  struct Level {
    std::vector<std::string> entries = {};  // last first
    std::string folder = {};
  };

  std::optional<InputFile> Named(const std::string& path);
  std::optional<InputFile> Found(const std::string& path);
  void Open(const std::string& folder);
  void Expand(const std::string& pattern);

  std::optional<InputFile> standard_input_;  // until it was told
  std::vector<std::string> paths_;           // last first
  std::vector<Level> levels_;
  std::vector<PathError> errors_;
  std::map<std::string, size_t, std::less<>> unread_;
};

}  // namespace reportlint
