#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reportlint {

// Two things that a text states and that cannot both hold. Views into the text
// that was read.
struct Contradiction {
  enum class Kind : uint8_t {
    kYear,      // a year that is not the title's
    kSentence,  // a year that is not the one its sentence states
    kTotal,     // a total and the sum of its parts
    kPart,      // a part that is larger than its total
    kShare,     // shares that make no whole
    kTitle,     // a title and what the text calls itself
    kPerson,    // a name of a person in two spellings
    kPlace,     // a name of a place
    kColumn,    // a total and the column of a table above it
    kContents,  // a heading and its line in the table of contents
    kPercent,   // a percentage and its two numbers
    kWhole,     // a title's year and those of all the text
    kMissing,   // a line of the table of contents that the text does not have
    kOffice,    // a title's place and that of the offices in the text
  };

  Kind kind = Kind::kYear;
  std::string_view at = {};
  std::string stated = {};  // what stands there or elsewhere
  std::string found = {};   // what it should be, or how often that stands
  std::vector<std::string_view> related = {};
  // Where it stands for several places: all of them, `at` among them.
  std::vector<std::string_view> places = {};
};

}  // namespace reportlint
