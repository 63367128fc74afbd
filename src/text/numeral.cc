#include "text/numeral.h"

#include <array>
#include <string>
#include <utility>

#include "text/character_map.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// The last number before 亿, which is no unit here.
constexpr uint32_t kLargest = 99'999'999;

// A character as part of a Han numeral: a digit, a unit, or neither.
struct HanDigit {
  int digit = -1;
  uint32_t unit = 0;
};

constexpr CharacterMap<HanDigit> kHanDigits = {
    {U'〇', {0, 0}},      {U'○', {0, 0}},      {U'零', {0, 0}},
    {U'一', {1, 0}},      {U'二', {2, 0}},     {U'两', {2, 0}},
    {U'三', {3, 0}},      {U'四', {4, 0}},     {U'五', {5, 0}},
    {U'六', {6, 0}},      {U'七', {7, 0}},     {U'八', {8, 0}},
    {U'九', {9, 0}},      {U'十', {-1, 10}},   {U'廿', {-1, 20}},
    {U'卅', {-1, 30}},    {U'百', {-1, 100}},  {U'千', {-1, 1000}},
    {U'万', {-1, 10000}}, {U'萬', {-1, 10000}}};

bool IsHanDigit(char32_t c) {
  const HanDigit part = kHanDigits.Of(c);
  return part.digit >= 0 || part.unit > 0;
}

// Characters that are a number by themselves, in runs.
struct NumberRun {
  char32_t first;
  char32_t last;
  uint32_t value;  // of the first
  NumeralScript script;
};

constexpr std::array kNumberRuns = {
    NumberRun{U'①', U'⑳', 1, NumeralScript::kCircled},
    NumberRun{0x3251, 0x325F, 21, NumeralScript::kCircled},
    NumberRun{0x32B1, 0x32BF, 36, NumeralScript::kCircled},
    NumberRun{U'❶', U'❿', 1, NumeralScript::kCircled},
    NumberRun{U'⓵', U'⓾', 1, NumeralScript::kCircled},
    NumberRun{U'⑴', U'⒇', 1, NumeralScript::kParenthesized},
    NumberRun{U'㈠', U'㈩', 1, NumeralScript::kParenthesized},
    NumberRun{U'⒈', U'⒛', 1, NumeralScript::kFullStop},
    NumberRun{U'Ⅰ', U'Ⅻ', 1, NumeralScript::kRoman},
};

std::optional<Numeral> SingleCharacter(char32_t c) {
  if (c < U'Ⅰ' || c > 0x32BF) return std::nullopt;  // before and behind them
  for (const NumberRun& run : kNumberRuns) {
    if (c >= run.first && c <= run.last) {
      return Numeral{run.value + static_cast<uint32_t>(c - run.first),
                     run.script};
    }
  }
  return std::nullopt;
}

std::optional<Numeral> ParseDigits(std::string_view text, char32_t zero,
                                   NumeralScript script) {
  uint64_t value = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (c < zero || c > zero + 9) return std::nullopt;
    value = value * 10 + (c - zero);
    if (value > kLargest) return std::nullopt;
  }
  return Numeral{static_cast<uint32_t>(value), script};
}

std::optional<Numeral> ParseHan(std::string_view text) {
  uint64_t total = 0;    // whole 万
  uint64_t section = 0;  // below 万
  uint64_t digits = 0;   // digits not yet followed by a unit
  bool has_unit = false;
  bool has_digits = false;
  const auto below = [&] { return section + digits; };
  for (size_t at = 0; at < text.size();) {
    const HanDigit part = kHanDigits.Of(NextCharacter(text, at));
    if (part.digit >= 0) {
      if (!has_unit) {
        digits = digits * 10 + static_cast<uint64_t>(part.digit);
      } else {
        digits = static_cast<uint64_t>(part.digit);
      }
      has_digits = true;
    } else if (part.unit == 10000) {
      total = (below() > 0 ? below() : 1) * 10000;
      section = 0;
      digits = 0;
      has_digits = false;
      has_unit = true;
    } else if (part.unit > 0) {
      section += (has_digits && digits > 0 ? digits : 1) * part.unit;
      digits = 0;
      has_digits = false;
      has_unit = true;
    } else {
      return std::nullopt;
    }
    if (total + below() > kLargest) return std::nullopt;
  }
  return Numeral{static_cast<uint32_t>(total + below()), NumeralScript::kHan};
}

std::string SpellHan(uint32_t value) {
  constexpr std::array<std::string_view, 10> kDigits = {
      "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  constexpr std::array<std::pair<uint32_t, std::string_view>, 4> kUnits = {
      {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
  if (value == 0) return std::string(kDigits[0]);
  if (value > 9999) return "";
  std::string spelled;
  bool skipped = false;  // 一百〇五
  for (const auto& [unit, name] : kUnits) {
    const uint32_t digit = value / unit % 10;
    if (digit == 0) {
      skipped = !spelled.empty();
      continue;
    }
    if (skipped) spelled += kDigits[0];
    skipped = false;
    // 十二, but 一百一十二
    if (digit != 1 || unit != 10 || !spelled.empty()) spelled += kDigits[digit];
    spelled += name;
  }
  return spelled;
}

}  // namespace

std::string SpellNumeral(const Numeral& numeral) {
  std::string spelled;
  switch (numeral.script) {
    case NumeralScript::kDigits:
      return std::to_string(numeral.value);
    case NumeralScript::kFullWidth:
      for (const char digit : std::to_string(numeral.value)) {
        AppendUtf8(spelled, U'０' + static_cast<char32_t>(digit - '0'));
      }
      return spelled;
    case NumeralScript::kHan:
      return SpellHan(numeral.value);
    default:
      break;
  }
  for (const NumberRun& run : kNumberRuns) {
    if (run.script != numeral.script || numeral.value < run.value ||
        numeral.value - run.value > run.last - run.first) {
      continue;
    }
    AppendUtf8(spelled, run.first + (numeral.value - run.value));
    break;
  }
  return spelled;
}

std::optional<Numeral> ParseNumeral(std::string_view text) {
  if (text.empty()) return std::nullopt;
  size_t at = 0;
  const char32_t first = NextCharacter(text, at);
  if (at == text.size()) {
    if (const auto single = SingleCharacter(first)) return single;
  }
  if (first >= U'0' && first <= U'9') {
    return ParseDigits(text, U'0', NumeralScript::kDigits);
  }
  if (first >= U'０' && first <= U'９') {
    return ParseDigits(text, U'０', NumeralScript::kFullWidth);
  }
  return ParseHan(text);
}

size_t NumeralLength(std::string_view text) {
  if (text.empty()) return 0;
  size_t at = 0;
  const char32_t first = NextCharacter(text, at);
  if (SingleCharacter(first)) return at;
  const auto run = [text](auto belongs) {
    size_t end = 0;
    while (end < text.size()) {
      size_t next = end;
      if (!belongs(NextCharacter(text, next))) break;
      end = next;
    }
    return end;
  };
  if (first >= U'0' && first <= U'9') {
    return run([](char32_t c) { return c >= U'0' && c <= U'9'; });
  }
  if (first >= U'０' && first <= U'９') {
    return run([](char32_t c) { return c >= U'０' && c <= U'９'; });
  }
  return run(IsHanDigit);
}

}  // namespace reportlint
