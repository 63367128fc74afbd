// The architecture: who may include whom, which library is seen where, and what
// no source file may hold. Everything else is written down in src/README.md.

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source_tree.h"

namespace reportlint {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Names = std::set<std::string, std::less<>>;

// What a file in a folder of src/ may include, beside its own folder's headers
// and result.h. A check does not see its neighbours.
const std::map<std::string, Names> kFolders = {
    {"text", {}},
    {"diagnostic", {"text"}},
    {"structure", {"text"}},
    {"value", {"diagnostic", "text"}},
    {"copies", {"structure", "text"}},
    {"document", {"copies", "structure", "text"}},
    {"statement", {"document", "structure", "text"}},
    {"office", {"text"}},
    {"reader", {"office", "document", "structure", "text"}},
    {"corpus", {"document", "structure", "text"}},
    {"check",
     {"corpus", "document", "structure", "value", "diagnostic", "text"}},
    {"checks", {"check", "statement", "copies", "structure", "text"}},
    {"rule", {"check", "structure", "value", "diagnostic", "text"}},
    {"lint",
     {"rule", "reader", "check", "corpus", "document", "structure",
      "diagnostic", "text"}},
    {"files", {"rule", "reader", "diagnostic"}},
    {"report", {"diagnostic"}},
    {"run",
     {"files", "lint", "reader", "report", "corpus", "structure", "diagnostic",
      "text"}},
    {"cli",
     {"run", "files", "lint", "rule", "reader", "report", "document",
      "structure", "value", "diagnostic", "text"}},
    {"generate", {"files", "rule", "report", "check", "value", "text"}},
    {"", {"cli"}},  // main.cc, result.h
};

// Where a library's headers, or the system's, may be included: folders and
// single files; the generators may have more. The core does no input and no
// output, but for the corpus's own files.
const std::map<std::string, Names> kLibraries = {
    {"unicode/", {"text", "generate"}},
    {"re2/", {"text"}},
    {"simdjson.h", {"text"}},
    {"sqlite3.h", {"corpus/database.cc"}},
    {"xxhash.h", {"text"}},
    {"md4c.h", {"reader/markdown.cc"}},
    {"pugixml.hpp", {"office"}},
    {"zip.h", {"office/package.cc"}},
    {"yaml-cpp/", {"value/yaml.cc"}},
    {"CLI/", {"cli/command_line.h"}},
    {"nlohmann/", {"report", "cli/outline.cc"}},
    {"fmt/",
     {"value", "check", "rule", "lint", "files", "report", "run", "cli"}},
    {"tl/expected.hpp", {"result.h", "office"}},
    {"fcntl.h", {"files"}},
    {"fnmatch.h", {"files"}},
    {"malloc.h", {"main.cc"}},
    {"sys/", {"files"}},
    {"unistd.h", {"files", "cli", "corpus/spill.cc"}},
    {"cstdio", {"cli"}},
    {"filesystem", {"files"}},
    {"fstream", {"generate"}},
    {"iostream", {"generate"}},
};

// Words that stand in a source file only where they are listed. An exception
// is a library's: it ends in the file that calls the library, and only the
// reader of YAML may send one through it.
const std::map<std::string, Names> kWords = {
    {"throw", {"value/yaml.cc"}},
    {"catch", {"value/yaml.cc", "cli/command_line.cc", "generate"}},
};

std::string FolderOf(std::string_view file) {
  const size_t slash = file.find('/');
  return std::string(file.substr(0, slash == file.npos ? 0 : slash));
}

bool IsAmong(const Names& names, std::string_view file) {
  return names.contains(file) || names.contains(FolderOf(file));
}

// A line of code without its comment and what stands between quotes. A raw
// string would fool it; there are none with these words.
std::string CodeOf(const std::string& line) {
  static const std::regex quoted(R"("(\\.|[^"\\])*"|'(\\.|[^'\\])*')");
  const std::string code = std::regex_replace(line, quoted, "\"\"");
  return code.substr(0, code.find("//"));
}

// Why `file` may not include `header`, or "".
std::string WhyNot(const std::string& file, const std::string& header) {
  const std::string from = FolderOf(file);
  const std::string to = FolderOf(header);
  if (header == "result.h" || header == "check_kinds.def") return "";
  if (to.empty()) return "is not named from src/";
  if (to == "checks") return "is a check: nothing includes a check";
  if (to == from || kFolders.at(from).contains(to)) return "";
  return from + "/ may not include " + to + "/";
}

std::string WhyNotLibrary(const std::string& file, const std::string& header) {
  static const std::regex standard("[a-z_0-9]+");
  for (const auto& [name, allowed] : kLibraries) {
    const bool same =
        name.back() == '/' ? header.starts_with(name) : header == name;
    if (same) return IsAmong(allowed, file) ? "" : "is not for this file";
  }
  if (std::regex_match(header, standard)) return "";
  return FolderOf(file) == "generate" ? "" : "is a library without a row";
}

// What is against the rules in a file of src/, with its line.
std::vector<std::string> Violations(const std::string& file,
                                    const std::string& text) {
  if (!kFolders.contains(FolderOf(file))) {
    return {file + ": a folder without a row in architecture_test.cc"};
  }
  static const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<std::string> violations;
  std::istringstream lines(text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    const auto add = [&](const std::string& what) {
      violations.push_back("src/" + file + ":" + std::to_string(number) + ": " +
                           what);
    };
    if (std::smatch match; std::regex_search(line, match, include)) {
      const std::string header = match[2];
      const std::string why =
          match[1] == "\"" ? WhyNot(file, header) : WhyNotLibrary(file, header);
      if (!why.empty()) add(header + " " + why);
    }
    const std::string code = CodeOf(line);
    for (const auto& [word, allowed] : kWords) {
      if (!IsAmong(allowed, file) &&
          std::regex_search(code, std::regex("\\b" + word + "\\b"))) {
        add(word);
      }
    }
    if (line.find("TODO") != line.npos || line.find("FIXME") != line.npos) {
      add("something is left to do");
    }
  }
  return violations;
}

TEST(ArchitectureTest, SourcesKeepToTheTables) {
  const auto files = SourceFiles("src", {".h", ".cc"});
  ASSERT_GT(files.size(), 50u);
  for (const std::string& file : files) {
    const auto violations =
        Violations(file.substr(file.find('/') + 1), ReadSourceFile(file));
    for (const std::string& violation : violations) {
      ADD_FAILURE() << violation;
    }
  }
}

// What is listed but gone would be a door left open.
TEST(ArchitectureTest, TablesNameWhatThereIs) {
  const auto exists = [](const std::string& name) {
    return std::filesystem::exists(InSourceTree("src/" + name));
  };
  for (const auto& [folder, others] : kFolders) {
    EXPECT_TRUE(exists(folder)) << folder;
  }
  for (const auto* table : {&kLibraries, &kWords}) {
    for (const auto& [name, allowed] : *table) {
      for (const std::string& file : allowed) {
        EXPECT_TRUE(exists(file)) << name << " in " << file;
      }
    }
  }
}

TEST(ArchitectureTest, HeadersAreReadOnce) {
  for (const std::string& file : SourceFiles("src", {".h"})) {
    EXPECT_TRUE(ReadSourceFile(file).starts_with("#pragma once\n")) << file;
  }
}

TEST(ArchitectureTest, FindsWhatIsPlanted) {
  EXPECT_THAT(Violations("text/a.cc",
                         "#include \"text/a.h\"\n"
                         "#include <string>\n"
                         "#include <unicode/uchar.h>\n"
                         "#include <fmt/format.h>\n"
                         "#include \"check/check.h\"\n"),
              ElementsAre("src/text/a.cc:4: fmt/format.h is not for this file",
                          "src/text/a.cc:5: check/check.h text/ may not "
                          "include check/"));
  EXPECT_THAT(Violations("checks/a.cc",
                         "#include \"checks/b.h\"\n"
                         "#include <boost/any.hpp>\n"
                         "#include \"other.h\"\n"
                         "#include <fstream>\n"),
              ElementsAre("src/checks/a.cc:1: checks/b.h is a check: nothing "
                          "includes a check",
                          "src/checks/a.cc:2: boost/any.hpp is a library "
                          "without a row",
                          "src/checks/a.cc:3: other.h is not named from src/",
                          "src/checks/a.cc:4: fstream is not for this file"));
  EXPECT_THAT(Violations("lint/a.cc",
                         "// never thrown; nobody will throw or catch\n"
                         "const char* word = \"throw\";\n"
                         "if (bad) throw 1;\n"
                         "} catch (...) {\n"
                         "// TODO: later\n"),
              ElementsAre("src/lint/a.cc:3: throw", "src/lint/a.cc:4: catch",
                          "src/lint/a.cc:5: something is left to do"));
  EXPECT_THAT(Violations("value/yaml.cc", "#include <yaml-cpp/yaml.h>\n"),
              IsEmpty());
  EXPECT_THAT(Violations("rule/load.cc", "#include <yaml-cpp/yaml.h>\n"),
              ElementsAre("src/rule/load.cc:1: yaml-cpp/yaml.h is not for this "
                          "file"));
  EXPECT_THAT(Violations("helpers/a.cc", ""),
              ElementsAre("helpers/a.cc: a folder without a row in "
                          "architecture_test.cc"));
}

}  // namespace
}  // namespace reportlint
