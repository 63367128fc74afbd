#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "paths.h"

namespace reportlint {

// What the program did.
struct Ran {
  int exit_code = -1;
  std::string out = {};
  std::string err = {};
};

// An empty folder to run the program in; gone with the object.
class Sandbox {
 public:
  Sandbox() {
    std::string name =
        (std::filesystem::temp_directory_path() / "reportlint.XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~Sandbox() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  std::string Path(std::string_view path) const {
    return folder_ + "/" + std::string(path);
  }

  void Write(std::string_view path, std::string_view bytes) const {
    const std::filesystem::path full(Path(path));
    std::filesystem::create_directories(full.parent_path());
    std::ofstream out(full, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

  // Rules that know three words, so that a test does not hang on what the
  // built-in rules say: 风筝 is an error, 灯笼 a warning, 灯谜 an info.
  void WriteRules(const std::string& folder = "rules") const {
    for (const auto& [name, word, severity] :
         {std::tuple("kite", "风筝", "error"),
          std::tuple("lantern", "灯笼", "warning"),
          std::tuple("riddle", "灯谜", "info")}) {
      Write(fmt::format("{}/test/{}.yaml", folder, name),
            fmt::format("summary: {{zh: 找{1}, en: finds a {0}}}\n"
                        "kind: pattern\n"
                        "severity: {2}\n"
                        "message: {{zh: 有{1}, en: there is a {0}}}\n"
                        "why: 试一试\n"
                        "options:\n"
                        "  patterns: [{{match: {1}, literals: [{1}]}}]\n"
                        "examples:\n"
                        "  - bad: 挂⟦{1}⟧。\n"
                        "  - good: 挂画。\n",
                        name, word, severity));
    }
  }

  // Runs the program here. `environment` are assignments before the command.
  Ran Run(const std::vector<std::string>& arguments,
          std::string_view input = "", const std::string& environment = "") {
    return RunTo(".out", arguments, input, environment);
  }

  // The same, with a terminal for standard output. For short outputs: a
  // terminal holds some 4 kB.
  Ran RunOnTerminal(const std::vector<std::string>& arguments,
                    const std::string& environment = "") {
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    ::grantpt(terminal);
    ::unlockpt(terminal);
    const std::string device = ::ptsname(terminal);
    const int kept_open = ::open(device.c_str(), O_RDWR | O_NOCTTY);
    Ran ran = RunTo(device, arguments, "", environment);
    char buffer[8192];
    for (ssize_t got; (got = ::read(terminal, buffer, sizeof buffer)) > 0;) {
      ran.out.append(buffer, static_cast<size_t>(got));
    }
    ::close(kept_open);
    ::close(terminal);
    std::erase(ran.out, '\r');
    return ran;
  }

  // The same, with standard output going to a file or a device, and what is
  // told of it, too.
  Ran RunTo(const std::string& out, const std::vector<std::string>& arguments,
            std::string_view input = "", const std::string& environment = "",
            const std::string& err = ".err") const {
    Write(".in", input);
    std::string command = fmt::format(
        "cd {} && env -u LC_ALL -u LC_MESSAGES -u LANG -u NO_COLOR {} {}",
        Quoted(folder_), environment, Quoted(kProgram));
    for (const std::string& word : arguments) {
      command += ' ';
      command += Quoted(word);
    }
    command += fmt::format(" <.in >{} 2>{}", out, err);
    const int status = std::system(command.c_str());
    Ran ran;
    ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (!out.starts_with('/')) ran.out = Read(out);
    if (!err.starts_with('/')) ran.err = Read(err);
    return ran;
  }

 private:
  static std::string Quoted(std::string_view word) {
    std::string quoted = "'";
    for (const char c : word) {
      if (c == '\'') {
        quoted += "'\\''";
      } else {
        quoted += c;
      }
    }
    return quoted + "'";
  }

  std::string Read(const std::string& path) const {
    std::ifstream in(Path(path), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::string folder_;
};

}  // namespace reportlint
