#include "report/reporter.h"

#include <array>

namespace reportlint {

std::span<const ReportFormat> ReportFormats() {
  static constexpr std::array kFormats = {
      ReportFormat{"text", true, false, MakeTextReporter},
      ReportFormat{"jsonl", false, true, MakeJsonLinesReporter},
  };
  return kFormats;
}

}  // namespace reportlint
