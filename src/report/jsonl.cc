// JSON Lines: one object a diagnostic.

#include "report/json.h"
#include "report/reporter.h"

namespace reportlint {
namespace {

class JsonLinesReporter final : public Reporter {
 public:
  void File(const FileDiagnostics& file, std::string& out) override {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      out += Dump(JsonOf(diagnostic));
      out += '\n';
    }
  }
};

}  // namespace

std::unique_ptr<Reporter> MakeJsonLinesReporter(const ReportStyle&) {
  return std::make_unique<JsonLinesReporter>();
}

}  // namespace reportlint
