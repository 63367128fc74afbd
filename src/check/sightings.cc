#include "check/sightings.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace reportlint {
namespace {

// What a reader looks at one by one; more have one cause and one cure.
constexpr size_t kMostOfCharacter = 3;
constexpr size_t kMostOfCase = 12;

// The lengths of the stretches whose members are `alike`.
template <class Alike>
std::vector<size_t> Lengths(std::span<const Sighting> sorted, Alike alike) {
  std::vector<size_t> lengths;
  for (size_t i = 0; i < sorted.size(); ++i) {
    if (i == 0 || !alike(sorted[i - 1], sorted[i])) lengths.push_back(0);
    ++lengths.back();
  }
  return lengths;
}

// One finding for all of `alike`, which are sorted in some way, at the first.
Finding FindingOf(std::span<const Sighting> alike, bool several,
                  const Describe& describe) {
  const Sighting& first = *std::ranges::min_element(
      alike, {}, [](const Sighting& one) { return one.at.begin; });
  Finding finding = {
      .at = first.at,
      .rule_case = first.rule_case,
      .fields = {{"code", fmt::format("U+{:04X}{}", uint32_t{first.character},
                                      several ? "…" : "")},
                 {"count", fmt::format("{}", alike.size())}}};
  describe(first, finding);
  if (alike.size() == 1) return finding;
  for (const Sighting& one : alike) finding.occurrences.push_back(one.at);
  std::ranges::sort(finding.occurrences, {}, &Span::begin);
  if (!finding.replacement) return finding;
  std::vector<Change> changes;
  for (const Sighting& one : alike) {
    Finding single;
    describe(one, single);
    if (single.replacement) {
      changes.push_back({one.at, std::move(single.replacement->text)});
      finding.replacement->safe &= single.replacement->safe;
    }
  }
  std::ranges::sort(changes, {},
                    [](const Change& change) { return change.at.begin; });
  finding.replacement->changes = std::move(changes);
  return finding;
}

}  // namespace

void ReportSightings(std::vector<Sighting> sightings, const Describe& describe,
                     Findings& findings) {
  std::ranges::sort(sightings, {}, [](const Sighting& one) {
    return std::tuple(one.rule_case, one.character, one.at.begin);
  });
  const auto same_case = [](const Sighting& a, const Sighting& b) {
    return a.rule_case == b.rule_case;
  };
  const auto same_character = [&](const Sighting& a, const Sighting& b) {
    return same_case(a, b) && a.character == b.character;
  };
  size_t at = 0;
  for (const size_t in_case : Lengths(sightings, same_case)) {
    const auto of_case = std::span(sightings).subspan(at, in_case);
    at += in_case;
    const std::vector<size_t> lengths = Lengths(of_case, same_character);
    size_t places = 0;
    for (const size_t length : lengths) {
      places += length > kMostOfCharacter ? 1 : length;
    }
    if (places > kMostOfCase) {
      findings.push_back(FindingOf(of_case, lengths.size() > 1, describe));
      continue;
    }
    size_t begin = 0;
    for (const size_t length : lengths) {
      const auto alike = of_case.subspan(begin, length);
      begin += length;
      if (length > kMostOfCharacter) {
        findings.push_back(FindingOf(alike, false, describe));
        continue;
      }
      for (size_t i = 0; i < length; ++i) {
        findings.push_back(FindingOf(alike.subspan(i, 1), false, describe));
      }
    }
  }
}

}  // namespace reportlint
