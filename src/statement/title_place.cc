#include "statement/title_place.h"

#include <algorithm>
#include <map>
#include <string>

#include "text/regex.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Characters that are no part of a place's name before its rank: 全县, 会同市.
constexpr std::u32string_view kNoNames =
    U"的地得了在和与及或等各每该本此其某这那一二三四五六七八九十两几多全他她它"
    U"我你"
    U"为是有不无被由对将把向从以之于所也都又再更最已市县区镇乡旗省村到赴原给同"
    U"国";

bool IsName(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (kNoNames.find(NextCharacter(text, at)) != kNoNames.npos) return false;
  }
  return true;
}

constexpr size_t kName = 2 * 3;  // bytes of two Han characters

// The places in a title.
std::vector<std::string_view> PlacesIn(std::string_view title) {
  static const Regex kPlace(R"(\p{Han}{2}[县区市镇乡旗])");
  std::vector<std::string_view> places;
  RegexMatch match;
  for (size_t at = 0; kPlace.Find(title, at, match);) {
    at = static_cast<size_t>(match.whole.data() + match.whole.size() -
                             title.data());
    if (IsName(match.whole.substr(0, kName))) places.push_back(match.whole);
  }
  return places;
}

// The places of a rank whose offices `text` names, by name, as they first
// stand, with how often.
std::map<std::string_view, TitlePlace> OfficesIn(std::string_view text,
                                                 std::string_view rank) {
  const Regex office(
      std::string(R"(\p{Han}{2})")
          .append(rank)
          .append(R"((?:委|人民政府|政府|人大|政协|人民法院|\p{Han}{1,4}局))"));
  std::map<std::string_view, TitlePlace> places;
  RegexMatch match;
  for (size_t at = 0; office.Find(text, at, match);) {
    at = static_cast<size_t>(match.whole.data() + match.whole.size() -
                             text.data());
    const std::string_view name = match.whole.substr(0, kName);
    if (!IsName(name)) continue;
    TitlePlace& place = places[name];
    if (place.count++ == 0) {
      place.text = match.whole.substr(0, kName + rank.size());
    }
  }
  return places;
}

}  // namespace

std::optional<TitlePlace> OtherPlaceOf(const Document& document, size_t part) {
  constexpr size_t kLongestTitle = 60;  // characters
  constexpr size_t kFewest = 2;         // by eye; one may be a visitor
  const Part& own = document.parts()[part];
  if (own.title < 0) return std::nullopt;
  const std::string_view title =
      document.blocks()[static_cast<size_t>(own.title)].text;
  if (!FitsIn(title, kLongestTitle)) return std::nullopt;
  const std::string_view last = document.blocks()[own.end - 1].text;
  const char* const begin = title.data() + title.size();
  const char* const end = last.data() + last.size();
  if (end <= begin) return std::nullopt;
  const std::string_view text(begin, static_cast<size_t>(end - begin));
  for (const std::string_view place : PlacesIn(title)) {
    if (text.find(place.substr(0, kName)) != std::string_view::npos) continue;
    const auto offices = OfficesIn(text, place.substr(kName));
    // Several are neighbours of each other, and none is the text's own.
    if (offices.size() != 1) continue;
    TitlePlace other = offices.begin()->second;
    const std::string_view name = offices.begin()->first;
    if (other.count < kFewest || title.find(name) != std::string_view::npos) {
      continue;
    }
    other.title = place;
    return other;
  }
  return std::nullopt;
}

}  // namespace reportlint
