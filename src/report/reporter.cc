#include "report/reporter.h"

namespace reportlint {

void Reporter::Begin(std::span<const RuleInfo>, std::string&) {}

void Reporter::End(const Totals&, std::string&) {}

std::span<const ReportFormat> ReportFormats() {
  static constexpr std::array kFormats = {
      ReportFormat{.name = "text",
                   .wants_excerpts = true,
                   .wants_fingerprints = false,
                   .wants_occurrences = false,
                   .wants_fixes = false,
                   .wants_rules = false,
                   .make = MakeTextReporter},
      ReportFormat{.name = "jsonl",
                   .wants_excerpts = false,
                   .wants_fingerprints = true,
                   .wants_occurrences = true,
                   .wants_fixes = true,
                   .wants_rules = false,
                   .make = MakeJsonLinesReporter},
  };
  return kFormats;
}

std::string ShowMistakes(std::span<const Diagnostic> mistakes,
                         Language language) {
  std::string out;
  MakeTextReporter({.language = language, .excerpts = true})
      ->File({.diagnostics = mistakes}, out);
  return out;
}

}  // namespace reportlint
