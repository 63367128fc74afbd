// The default format, as compilers write it:
//   path:line:column: severity: message [group/name]
// then, where it is wanted, the line with its mark and, the first time in a
// file, what to do; and a note for each related place.

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "report/reporter.h"

namespace reportlint {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kGreen = "\x1b[1;32m";
constexpr std::string_view kGrey = "\x1b[2m";
constexpr std::string_view kReset = "\x1b[0m";

std::string_view ColorOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "\x1b[1;31m";
    case Severity::kWarning:
      return "\x1b[1;35m";
    case Severity::kInfo:
      return "\x1b[1;36m";
  }
  return "";
}

uint32_t ColumnOf(const Place& place, ColumnUnit unit) {
  switch (unit) {
    case ColumnUnit::kCodePoint:
      return place.begin.code_point;
    case ColumnUnit::kUtf16:
      return place.begin.utf16;
    case ColumnUnit::kByte:
      return place.begin.byte;
    case ColumnUnit::kDisplay:
      return place.begin.display;
  }
  return 0;
}

class TextReporter final : public Reporter {
 public:
  explicit TextReporter(const ReportStyle& style) : style_(style) {}

  void File(const FileDiagnostics& file, std::string& out) override {
    std::map<std::string_view, size_t> of_rule;
    helped_.clear();
    const size_t most =
        style_.most_of_a_rule == 0 ? SIZE_MAX : style_.most_of_a_rule;
    for (const Diagnostic& diagnostic : file.diagnostics) {
      if (++of_rule[diagnostic.rule] <= most) Write(diagnostic, out);
    }
    for (const auto& [rule, count] : of_rule) {
      if (count > most) {
        WriteRest(file.path, rule, count - most, out);
      }
    }
  }

 private:
  std::string_view Color(std::string_view code) const {
    return style_.color ? code : "";  // not null: fmt copies from it
  }

  void WriteHead(const Location& location, std::string& out) const {
    fmt::format_to(std::back_inserter(out), FMT_COMPILE("{}{}:{}:{}:{} "),
                   Color(kBold), location.path, location.place.line,
                   ColumnOf(location.place, style_.column_unit), Color(kReset));
  }

  void Write(const Diagnostic& diagnostic, std::string& out) {
    WriteHead(diagnostic.location, out);
    fmt::format_to(std::back_inserter(out), FMT_COMPILE("{}{}:{} {}"),
                   Color(ColorOf(diagnostic.severity)),
                   SeverityName(diagnostic.severity), Color(kReset),
                   diagnostic.message);
    if (!diagnostic.rule.empty()) {
      fmt::format_to(std::back_inserter(out), FMT_COMPILE(" {}[{}]{}"),
                     Color(kGrey), diagnostic.rule, Color(kReset));
    }
    out += '\n';
    if (style_.excerpts) {
      WriteExcerpt(diagnostic.excerpt, out);
      WriteHelp(diagnostic.help, out);
    }
    for (const Note& note : diagnostic.notes) {
      WriteHead(note.location, out);
      fmt::format_to(std::back_inserter(out), "note: {}\n", note.message);
    }
  }

  // The mark is coloured where it stands, too: where a terminal draws a
  // character wider than we think, the carets alone would be off.
  void WriteExcerpt(const Excerpt& excerpt, std::string& out) const {
    if (excerpt.before.empty() && excerpt.mark.empty() &&
        excerpt.after.empty()) {
      return;
    }
    fmt::format_to(std::back_inserter(out),
                   "    {}{}{}{}{}\n    {:{}}{}^{:~>{}}{}\n", excerpt.before,
                   Color(kGreen), excerpt.mark, Color(kReset), excerpt.after,
                   "", excerpt.before_width, Color(kGreen), "",
                   std::max(excerpt.mark_width, 1u) - 1, Color(kReset));
  }

  // Once a file: the tenth comma is mended as the first.
  void WriteHelp(const std::string& help, std::string& out) {
    if (help.empty() || !helped_.insert(help).second) return;
    const Words told = {fmt::format("    怎么办：{}\n", help),
                        fmt::format("    help: {}\n", help)};
    out += told.In(style_.language);
  }

  void WriteRest(std::string_view path, std::string_view rule, size_t count,
                 std::string& out) const {
    const Words rest = {
        fmt::format("… 还有 {} 处 [{}]（--all 全部列出）", count, rule),
        fmt::format("… and {} more [{}] (--all)", count, rule)};
    fmt::format_to(std::back_inserter(out), "{}{}: {}{}\n", Color(kGrey), path,
                   rest.In(style_.language), Color(kReset));
  }

  const ReportStyle style_;
  std::set<std::string, std::less<>> helped_;  // told in the file at hand
};

}  // namespace

std::unique_ptr<Reporter> MakeTextReporter(const ReportStyle& style) {
  return std::make_unique<TextReporter>(style);
}

}  // namespace reportlint
