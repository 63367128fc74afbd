#include "report/outputs.h"

#include <utility>

namespace reportlint {

void Outputs::Add(const ReportFormat& format, const ReportStyle& style,
                  Sink sink) {
  wants_excerpts_ |= format.wants_excerpts && style.excerpts;
  wants_fingerprints_ |= format.wants_fingerprints;
  wants_occurrences_ |= format.wants_occurrences;
  wants_fixes_ |= format.wants_fixes;
  outputs_.push_back({&format, format.make(style), std::move(sink)});
}

void Outputs::Begin(std::span<const RuleInfo> rules) {
  Tell([rules](Output& output, std::string& text) {
    output.reporter->Begin(
        output.format->wants_rules ? rules : std::span<const RuleInfo>(), text);
  });
}

void Outputs::File(const FileDiagnostics& file) {
  Tell([&file](Output& output, std::string& text) {
    output.reporter->File(file, text);
  });
}

void Outputs::End(const Totals& totals) {
  Tell([&totals](Output& output, std::string& text) {
    output.reporter->End(totals, text);
  });
}

template <class Write>
void Outputs::Tell(Write write) {
  for (Output& output : outputs_) {
    text_.clear();
    write(output, text_);
    if (!text_.empty()) good_ &= output.sink(text_);
  }
}

}  // namespace reportlint
