#include "check/exact_phrases.h"

#include <utility>

#include "text/alike.h"
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr size_t kCharacter = 3;  // bytes of a Han character

bool IsOfThreeBytes(std::string_view text) {
  if (text.size() % kCharacter != 0) return false;
  for (size_t at = 0; at < text.size(); at += kCharacter) {
    if (Utf8Length(text[at]) != kCharacter) return false;
  }
  return true;
}

// Whether `text` is `phrase` but for one character.
bool MissesByOne(std::string_view text, std::string_view phrase) {
  size_t wrong = text.npos;
  for (size_t at = 0; at < text.size(); at += kCharacter) {
    if (text.substr(at, kCharacter) == phrase.substr(at, kCharacter)) continue;
    if (wrong != text.npos) return false;
    wrong = at;
  }
  if (wrong == text.npos) return false;
  size_t in_text = wrong;
  size_t in_phrase = wrong;
  const char32_t a = NextCharacter(text, in_text);
  const char32_t b = NextCharacter(phrase, in_phrase);
  return Simplified(a) != Simplified(b) && AreAlike(a, b);
}

}  // namespace

bool ExactPhrases::Add(std::string phrase, std::string traditional) {
  // Halves of one character stand everywhere.
  if (phrase.size() < 4 * kCharacter || !IsOfThreeBytes(phrase)) return false;
  const auto index = static_cast<uint32_t>(phrases_.size());
  const size_t middle = phrase.size() / kCharacter / 2 * kCharacter;
  if (traditional.size() != phrase.size()) traditional = phrase;
  AddHalf(phrase.substr(0, middle), {index, 0});
  AddHalf(phrase.substr(middle), {index, uint32_t(middle)});
  for (const size_t offset : {size_t{0}, middle}) {
    const size_t size = offset == 0 ? middle : phrase.npos;
    std::string half = traditional.substr(offset, size);
    if (half == phrase.substr(offset, size)) continue;
    AddHalf(std::move(half), {index, uint32_t(offset)});
  }
  phrases_.push_back(std::move(phrase));
  traditional_.push_back(std::move(traditional));
  return true;
}

void ExactPhrases::AddHalf(std::string half, Part part) {
  const auto [it, is_new] = indices_.emplace(half, halves_.size());
  if (is_new) {
    halves_.push_back(std::move(half));
    parts_.emplace_back();
  }
  parts_[it->second].push_back(part);
}

void ExactPhrases::Find(std::string_view text, size_t at, size_t half,
                        std::vector<NearMiss>& found) const {
  for (const Part& part : parts_[half]) {
    const std::string_view phrase = phrases_[part.phrase];
    if (at < part.offset || text.size() - (at - part.offset) < phrase.size()) {
      continue;
    }
    const size_t begin = at - part.offset;
    const std::string_view there = text.substr(begin, phrase.size());
    if (there != phrase && IsOfThreeBytes(there) &&
        MissesByOne(there, phrase)) {
      found.push_back({begin, part.phrase});
    }
  }
}

}  // namespace reportlint
