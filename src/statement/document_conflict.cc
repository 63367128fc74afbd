#include "statement/document_conflict.h"

#include "statement/contents.h"
#include "statement/name_conflict.h"
#include "statement/number_conflict.h"
#include "statement/table_sum.h"
#include "statement/title_place.h"
#include "statement/year_conflict.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using Kind = Contradiction::Kind;

std::vector<Contradiction> NamesInConflict(
    Kind kind, const std::vector<NameConflict>& conflicts) {
  std::vector<Contradiction> found;
  found.reserve(conflicts.size());
  for (const NameConflict& conflict : conflicts) {
    found.push_back({.kind = kind,
                     .at = conflict.odd.front(),
                     .stated = std::string(conflict.usual.front()),
                     .found = std::to_string(conflict.usual.size()),
                     .related = {conflict.usual.front()}});
    if (conflict.odd.size() > 1) found.back().places = conflict.odd;
  }
  return found;
}

}  // namespace

std::vector<Contradiction> PeopleInConflict(const Document& document,
                                            std::u32string_view surnames) {
  return NamesInConflict(Kind::kPerson, ConflictsOfPeople(document, surnames));
}

std::vector<Contradiction> PlacesInConflict(
    const Document& document, std::span<const std::string> suffixes) {
  return NamesInConflict(Kind::kPlace, ConflictsOfPlaces(document, suffixes));
}

std::vector<Contradiction> TotalsInConflict(const Document& document,
                                            uint32_t offset) {
  std::vector<Contradiction> found;
  for (const TableSum& sum : WrongTableSums(document, offset)) {
    found.push_back({.kind = Kind::kColumn,
                     .at = sum.stated,
                     .stated = std::string(sum.stated),
                     .found = WithDecimals(sum.sum),
                     .related = {sum.first, sum.last}});
  }
  return found;
}

std::vector<Contradiction> HeadingsInConflict(const Document& document,
                                              uint32_t& offset) {
  constexpr size_t kLongest = 10;  // characters of the table's heading
  std::vector<Contradiction> found;
  if (!FitsIn(document.BlockOf(offset).text, kLongest)) return found;
  const ContentsCheck check = CompareContents(document, offset);
  for (const ContentsConflict& conflict : check.conflicts) {
    found.push_back({.kind = Kind::kContents,
                     .at = conflict.heading,
                     .stated = std::string(conflict.entry),
                     .related = {conflict.entry}});
  }
  for (const std::string_view line : check.missing) {
    found.push_back({.kind = Kind::kMissing, .at = line});
  }
  offset = check.end;
  return found;
}

std::vector<Contradiction> TitlesInConflict(const Document& document) {
  std::vector<Contradiction> found;
  for (size_t part = 0; part < document.parts().size(); ++part) {
    const auto place = OtherPlaceOf(document, part);
    if (!place) continue;
    found.push_back({.kind = Kind::kOffice,
                     .at = place->text,
                     .stated = std::string(place->title),
                     .found = std::to_string(place->count),
                     .related = {place->title}});
  }
  return found;
}

std::vector<Contradiction> YearsInConflict(const Document& document,
                                           PartYears& years) {
  std::vector<Contradiction> found;
  for (size_t part = 0; part < document.parts().size(); ++part) {
    const auto conflict = ConflictWithTitle(part, years);
    if (!conflict) continue;
    found.push_back({.kind = Kind::kWhole,
                     .at = conflict->named,
                     .stated = std::to_string(conflict->stated.year),
                     .found = std::to_string(conflict->first),
                     .related = {conflict->stated.text}});
  }
  return found;
}

}  // namespace reportlint
