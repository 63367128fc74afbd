#pragma once

#include <optional>
#include <string_view>

#include "statement/mention.h"
#include "statement/occasion.h"
#include "statement/years.h"

namespace reportlint {

// A congress, or a campaign that goes on for some years.
struct Event {
  int first = 0;  // year
  int last = 0;
};

// What a text names with the years to which it belongs, and another year that
// the text states for it.
struct YearConflict {
  std::string_view named = {};
  int first = 0;  // year
  int last = 0;
  StatedYear stated = {};
  bool is_of_title = false;  // stated in the title, not right before the name
};

// Whether the year of an occasion is another one than is said of it (2020年是建
// 党100周年), or, in a sentence without years, than that of the part's title.
// `mention`: of the occasion's literal.
std::optional<YearConflict> ConflictOf(const Mention& mention,
                                       const Occasion& occasion,
                                       PartYears& years);

// Whether a part whose title states a year speaks of an event as it could not
// then: it awaits what is over, or tells of what is to come.
std::optional<YearConflict> ConflictOf(const Mention& mention,
                                       const Event& event, PartYears& years);

// Whether all years that a part states are one, two or more away from its
// title's, as where an old text got a new title: the first that stands with a
// month. Nothing where there is none, or a year stands only once.
std::optional<YearConflict> ConflictWithTitle(size_t part, PartYears& years);

}  // namespace reportlint
