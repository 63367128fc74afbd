#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace reportlint {

// A name that a document writes in two ways: where each stands, in order.
struct NameConflict {
  std::vector<std::string_view> odd = {};  // the rarer; of equals, the later
  std::vector<std::string_view> usual = {};
};

// Names of three characters, set apart on both sides as in lists of people,
// that have one of `surnames` and differ in one character: 林静涵 and 林靖涵.
// The two characters must sound or look alike, or, if they are the surnames,
// stand before a given name that is rare. Two that stand close to each other,
// or in one table, are two people. Linear in the document, but for sorting.
std::vector<NameConflict> ConflictsOfPeople(const Document& document,
                                            std::u32string_view surnames);

// Names of places that have the same four characters before one and another of
// `suffixes`: 青江侗族自治县 and 青江侗族自治区.
std::vector<NameConflict> ConflictsOfPlaces(
    const Document& document, std::span<const std::string> suffixes);

}  // namespace reportlint
