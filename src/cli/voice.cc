#include "cli/voice.h"

#include <cstdio>

#include <fmt/format.h>

#include "report/reporter.h"

namespace reportlint {

bool WriteOut(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

void Voice::Tell(const Words& line) const {
  fmt::print(stderr, "{}\n", Say(line));
}

void Voice::Complain(const Words& what) const {
  fmt::print(stderr, "reportlint: {}\n", Say(what));
}

void Voice::Complain(std::string_view subject, const Words& what) const {
  fmt::print(stderr, "reportlint: {}: {}\n", subject, Say(what));
}

void Voice::Show(std::span<const Diagnostic> mistakes) const {
  if (mistakes.empty()) return;
  fmt::print(stderr, "{}", ShowMistakes(mistakes, language_));
}

}  // namespace reportlint
