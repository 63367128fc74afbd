#include "rule/vocabulary_file.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "value/entries.h"

namespace reportlint {
namespace {

// `documents` is read by Documents.
constexpr std::array<std::string_view, 4> kKeys = {"captions", "reports",
                                                   "formulas", "documents"};
constexpr std::array<std::string_view, 2> kReportKeys = {"titles", "words"};

// A kind of report, or its titles alone.
ReportKind ReadReport(const Entries& reports, const Value::Entry& entry) {
  if (entry.value.kind != Value::Kind::kMap) {
    return {entry.key, reports.Texts(entry.key), {}};
  }
  const Entries report = reports.Inside(entry.value);
  report.RejectUnknown(kReportKeys);
  return {entry.key, report.Texts("titles"), report.Texts("words")};
}

}  // namespace

Vocabulary LoadVocabulary(const Value& value, const Vocabulary& base,
                          Mistakes* mistakes) {
  const Entries entries(&value, mistakes);
  entries.RejectUnknown(kKeys);
  std::vector<std::string> captions = entries.Texts("captions");
  std::ranges::copy(base.captions(), std::back_inserter(captions));
  std::vector<ReportKind> reports;
  const Entries stated = entries.Map("reports");
  for (const Value::Entry& entry : stated) {
    reports.push_back(ReadReport(stated, entry));
  }
  std::vector<std::string> formulas = entries.Texts("formulas");
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
  return Vocabulary(std::move(captions), std::move(reports), formulas);
}

}  // namespace reportlint
