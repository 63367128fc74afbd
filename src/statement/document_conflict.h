#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "statement/contradiction.h"
#include "statement/years.h"

namespace reportlint {

// What no sentence contradicts by itself, as contradictions.

// The names of people, as ConflictsOfPeople() finds them.
std::vector<Contradiction> PeopleInConflict(const Document& document,
                                            std::u32string_view surnames);

// The names of places, as ConflictsOfPlaces() finds them.
std::vector<Contradiction> PlacesInConflict(
    const Document& document, std::span<const std::string> suffixes);

// The totals of a table, whose row of totals begins at `offset`.
std::vector<Contradiction> TotalsInConflict(const Document& document,
                                            uint32_t offset);

// The headings and a table of contents, whose own heading stands at `offset`;
// moves `offset` to where the next one may begin.
std::vector<Contradiction> HeadingsInConflict(const Document& document,
                                              uint32_t& offset);

// The place of each part's title and that of its text.
std::vector<Contradiction> TitlesInConflict(const Document& document);

// The years of each part and of its title.
std::vector<Contradiction> YearsInConflict(const Document& document,
                                           PartYears& years);

}  // namespace reportlint
