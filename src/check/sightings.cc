#include "check/sightings.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace reportlint {
namespace {

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

Finding FindingOf(const Sighting& first, size_t count, bool several) {
  return {
      .at = first.at,
      .rule_case = first.rule_case,
      .fields = {{"code", fmt::format("U+{:04X}{}", uint32_t{first.character},
                                      several ? "…" : "")},
                 {"count", fmt::format("{}", count)}}};
}

}  // namespace

void ReportSightings(
    std::vector<Sighting> sightings,
    const std::function<void(const Sighting&, Finding&)>& describe,
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
      const auto first = std::ranges::min_element(
          of_case, {}, [](const Sighting& one) { return one.at.begin; });
      findings.push_back(FindingOf(*first, in_case, lengths.size() > 1));
      continue;
    }
    size_t begin = 0;
    for (const size_t length : lengths) {
      const auto alike = of_case.subspan(begin, length);
      begin += length;
      if (length > kMostOfCharacter) {
        findings.push_back(FindingOf(alike[0], length, false));
        continue;
      }
      for (const Sighting& one : alike) {
        findings.push_back(FindingOf(one, 1, false));
        describe(one, findings.back());
      }
    }
  }
}

}  // namespace reportlint
