#include "office/number_format.h"

#include <algorithm>
#include <array>
#include <string>

namespace reportlint {
namespace {

// Signs of three bytes of UTF-8 in a row.
std::string_view Sign(std::string_view signs, size_t index) {
  return signs.substr(index * 3, 3);
}

struct Digits {
  std::string_view digits;  // from nought to nine
  std::string_view places;  // ten, hundred, thousand
  std::string_view myriad;
  bool says_one;  // 一百 and 壹拾, not 百 and 拾
};

constexpr Digits kCounting = {"〇一二三四五六七八九", "十百千", "万", true};
constexpr Digits kThousand = {"零一二三四五六七八九", "十百千", "万", true};
constexpr Digits kTaiwan = {"零一二三四五六七八九", "十百千", "萬", true};
constexpr Digits kJapanese = {"〇一二三四五六七八九", "十百千", "万", false};
constexpr Digits kLegalSimplified = {"零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万",
                                     true};
constexpr Digits kLegalTraditional = {"零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬",
                                      true};

std::string DigitByDigit(std::string_view digits, uint32_t number) {
  std::string text;
  for (const char c : std::to_string(number)) {
    text += Sign(digits, static_cast<size_t>(c - '0'));
  }
  return text;
}

// A number below ten thousand. `inside` a longer one, ten is 一十.
void AppendFour(const Digits& digits, uint32_t number, bool inside,
                bool ten_alone, std::string& text) {
  constexpr std::array<uint32_t, 4> kPowers = {1000, 100, 10, 1};
  bool begun = inside;
  bool gap = false;
  for (size_t i = 0; i < kPowers.size(); ++i) {
    const uint32_t digit = number / kPowers[i] % 10;
    if (digit == 0) {
      gap = begun;
      continue;
    }
    if (gap && digits.says_one) text += Sign(digits.digits, 0);
    gap = false;
    const bool silent = digit == 1 && i < 3 &&
                        (!digits.says_one || (ten_alone && i == 2 && !begun));
    if (!silent) text += Sign(digits.digits, digit);
    if (i < 3) text += Sign(digits.places, 2 - i);
    begun = true;
  }
}

// 十二, 一百零五, 一万二千; with `ten_alone` ten is 十, else 一十.
std::string Counted(const Digits& digits, uint32_t number, bool ten_alone) {
  if (number == 0) return std::string(Sign(digits.digits, 0));
  std::string text;
  const uint32_t high = number / 10000;
  if (high > 0) {
    AppendFour(digits, high % 10000, false, ten_alone, text);
    text += digits.myriad;
  }
  AppendFour(digits, number % 10000, high > 0, ten_alone, text);
  return text;
}

// 一 to 九十九, from 100 on 一〇〇.
std::string ChineseCounting(uint32_t number) {
  return number < 100 ? Counted(kCounting, number, true)
                      : DigitByDigit(kCounting.digits, number);
}

std::string Roman(uint32_t number, bool upper) {
  struct Letter {
    uint32_t value;
    std::string_view text;
  };
  constexpr std::array<Letter, 13> kLetters = {
      Letter{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
      {90, "xc"},        {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
      {5, "v"},          {4, "iv"},   {1, "i"}};
  std::string text;
  for (const Letter& letter : kLetters) {
    for (; number >= letter.value; number -= letter.value) text += letter.text;
  }
  if (upper) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return static_cast<char>(c - 32); });
  }
  return text;
}

// a to z, then aa, bb.
std::string Letters(uint32_t number, char first) {
  return std::string((number - 1) / 26 + 1,
                     static_cast<char>(first + (number - 1) % 26));
}

// `count` signs of three bytes that stand in a row in Unicode from `first`.
std::string InARow(std::string_view first, uint32_t number) {
  const uint32_t lead = static_cast<uint8_t>(first[0]) & 0x0F;
  const uint32_t middle = static_cast<uint8_t>(first[1]) & 0x3F;
  const uint32_t last = static_cast<uint8_t>(first[2]) & 0x3F;
  const uint32_t c = (lead << 12 | middle << 6 | last) + number - 1;
  return {static_cast<char>(0xE0 | c >> 12),
          static_cast<char>(0x80 | (c >> 6 & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

// Signs that a format has so many of.
struct Row {
  std::string_view format;
  std::string_view first;
  uint32_t most;
};
constexpr std::array<Row, 8> kRows = {
    Row{"decimalEnclosedCircle", "①", 20},
    {"decimalEnclosedCircleChinese", "①", 20},
    {"decimalEnclosedFullstop", "⒈", 20},
    {"decimalEnclosedParen", "⑴", 20},
    {"ideographEnclosedCircle", "㊀", 10},
    {"upperLetterFullWidth", "Ａ", 26},
    {"lowerLetterFullWidth", "ａ", 26},
    {"upperRomanFullWidth", "Ⅰ", 12},
};

constexpr std::string_view kStems = "甲乙丙丁戊己庚辛壬癸";
constexpr std::string_view kBranches = "子丑寅卯辰巳午未申酉戌亥";
constexpr std::string_view kFullWidth = "０１２３４５６７８９";

// The formats that write numbers with Chinese digits; nothing for others.
std::string Chinese(std::string_view format, uint32_t number) {
  if (format == "chineseCounting") return ChineseCounting(number);
  if (format == "chineseCountingThousand") {
    return Counted(kThousand, number, true);
  }
  if (format == "taiwaneseCounting" || format == "taiwaneseCountingThousand") {
    return Counted(kTaiwan, number, true);
  }
  if (format == "japaneseCounting") return Counted(kJapanese, number, true);
  if (format == "chineseLegalSimplified") {
    return Counted(kLegalSimplified, number, false);
  }
  if (format == "ideographLegalTraditional") {
    return Counted(kLegalTraditional, number, false);
  }
  if (format == "ideographDigital" || format == "taiwaneseDigital" ||
      format == "japaneseDigitalTenThousand") {
    return DigitByDigit(kCounting.digits, number);
  }
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") {
    return DigitByDigit(kFullWidth, number);
  }
  if (format == "ideographTraditional" && number >= 1 && number <= 10) {
    return std::string(Sign(kStems, number - 1));
  }
  if (format == "ideographZodiac" && number >= 1 && number <= 12) {
    return std::string(Sign(kBranches, number - 1));
  }
  if (format == "ideographZodiacTraditional" && number >= 1 && number <= 60) {
    return std::string(Sign(kStems, (number - 1) % 10)) +
           std::string(Sign(kBranches, (number - 1) % 12));
  }
  return "";
}

}  // namespace

std::string FormatNumber(std::string_view format, uint32_t number) {
  // Word itself counts no further; a start of two thousand million would
  // make a number of as many letters.
  constexpr uint32_t kMost = 32767;
  if (format == "none" || format == "bullet") return "";
  if (number <= kMost) {
    if (std::string text = Chinese(format, number); !text.empty()) return text;
    for (const Row& row : kRows) {
      if (row.format == format && number >= 1 && number <= row.most) {
        return InARow(row.first, number);
      }
    }
    if (number >= 1) {
      if (format == "lowerLetter") return Letters(number, 'a');
      if (format == "upperLetter") return Letters(number, 'A');
      if (format == "lowerRoman") return Roman(number, false);
      if (format == "upperRoman") return Roman(number, true);
    }
    if (format == "decimalZero" && number < 10) {
      return std::string(1, '0').append(std::to_string(number));
    }
    if (format == "numberInDash") {
      return std::string("- ").append(std::to_string(number)).append(" -");
    }
  }
  return std::to_string(number);
}

}  // namespace reportlint
