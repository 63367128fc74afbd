#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reportlint {

// The families of numbers that begin a heading or an item, or that stand in
// running text, from the outermost down as GB/T 9704-2012, 7.3.3 and
// CY/T 35-2001 nest them.
enum class EnumeratorStyle : uint8_t {
  kPiece,           // 第一篇  篇1
  kPart,            // 第一部分  第一编
  kChapter,         // 第一章
  kSection,         // 第一节
  kArticle,         // 第一条
  kHan,             // 一、
  kHanBracketed,    // （一）  一）  ㈠  【一】
  kPath,            // 1.1  2.3.1
  kDigit,           // 1.  1、  1，  ⒈
  kDigitBracketed,  // （1）  1)  ⑴  【1】
  kCircled,         // ①  ❶
  kLetter,          // A.  a)  （a）
  kRoman,           // Ⅰ、
  kStem,            // 甲、  （甲）
  kStep,            // 第一步  第一阶段
  kOrdinal,         // 第一，  其一，  首先
  kPoint,           // 一是  一要
};
inline constexpr size_t kEnumeratorStyles = 17;

// Names for people and for JSON, in that order.
inline constexpr std::string_view kEnumeratorStyleNames[] = {
    "piece",         "part", "chapter", "section",         "article", "han",
    "han-bracketed", "path", "digit",   "digit-bracketed", "circled", "letter",
    "roman",         "stem", "step",    "ordinal",         "point"};

// A number that counts the parts of a text.
struct Enumerator {
  EnumeratorStyle style = EnumeratorStyle::kHan;
  uint8_t depth = 1;   // the parts of a path: 2 of 1.1
  bool loose = false;  // 其次, 最后: at least `number`, and after what came
  uint32_t number = 0;         // of a path: its last part
  std::string_view text = {};  // the whole of it, “（一）”; a view into `text`
};

// The enumerator with which the block `text` begins, if it begins with one.
// What only looks like one (1.5倍, 一、二年级, 2020年, （四）、（五）项) is
// none.
std::optional<Enumerator> ParseEnumerator(std::string_view text);

// The number with which the title `text` ends: 工作总结 篇2, 工作总结【篇二】.
std::optional<Enumerator> ParsePieceAtEnd(std::string_view text);

// The number with which the block `text` begins, where only the numbers around
// it can tell what it is: 二、三等奖.
std::optional<Enumerator> ParseDoubtfulEnumerator(std::string_view text);

// The enumerator with which `text` begins, where it stands inside a block
// after a mark: 一是, 首先, 第二，, （3）, and 二、 where a line break was
// lost.
std::optional<Enumerator> ParseRunInEnumerator(std::string_view text);

// `enumerator` with another number: （二） with 3 is （三）. Empty where its
// signs go no further.
std::string WithNumber(const Enumerator& enumerator, uint32_t number);

}  // namespace reportlint
