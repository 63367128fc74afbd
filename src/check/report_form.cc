#include "check/report_form.h"

#include <algorithm>
#include <string_view>

namespace reportlint {
namespace {

// The section of that name; a mistake of `option` where there is none.
std::optional<size_t> Find(Options& report, const Sections& sections,
                           std::string_view option, const std::string& name) {
  const std::optional<size_t> section = sections.Find(name);
  if (!section) {
    report.Reject(option, {"sections 里没有“" + name + "”",
                           "there is no " + name + " among the sections"});
  }
  return section;
}

std::vector<Need> ReadNeeds(Options& report, const Sections& sections,
                            std::string_view option) {
  std::vector<Need> needs;
  for (const std::string& text : report.Texts(option)) {
    Need& need = needs.emplace_back();
    for (size_t begin = 0; begin <= text.size();) {
      const size_t end = std::min(text.find('|', begin), text.size());
      const std::string name = text.substr(begin, end - begin);
      if (const auto section = Find(report, sections, option, name)) {
        need.sections.push_back(*section);
        need.name += (need.name.empty() ? "" : "或") + name;
      }
      begin = end + 1;
    }
  }
  return needs;
}

}  // namespace

bool ReportForm::Requires(size_t section) const {
  return std::ranges::any_of(required, [section](const Need& need) {
    return std::ranges::find(need.sections, section) != need.sections.end();
  });
}

std::vector<ReportForm> ReadReportForms(Options& options,
                                        const Sections& sections) {
  std::vector<ReportForm> forms;
  for (Options* report : options.List("reports", "kinds")) {
    ReportForm& form = forms.emplace_back();
    form.kinds = report->Texts("kinds");
    form.required = ReadNeeds(*report, sections, "required");
    form.wanted = ReadNeeds(*report, sections, "wanted");
    // By eye (section.md): a shorter text has no room for sections.
    form.least = report->Number("least", 100, 0, 100000);
    const std::string slogans = report->Text("slogans");
    if (!slogans.empty()) {
      form.slogans = Find(*report, sections, "slogans", slogans);
    }
  }
  return forms;
}

}  // namespace reportlint
