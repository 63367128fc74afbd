#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace reportlint {

// The families of numbers that begin a heading or an item, from the outermost
// down as GB/T 9704-2012, 7.3.3 and CY/T 35-2001 nest them.
enum class EnumeratorStyle : uint8_t {
  kPiece,           // 第一篇  篇1
  kPart,            // 第一部分  第一编
  kChapter,         // 第一章
  kSection,         // 第一节
  kArticle,         // 第一条
  kHan,             // 一、
  kHanBracketed,    // （一）
  kPath,            // 1.1  2.3.1
  kDigit,           // 1.  1、
  kDigitBracketed,  // （1）  1)  ⑴
  kCircled,         // ①
};

// The number at the beginning of a block.
struct Enumerator {
  EnumeratorStyle style = EnumeratorStyle::kHan;
  uint32_t number = 0;         // of a path: its last part
  std::string_view text = {};  // the whole of it, “（一）”; a view into `text`
};

// The enumerator with which `text` begins, if it begins with one. What only
// looks like one (1.5倍, 一、二年级, 2020年) is none.
std::optional<Enumerator> ParseEnumerator(std::string_view text);

}  // namespace reportlint
