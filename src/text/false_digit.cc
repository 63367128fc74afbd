#include "text/false_digit.h"

#include <algorithm>
#include <initializer_list>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr std::string_view kLetters = "OoIl";

// The letters and digits around `at`, as far as a number may reach.
std::string_view WordAround(std::string_view text, size_t at) {
  constexpr size_t kReach = 12;  // bytes to either side
  const auto is_latin = [text](size_t i) {
    return IsLatin(static_cast<unsigned char>(text[i]));
  };
  size_t begin = at;
  while (begin > 0 && at - begin < kReach && is_latin(begin - 1)) --begin;
  size_t end = at;
  while (end < text.size() && end - at < kReach && is_latin(end)) ++end;
  return text.substr(begin, end - begin);
}

// Whether a number that holds letters is one by the unit `behind` it.
bool IsNumber(std::string_view word, std::string_view behind) {
  const auto follows = [&](std::initializer_list<std::string_view> units) {
    return std::ranges::any_of(
        units, [&](std::string_view unit) { return behind.starts_with(unit); });
  };
  if (word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
      follows({"年"})) {
    return true;
  }
  if (word.size() == 2 && follows({"月", "日"})) return true;
  // At either end it may be a letter after all.
  const bool inside = word.find_first_of(kLetters) > 0 &&
                      word.find_last_of(kLetters) + 1 < word.size();
  return inside && follows({"万", "亿", "元", "个", "户", "亩", "人", "%", "％",
                            "项", "家", "吨", "公里", "平方米"});
}

}  // namespace

bool IsHanDigit(char32_t c) {
  constexpr std::u32string_view kDigits = U"一二三四五六七八九〇零○";
  return kDigits.find(c) != kDigits.npos;
}

bool IsFalseZero(char32_t c) {
  constexpr std::u32string_view kZeros = U"OoＯｏ０ОоΟο";
  return kZeros.find(c) != kZeros.npos;
}

std::optional<FalseDigit> FindFalseZero(std::string_view text, size_t& at) {
  size_t digits = 0;
  FalseDigit zero;
  while (at < text.size()) {
    size_t next = at;
    const char32_t c = NextCharacter(text, next);
    if (IsFalseZero(c)) {
      if (zero.character == 0) {
        zero.character = c;
        zero.at.begin = static_cast<uint32_t>(at);
      }
      zero.at.end = static_cast<uint32_t>(next);
    } else if (IsHanDigit(c)) {
      ++digits;
    } else {
      break;
    }
    at = next;
  }
  const char32_t behind = CharacterBehind(text, at);
  const bool number =
      digits >= 3 || (digits == 2 && (behind == U'年' || behind == U'号'));
  if (zero.character == 0 || !number || IsLatin(behind)) return std::nullopt;
  return zero;
}

std::optional<FalseDigit> FindFalseDigit(std::string_view text, size_t& at) {
  const std::string_view word = WordAround(text, at);
  const auto begin = static_cast<size_t>(word.data() - text.data());
  at = begin + word.size();
  const size_t letter = word.find_first_of(kLetters);
  if (letter == word.npos || std::ranges::none_of(word, IsDigit) ||
      word.find_first_not_of("0123456789OoIl") != word.npos ||
      !IsNumber(word, text.substr(at))) {
    return std::nullopt;
  }
  const auto place = static_cast<uint32_t>(begin + letter);
  return FalseDigit{{place, place + 1},
                    static_cast<unsigned char>(word[letter])};
}

}  // namespace reportlint
