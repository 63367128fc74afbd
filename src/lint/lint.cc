#include "lint/lint.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lint/gather.h"
#include "structure/verbatim.h"

namespace reportlint {
namespace {

std::vector<const Check*> ChecksOf(const Ruleset& ruleset) {
  std::vector<const Check*> checks;
  for (const ActiveRule& active : ruleset.rules()) {
    checks.push_back(active.check);
  }
  return checks;
}

// Leaves the findings in parts of the kinds that a rule is for.
void DropOutside(const std::vector<std::string>& kinds,
                 const Document& document, Findings& findings) {
  if (kinds.empty()) return;
  std::erase_if(findings, [&](const Finding& finding) {
    const Part& part = document.PartAt(finding.at.begin);
    return std::ranges::find(kinds, part.kind) == kinds.end();
  });
}

// Leaves out what is said of signs that must stand as they do.
void DropVerbatim(const Document& document, Findings& findings) {
  std::erase_if(findings, [&](const Finding& finding) {
    const int32_t index = document.BlockAt(finding.at.begin);
    if (index < 0) return false;
    const std::string_view text =
        document.blocks()[static_cast<size_t>(index)].text;
    const uint32_t begin = document.SpanOf(text).begin;
    return IsVerbatim(text, {finding.at.begin - begin, finding.at.end - begin});
  });
}

}  // namespace

Linter::Linter(const Ruleset& ruleset, LintOptions options)
    : ruleset_(&ruleset), options_(options), wake_(ChecksOf(ruleset)) {}

FileReport Linter::Lint(std::string path, std::string bytes,
                        const Format& format) const {
  const Document document = Read(std::move(path), std::move(bytes), format);
  if (const auto why = document.source().unreadable()) {
    return {.path = document.source().path(), .unreadable = why};
  }
  FileReport report = Word(document, Find(document));
  if (options_.across) report.fingerprint = FingerprintOf(document);
  return report;
}

FileReport Linter::LintOverlaps(std::string path, std::string bytes,
                                const Format& format,
                                const Fingerprint& fingerprint,
                                std::vector<Overlap> overlaps) const {
  // What no check asks for now need not be found out again.
  const bool has_when = std::ranges::any_of(
      ruleset_->rules(),
      [](const ActiveRule& active) { return !active.rule->when.empty(); });
  const Document document = ReadFor(has_when ? Facts(Fact::kParts) : Facts(),
                                    std::move(path), std::move(bytes), format);
  std::erase_if(overlaps, [&](Overlap& overlap) {
    return !Locate(document, fingerprint, overlap);
  });
  return Word(document, FindAcross(document, overlaps));
}

Document Linter::Read(std::string path, std::string bytes,
                      const Format& format) const {
  return ReadFor(ruleset_->needs(), std::move(path), std::move(bytes), format);
}

Document Linter::ReadFor(Facts facts, std::string path, std::string bytes,
                         const Format& format) const {
  return ReadDocument(format, std::move(path), std::move(bytes),
                      options_.encoding, ruleset_->vocabulary(), facts);
}

std::vector<RuleFinding> Linter::Find(const Document& document) const {
  const Wake::Hits hits = wake_.Scan(document);
  std::vector<RuleFinding> found;
  Findings findings;
  for (uint32_t i = 0; i < ruleset_->rules().size(); ++i) {
    if (hits.Of(i).empty() && !wake_.IsSleepless(i)) continue;
    findings.clear();
    const ActiveRule& active = ruleset_->rules()[i];
    active.check->CheckDocument(document, hits.Of(i), findings);
    DropOutside(active.rule->when, document, findings);
    DropVerbatim(document, findings);
    for (Finding& finding : findings) found.push_back({i, std::move(finding)});
  }
  ResolveOverlaps(*ruleset_, found);
  GatherAlike(*ruleset_, document, found);
  return found;
}

// Findings of several reports that a document shares the same words with stand
// in one place: none yields to another.
std::vector<RuleFinding> Linter::FindAcross(
    const Document& document, std::span<const Overlap> overlaps) const {
  std::vector<RuleFinding> found;
  Findings findings;
  for (uint32_t i = 0; i < ruleset_->rules().size(); ++i) {
    findings.clear();
    const ActiveRule& active = ruleset_->rules()[i];
    active.check->CheckOverlaps(document, overlaps, findings);
    DropOutside(active.rule->when, document, findings);
    for (Finding& finding : findings) found.push_back({i, std::move(finding)});
  }
  std::ranges::stable_sort(
      found, {}, [](const RuleFinding& one) { return one.finding.at.begin; });
  return found;
}

Fingerprint Linter::FingerprintOf(const Document& document) const {
  return reportlint::FingerprintOf(document, ruleset_->vocabulary());
}

FileReport Linter::Word(const Document& document,
                        const std::vector<RuleFinding>& findings) const {
  FileReport report;
  report.path = document.source().path();
  report.encoding = document.source().decoded().encoding;
  if (findings.empty()) return report;
  Wording wording(*ruleset_, document, options_.wanted);
  report.diagnostics.reserve(findings.size());
  for (const RuleFinding& found : findings) {
    const ActiveRule& active = ruleset_->rules()[found.rule];
    const Severity severity = active.severities[found.finding.rule_case];
    if (severity < options_.least) {
      ++report.held_back[static_cast<size_t>(severity)];
      wording.PassOver(found);
      continue;
    }
    report.diagnostics.push_back(wording.Word(found));
  }
  return report;
}

}  // namespace reportlint
