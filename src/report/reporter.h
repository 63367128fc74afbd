#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.h"
#include "diagnostic/rule_info.h"
#include "diagnostic/words.h"

namespace reportlint {

enum class ColumnUnit { kCodePoint, kUtf16, kByte, kDisplay };

// How a run wants its diagnostics written.
struct ReportStyle {
  Language language = Language::kChinese;
  ColumnUnit column_unit = ColumnUnit::kCodePoint;
  bool color = false;
  bool excerpts = false;      // the line and its mark under each diagnostic
  size_t most_of_a_rule = 0;  // in one file; 0: all
};

// A file of a run, and what is to be shown of it: maybe nothing.
struct FileDiagnostics {
  std::string_view path = {};
  std::span<const Diagnostic> diagnostics = {};
};

// What a run saw.
struct Totals {
  size_t files = 0;                      // that were linted
  std::array<size_t, 3> shown = {};      // diagnostics, by severity
  std::array<size_t, 3> held_back = {};  // those too weak to be shown
  size_t failing = 0;  // diagnostics at or above the failing severity
  size_t skipped = 0;  // files found that are no text
  std::map<std::string, size_t, std::less<>> unread = {};  // by format
  bool failed = false;  // something could not be used; it was told
};

// Writes what a run says in one format. Each call appends to a text that the
// caller writes out; together they make the whole output.
class Reporter {
 public:
  virtual ~Reporter() = default;

  // Before the first file. `rules` are all that a run may have, by id; empty
  // unless the format asks for them.
  virtual void Begin(std::span<const RuleInfo> rules, std::string& out);

  // Each file that was linted, also one without diagnostics, in the order of
  // the run. A run that looks across reports comes back to those that share
  // something with others, when all of them were told.
  virtual void File(const FileDiagnostics& file, std::string& out) = 0;

  // After the last file; of a run without files, too.
  virtual void End(const Totals& totals, std::string& out);
};

// A format by its name on the command line.
struct ReportFormat {
  std::string_view name;
  // What diagnostics must bring for it. Excerpts only where the style says so.
  bool wants_excerpts;
  bool wants_fingerprints;
  bool wants_occurrences;
  bool wants_fixes;
  bool wants_rules;  // in Begin
  std::unique_ptr<Reporter> (*make)(const ReportStyle& style);
};

// All formats; the first is the default. To add one: a file with its reporter,
// and a row of the table in reporter.cc.
std::span<const ReportFormat> ReportFormats();

std::unique_ptr<Reporter> MakeTextReporter(const ReportStyle& style);
std::unique_ptr<Reporter> MakeJsonLinesReporter(const ReportStyle& style);

// Mistakes in rule files and the like, as text for people, with their lines.
std::string ShowMistakes(std::span<const Diagnostic> mistakes,
                         Language language);

}  // namespace reportlint
