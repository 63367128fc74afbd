#include "check/spelled_words.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "text/character.h"
#include "text/english.h"
#include "text/han_run.h"

namespace reportlint {
namespace {

constexpr size_t kShortest = 5;  // shorter ones are near to too many others

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

std::string Small(std::string_view word) {
  std::string small(word);
  for (char& c : small) {
    if (IsCapital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

// Whether `word` is `right` with a letter less. A word that goes on behind
// another, or stops before its end, is its inflection or its short form.
bool LacksOne(std::string_view word, std::string_view right) {
  size_t same = 0;
  while (same < word.size() && word[same] == right[same]) ++same;
  return same < word.size() && word.substr(same) == right.substr(same + 1);
}

// Whether two words of one length differ in one letter, or in two neighbours
// that have changed places.
bool ExchangesOne(std::string_view word, std::string_view right) {
  size_t first = 0;
  while (word[first] == right[first]) ++first;
  if (word.substr(first + 1) == right.substr(first + 1)) return true;
  return first + 1 < word.size() && word[first] == right[first + 1] &&
         word[first + 1] == right[first] &&
         word.substr(first + 2) == right.substr(first + 2);
}

// The forms of a word that are written in capitals or in small letters as a
// whole, or with a capital at the beginning.
enum class Letters { kSmall, kCapitalised, kCapitals, kMixed };

Letters LettersOf(std::string_view word) {
  const auto capitals =
      static_cast<size_t>(std::ranges::count_if(word, IsCapital));
  if (capitals == 0) return Letters::kSmall;
  if (capitals == word.size()) return Letters::kCapitals;
  return capitals == 1 && IsCapital(word[0]) ? Letters::kCapitalised
                                             : Letters::kMixed;
}

// `right`, a word in small letters, written as a text does.
std::string Written(std::string right, Letters letters) {
  const size_t end = letters == Letters::kCapitals      ? right.size()
                     : letters == Letters::kCapitalised ? 1
                                                        : 0;
  for (size_t i = 0; i < end; ++i) {
    right[i] = static_cast<char>(std::toupper(right[i]));
  }
  return right;
}

// What binds a word to more, before it or behind it: a path, an address, code,
// a number, a letter with an accent.
bool Binds(char c) {
  constexpr std::string_view kBinding = "_/\\@#$%&=<>[]{}:;\"'`+~^-";
  const auto byte = static_cast<uint8_t>(c);
  return (c >= '0' && c <= '9') || (byte >= 0xC3 && byte < 0xE0) ||
         kBinding.find(c) != kBinding.npos;
}

bool IsBoundBefore(std::string_view text, size_t begin) {
  if (begin == 0) return false;
  const char c = text[begin - 1];
  const bool in_call = c == '(' && begin >= 2 && IsLetter(text[begin - 2]);
  // The last byte of an accented letter says nothing; its first one does.
  const bool accent = begin >= 2 && (static_cast<uint8_t>(c) & 0xC0) == 0x80 &&
                      Binds(text[begin - 2]) &&
                      static_cast<uint8_t>(text[begin - 2]) >= 0xC3;
  return c == '.' || in_call || accent ||
         (static_cast<uint8_t>(c) < 0x80 && Binds(c));
}

bool IsBoundBehind(std::string_view text, size_t end) {
  if (end == text.size()) return false;
  const char c = text[end];
  const bool in_name = c == '.' && end + 1 < text.size() &&
                       (IsLetter(text[end + 1]) || Binds(text[end + 1]));
  return in_name || c == '(' || Binds(c);
}

// Whether the word next to `at`, one blank away, is Latin too: then a capital
// begins a name.
bool HasLatinNeighbour(std::string_view text, size_t begin, size_t end) {
  const bool before = begin >= 2 && text[begin - 1] == ' ' &&
                      (IsLetter(text[begin - 2]) || Binds(text[begin - 2]));
  const bool behind =
      end + 1 < text.size() && text[end] == ' ' && IsLetter(text[end + 1]);
  return before || behind;
}

}  // namespace

bool SpelledWords::Add(std::string word) {
  if (word.size() < kShortest || word.size() > kLongest ||
      !std::ranges::all_of(word, IsLetter)) {
    return false;
  }
  std::string small = Small(word);
  known_.emplace(small, true);
  shelves_[static_cast<size_t>(small[0] - 'a')][small.size()].push_back(
      static_cast<uint32_t>(words_.size()));
  words_.push_back(std::move(word));
  small_.push_back(std::move(small));
  return true;
}

void SpelledWords::AddKnown(std::string_view word) {
  known_.emplace(Small(word), true);
}

std::string SpelledWords::RightOf(std::string_view word) const {
  if (word.size() < kShortest || word.size() >= kLongest) return "";
  const std::string small = Small(word);
  if (known_.contains(small) || IsEnglishWord(small)) return "";
  const Letters letters = LettersOf(word);
  const Shelf& shelf = shelves_[static_cast<size_t>(small[0] - 'a')];
  for (size_t size = small.size() - 1; size <= small.size() + 1; ++size) {
    for (const uint32_t index : shelf[size]) {
      const std::string& right = small_[index];
      const bool is_near = size > small.size()   ? LacksOne(small, right)
                           : size < small.size() ? LacksOne(right, small)
                                                 : ExchangesOne(small, right);
      if (!is_near) continue;
      if (LettersOf(words_[index]) != Letters::kSmall) return words_[index];
      if (letters != Letters::kMixed) return Written(right, letters);
    }
  }
  return "";
}

void SpelledWords::Find(std::string_view text,
                        std::vector<Misspelling>& found) const {
  for (size_t at = 0; at < text.size();) {
    if (!IsLetter(text[at])) {
      ++at;
      continue;
    }
    const size_t begin = at;
    while (at < text.size() && IsLetter(text[at])) ++at;
    if (at - begin < kShortest || IsBoundBefore(text, begin) ||
        IsBoundBehind(text, at) ||
        (IsCapital(text[begin]) && HasLatinNeighbour(text, begin, at))) {
      continue;
    }
    std::string right = RightOf(text.substr(begin, at - begin));
    if (right.empty()) continue;
    found.push_back({{static_cast<uint32_t>(begin), static_cast<uint32_t>(at)},
                     std::move(right)});
  }
}

}  // namespace reportlint
