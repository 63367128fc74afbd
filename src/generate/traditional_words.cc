// Writes how the program's own Chinese words read in traditional characters:
//   traditional_words OUT.cc FILE...
// The files are rules (.yaml), of which it takes the texts under `zh`, and
// sources (.cc), of which it takes what stands between quotes. A run of Han
// characters is what OpenCC makes of it as it is written in Taiwan.

#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>

#include <SimpleConverter.hpp>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using Runs = std::map<std::string, std::string>;

void TakeRuns(std::string_view text, const opencc::SimpleConverter& converter,
              Runs& runs) {
  std::string run;
  const auto flush = [&] {
    if (run.empty()) return;
    const std::string traditional = converter.Convert(run);
    if (traditional != run) runs[run] = traditional;
    run.clear();
  };
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    if (IsHan(NextCharacter(text, at))) {
      run += text.substr(begin, at - begin);
    } else {
      flush();
    }
  }
  flush();
}

// The lines of a rule that stand under `zh`, each of its own.
std::string ChineseOf(const std::string& yaml) {
  static const std::regex key("^( *)(?:- )?zh: *(.*)$");
  std::string texts;
  std::istringstream lines(yaml);
  size_t indent = std::string::npos;  // of a key whose block goes on
  for (std::string line; std::getline(lines, line);) {
    const size_t at = line.find_first_not_of(' ');
    if (indent != std::string::npos &&
        (at == std::string::npos || at > indent)) {
      texts += line + '\n';
      continue;
    }
    indent = std::string::npos;
    std::smatch match;
    if (std::regex_match(line, match, key)) {
      indent = static_cast<size_t>(match.length(1));
      texts += match.str(2) + '\n';
    }
  }
  return texts;
}

// A source, in which a text that is written in pieces is one again.
std::string Joined(const std::string& source) {
  static const std::regex seam("\"\\s*\n\\s*\"");
  return std::regex_replace(source, seam, "");
}

std::string ReadFile(const std::string& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

int Generate(int count, char** paths) {
  const opencc::SimpleConverter converter("s2tw.json");
  Runs runs;
  for (int i = 1; i < count; ++i) {
    const std::string path = paths[i];
    const std::string text = ReadFile(path);
    if (text.empty()) {
      std::cerr << "traditional_words: cannot read " << path << "\n";
      return 2;
    }
    TakeRuns(path.ends_with(".yaml") ? ChineseOf(text) : Joined(text),
             converter, runs);
  }
  std::ofstream out(paths[0]);
  out << "// Generated from the program's own words with OpenCC.\n\n"
         "#include \"diagnostic/traditional.h\"\n\n"
         "namespace reportlint {\nnamespace {\n\n"
         "constexpr TraditionalRun kRuns[] = {\n";
  for (const auto& [run, traditional] : runs) {
    out << "    {\"" << run << "\", \"" << traditional << "\"},\n";
  }
  out << "};\n\n}  // namespace\n\n"
         "std::span<const TraditionalRun> TraditionalRuns() { return kRuns; }"
         "\n\n}  // namespace reportlint\n";
  return out.good() ? 0 : 2;
}

}  // namespace
}  // namespace reportlint

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: traditional_words OUT.cc FILE...\n";
    return 2;
  }
  try {
    return reportlint::Generate(argc - 1, argv + 1);
  } catch (const std::exception& error) {
    std::cerr << "traditional_words: " << error.what() << "\n";
    return 2;
  }
}
