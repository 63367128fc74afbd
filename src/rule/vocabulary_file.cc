#include "rule/vocabulary_file.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "check/options.h"

namespace reportlint {

Vocabulary LoadVocabulary(const Value& value, const Vocabulary& base,
                          Mistakes* mistakes) {
  Options options(&value, {}, mistakes);
  std::vector<std::string> captions = options.Texts("captions");
  std::ranges::copy(base.captions(), std::back_inserter(captions));
  std::vector<ReportKind> reports;
  for (auto& [name, kind] : options.Map("reports", "titles")) {
    reports.push_back({name, kind->Texts("titles"), kind->Texts("words")});
  }
  std::vector<std::string> formulas = options.Texts("formulas");
  std::ranges::copy(base.formulas(), std::back_inserter(formulas));
  const size_t own = reports.size();
  for (const ReportKind& report : base.reports()) {
    const auto end = reports.begin() + static_cast<std::ptrdiff_t>(own);
    const bool replaced =
        std::find_if(reports.begin(), end, [&](const ReportKind& one) {
          return one.name == report.name;
        }) != end;
    if (!replaced) reports.push_back(report);
  }
  options.Finish();
  return Vocabulary(std::move(captions), std::move(reports), formulas);
}

}  // namespace reportlint
