#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/reporter.h"

namespace reportlint {

// The outputs of a run: each a format, and where its bytes go. All of them are
// told the same, one thread at a time.
class Outputs {
 public:
  // Takes the next bytes of an output; false where they could not be written.
  using Sink = std::function<bool(std::string_view bytes)>;

  void Add(const ReportFormat& format, const ReportStyle& style, Sink sink);

  // What some format wants of diagnostics.
  bool wants_excerpts() const { return wants_excerpts_; }
  bool wants_fingerprints() const { return wants_fingerprints_; }
  bool wants_occurrences() const { return wants_occurrences_; }
  bool wants_fixes() const { return wants_fixes_; }

  void Begin(std::span<const RuleInfo> rules);
  void File(const FileDiagnostics& file);
  void End(const Totals& totals);

  // Whether all sinks took all bytes so far.
  bool good() const { return good_; }

 private:
  struct Output {
    const ReportFormat* format = nullptr;
    std::unique_ptr<Reporter> reporter = {};
    Sink sink = {};
  };

  // Has each reporter write, and hands its sink what it wrote.
  template <class Write>
  void Tell(Write write);

  std::vector<Output> outputs_;
  std::string text_;  // that is on its way to a sink
  bool wants_excerpts_ = false;
  bool wants_fingerprints_ = false;
  bool wants_occurrences_ = false;
  bool wants_fixes_ = false;
  bool good_ = true;
};

}  // namespace reportlint
