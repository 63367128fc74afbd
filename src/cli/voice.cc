#include "cli/voice.h"

#include <cstdio>

#include <fmt/format.h>

#include "report/reporter.h"

namespace reportlint {

bool WriteOut(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

bool FlushOut() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

void WriteError(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void Voice::Tell(const Words& line) const { WriteError(Say(line) + "\n"); }

void Voice::Complain(const Words& what) const {
  WriteError(fmt::format("reportlint: {}\n", Say(what)));
}

void Voice::Complain(std::string_view subject, const Words& what) const {
  WriteError(fmt::format("reportlint: {}: {}\n", subject, Say(what)));
}

void Voice::ComplainOfOutput() const {
  Complain({"输出写不出去", "cannot write the output"});
}

void Voice::Show(std::span<const Diagnostic> mistakes) const {
  WriteError(ShowMistakes(mistakes, language_));
}

}  // namespace reportlint
