#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/words.h"
#include "reader/reader.h"
#include "result.h"
#include "rule/rule_file.h"

namespace reportlint {

// The only file-system access of the program.

// All bytes of a file. Fails with the system's reason, or for a file of 2 GiB
// and more.
Result<std::string> ReadFile(const std::string& path);

// All bytes of standard input.
Result<std::string> ReadStandardInput();

// The file that a path names, whatever the path: absolute, without links, . and
// .. where the system can tell.
std::string FileOf(const std::string& path);

// Whether `bytes` are no text: a picture, a program, a packed document.
bool IsBinary(std::string_view bytes);

// What a file is, where its name tells that it is a document which the program
// cannot read: "Word", "PDF", ...; "" for all others.
std::string_view UnreadDocument(std::string_view path);

// A file to lint.
struct InputFile {
  std::string path = {};
  const Format* format = nullptr;
  bool named = false;  // by the user; else found in a folder
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
  // called “-”, in the format of that path. Without, it is a path as any other.
  explicit FileWalk(std::vector<std::string> paths,
                    const std::optional<std::string>& stdin_path = {});

  std::optional<InputFile> Next();

  // What was wrong so far. Taken out by the call.
  std::vector<PathError> TakeErrors();

  // How many documents in folders cannot be read, by UnreadDocument.
  const std::map<std::string, size_t, std::less<>>& unread() const {
    return unread_;
  }

 private:
  struct Level {
    std::vector<std::string> entries = {};  // last first
    std::string folder = {};
  };

  std::optional<InputFile> Named(const std::string& path);
  void Open(const std::string& folder);
  void Expand(const std::string& pattern);

  std::optional<InputFile> standard_input_;  // until it was told
  std::vector<std::string> paths_;           // last first
  std::vector<Level> levels_;
  std::vector<PathError> errors_;
  std::map<std::string, size_t, std::less<>> unread_;
};

// The rule files below a folder: <group>/<name>.yaml, and the word lists,
// <group>/<name>.tsv, as the rules that they stand for.
Result<std::vector<RuleFile>> ReadRuleFiles(const std::string& folder);

// Reads vocabulary.yaml of a folder of rules; its text is empty where there is
// none.
Result<RuleFile> ReadVocabularyFile(const std::string& folder);

}  // namespace reportlint
