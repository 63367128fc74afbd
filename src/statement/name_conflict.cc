#include "statement/name_conflict.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "text/alike.h"
#include "text/character.h"
#include "text/han.h"
#include "text/utf8.h"
#include "text/words.h"

namespace reportlint {
namespace {

constexpr size_t kLength = 3;  // characters of a name

struct Person {
  std::array<char32_t, kLength> name = {};
  std::string_view text = {};
  uint32_t block = 0;
};

// Whether `c` may stand inside a run of words that a name would be part of.
bool GoesOn(char32_t c) { return IsHan(c) || IsWord(c); }

// The names in one block: three characters, none before and none behind.
void FindPeople(std::string_view text, uint32_t block,
                std::u32string_view surnames, std::vector<Person>& people) {
  for (size_t at = 0; at < text.size();) {
    size_t next = at;
    if (!GoesOn(NextCharacter(text, next))) {
      at = next;
      continue;
    }
    Person person = {.block = block};
    size_t length = 0;
    bool han = true;
    size_t end = at;
    for (size_t behind = at; behind < text.size(); end = behind) {
      const char32_t c = NextCharacter(text, behind);
      if (!GoesOn(c)) break;
      han = han && IsHan(c);
      if (length < kLength) person.name[length] = c;
      ++length;
    }
    person.text = text.substr(at, end - at);
    if (han && length == kLength &&
        surnames.find(person.name[0]) != surnames.npos) {
      people.push_back(person);
    }
    at = end;
  }
}

// All who have one name, in the order of the document.
using Namesakes = std::span<const Person>;

// Whether one of `a` and one of `b` stand so close that they are two people:
// some blocks apart, or with nothing but rows of a table between them.
bool AreTogether(const Document& document, Namesakes a, Namesakes b) {
  constexpr uint32_t kClose = 3;  // blocks, by eye
  constexpr uint32_t kMostRows = 1000;
  const auto blocks = document.blocks();
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    const auto [first, last] = std::minmax(a[i].block, b[k].block);
    if (last - first <= kClose) return true;
    const auto between =
        blocks.subspan(first, std::min(last - first + 1, kMostRows));
    if (std::ranges::all_of(between, [](const Block& block) {
          return block.kind == BlockKind::kTableRow;
        })) {
      return true;
    }
    if (a[i].block < b[k].block) {
      ++i;
    } else {
      ++k;
    }
  }
  return false;
}

// Whether the dictionary takes the surname for a word of its own, so that the
// whole is a name rather than 方法和 or 项目的.
bool IsName(std::string_view text, WordBreaker& breaker) {
  size_t surname = 0;
  NextCharacter(text, surname);
  return std::ranges::binary_search(breaker.Borders(text), surname);
}

uint32_t Cost(char32_t c) {
  const bool is_counted = c >= 0x4E00 && c <= 0x9FFF;
  return is_counted ? HanCost(c) : 0;
}

// Whether two names that are equal but for the character at `place` are one.
bool AreOne(const Person& a, const Person& b, size_t place) {
  // Bits of a given name, and of the rarer of its characters, that two people
  // hardly share: 建国 has 16, 晓燕 29 and 15, 琛奇 29 and 17. By eye; of five
  // pairs in 160 office documents four were one person.
  constexpr uint32_t kRare = 29;
  constexpr uint32_t kRarer = 17;
  if (AreAlike(a.name[place], b.name[place])) return true;
  const uint32_t first = Cost(a.name[1]);
  const uint32_t second = Cost(a.name[2]);
  return place == 0 && first + second >= kRare &&
         std::max(first, second) >= kRarer;
}

NameConflict ConflictOf(Namesakes a, Namesakes b) {
  const bool b_is_usual = a.size() != b.size()
                              ? a.size() < b.size()
                              : a.front().text.data() > b.front().text.data();
  if (b_is_usual) std::swap(a, b);
  NameConflict conflict;
  for (const Person& person : a) conflict.usual.push_back(person.text);
  for (const Person& person : b) conflict.odd.push_back(person.text);
  return conflict;
}

// The four Han characters before `at`, over the end of a line; empty where
// there are fewer.
std::u32string StemBefore(std::string_view text, size_t at) {
  constexpr size_t kCharacters = 4;
  std::u32string stem;
  bool broken = false;
  while (at > 0 && stem.size() < kCharacters) {
    const char32_t c = PreviousCharacter(text, at);
    if (c == U'\n' && !broken) {
      broken = true;
      continue;
    }
    if (!IsHan(c)) break;
    stem += c;
  }
  return stem.size() < kCharacters ? std::u32string() : stem;
}

}  // namespace

std::vector<NameConflict> ConflictsOfPeople(const Document& document,
                                            std::u32string_view surnames) {
  std::vector<Person> people;
  for (uint32_t i = 0; i < document.blocks().size(); ++i) {
    const Block& block = document.blocks()[i];
    if (block.kind == BlockKind::kCode) continue;
    FindPeople(block.text, i, surnames, people);
  }
  std::ranges::stable_sort(people, {}, &Person::name);
  std::vector<Namesakes> names;
  for (size_t at = 0; at < people.size();) {
    size_t end = at;
    while (end < people.size() && people[end].name == people[at].name) ++end;
    names.push_back(Namesakes(people).subspan(at, end - at));
    at = end;
  }
  std::vector<NameConflict> conflicts;
  WordBreaker breaker;
  for (const size_t place : {0, 1, 2}) {
    // By what is equal; the first of those who share it stands for them.
    const size_t one = place == 0 ? 1 : 0;
    const size_t other = place == 2 ? 1 : 2;
    std::map<std::pair<char32_t, char32_t>, Namesakes> seen;
    for (const Namesakes& name : names) {
      const Person& person = name.front();
      const auto [same, is_new] =
          seen.emplace(std::pair(person.name[one], person.name[other]), name);
      if (is_new || !AreOne(same->second.front(), person, place) ||
          !IsName(person.text, breaker) ||
          !IsName(same->second.front().text, breaker) ||
          AreTogether(document, same->second, name)) {
        continue;
      }
      conflicts.push_back(ConflictOf(same->second, name));
    }
  }
  return conflicts;
}

std::vector<NameConflict> ConflictsOfPlaces(
    const Document& document, std::span<const std::string> suffixes) {
  // By stem and suffix; all of a stem stand in a row.
  std::map<std::pair<std::u32string, size_t>, std::vector<std::string_view>>
      places;
  const std::string_view text = document.text();
  for (size_t i = 0; i < suffixes.size(); ++i) {
    const std::string_view suffix = suffixes[i];
    for (size_t at = text.find(suffix); at != std::string_view::npos;
         at = text.find(suffix, at + suffix.size())) {
      std::u32string stem = StemBefore(text, at);
      if (stem.empty()) continue;
      places[{std::move(stem), i}].push_back(text.substr(at, suffix.size()));
    }
  }
  std::vector<NameConflict> conflicts;
  for (auto place = places.begin(); place != places.end();) {
    auto usual = place;
    auto end = place;
    for (; end != places.end() && end->first.first == place->first.first;
         ++end) {
      if (end->second.size() > usual->second.size()) usual = end;
    }
    for (; place != end; ++place) {
      if (place != usual) {
        conflicts.push_back({.odd = place->second, .usual = usual->second});
      }
    }
  }
  return conflicts;
}

}  // namespace reportlint
