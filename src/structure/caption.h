#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reportlint {

// The number of a table or figure, 表1, 图2-3, 表一, as its caption begins
// with it or a text refers to it.
struct Caption {
  std::string_view noun = {};    // 表; a view into the text
  std::string_view text = {};    // 图2-3, a view into the text
  std::string_view prefix = {};  // 2- of 2-3: what counts chapters
  uint32_t number = 0;           // the last part
  bool han = false;              // 表一 rather than 表1
  uint32_t block = 0;            // the index of its block; not of a reference
};

// The number with which `text` begins, after the longest of `nouns` that fits
// and blanks, if there is one.
std::optional<Caption> ParseCaptionNumber(std::string_view text,
                                          std::span<const std::string> nouns);

// Appends to `out` the caption with which `text` begins, the block of that
// index, and those that stand beside it, blanks between: 图5 前视　　图6 后视.
// Only a short block without the marks of a sentence has one, and no number
// before 所示 and the like is one. Returns whether there was one.
bool FindCaptions(std::string_view text, uint32_t index,
                  std::span<const std::string> nouns,
                  std::vector<Caption>& out);

}  // namespace reportlint
