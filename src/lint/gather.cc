#include "lint/gather.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "rule/message.h"

namespace reportlint {
namespace {

// What findings must have in common to be told as one.
struct Telling {
  uint32_t rule = 0;
  uint32_t rule_case = 0;
  bool mended = false;  // there is a replacement,
  bool safe = false;    // and it is safe
  std::string words = {};
  auto operator<=>(const Telling&) const = default;
};

// In the order of the findings, by index.
struct Group {
  std::vector<size_t> members = {};
  uint32_t mended_to = 0;  // the end of what they change
};

Telling TellingOf(const Ruleset& ruleset, const Document& document,
                  const RuleFinding& one) {
  const Finding& finding = one.finding;
  const RuleCase& words =
      ruleset.rules()[one.rule].rule->cases[finding.rule_case];
  std::vector<MessageTemplate::Field> fields = {
      {"text", std::string(document.source().Text(finding.at))}};
  fields.insert(fields.end(), finding.fields.begin(), finding.fields.end());
  Telling telling = {one.rule, finding.rule_case};
  words.many.In(Language::kChinese)
      .Fill(fields, Language::kChinese, telling.words);
  if (finding.replacement) {
    telling.mended = true;
    telling.safe = finding.replacement->safe;
  }
  return telling;
}

std::vector<Change> ChangesOf(const Finding& finding) {
  if (!finding.replacement) return {};
  if (!finding.replacement->changes.empty()) {
    return finding.replacement->changes;
  }
  return {{finding.at, finding.replacement->text}};
}

void AppendPlaces(const Finding& finding, std::vector<Span>& places) {
  if (finding.occurrences.empty()) {
    places.push_back(finding.at);
  } else {
    places.insert(places.end(), finding.occurrences.begin(),
                  finding.occurrences.end());
  }
}

// Makes the first of a group speak for all.
void Join(const Group& group, std::vector<RuleFinding>& findings) {
  RuleFinding& first = findings[group.members.front()];
  std::vector<Span> places;
  std::vector<Change> changes;
  for (const size_t member : group.members) {
    const Finding& finding = findings[member].finding;
    AppendPlaces(finding, places);
    const std::vector<Change> own = ChangesOf(finding);
    changes.insert(changes.end(), own.begin(), own.end());
  }
  first.gathered = static_cast<uint32_t>(group.members.size());
  first.finding.occurrences = std::move(places);
  if (first.finding.replacement) {
    first.finding.replacement->changes = std::move(changes);
  }
}

}  // namespace

void GatherAlike(const Ruleset& ruleset, const Document& document,
                 std::vector<RuleFinding>& findings) {
  std::map<Telling, Group> groups;
  for (size_t i = 0; i < findings.size(); ++i) {
    if (ruleset.rules()[findings[i].rule].rule->gather == 0) continue;
    Group& group = groups[TellingOf(ruleset, document, findings[i])];
    // What two of them would change in turn cannot be one replacement.
    const std::vector<Change> changes = ChangesOf(findings[i].finding);
    if (!changes.empty()) {
      if (changes.front().at.begin < group.mended_to) continue;
      group.mended_to = changes.back().at.end;
    }
    group.members.push_back(i);
  }
  std::vector<bool> joined(findings.size(), false);
  for (const auto& [telling, group] : groups) {
    if (group.members.size() < ruleset.rules()[telling.rule].rule->gather) {
      continue;
    }
    Join(group, findings);
    for (const size_t member : group.members) joined[member] = true;
    joined[group.members.front()] = false;
  }
  size_t kept = 0;
  for (size_t i = 0; i < findings.size(); ++i) {
    if (joined[i]) continue;
    if (kept != i) findings[kept] = std::move(findings[i]);
    ++kept;
  }
  findings.resize(kept);
}

}  // namespace reportlint
