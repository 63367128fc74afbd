#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.h"
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

// Writes diagnostics in one format. It is given the files one by one, in their
// order, and appends to a text that the caller writes out.
class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void Report(std::span<const Diagnostic> diagnostics,
                      std::string& out) = 0;
};

// A format by its name on the command line.
struct ReportFormat {
  std::string_view name;
  bool wants_excerpts;  // where the style says so
  bool wants_fingerprints;
  std::unique_ptr<Reporter> (*make)(const ReportStyle& style);
};

// All formats; the first is the default.
std::span<const ReportFormat> ReportFormats();

std::unique_ptr<Reporter> MakeTextReporter(const ReportStyle& style);
std::unique_ptr<Reporter> MakeJsonLinesReporter(const ReportStyle& style);

}  // namespace reportlint
