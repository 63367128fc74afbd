#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace reportlint {

// The number of a table or figure, 表1, 图2-3, 表一, as its caption begins
// with it or a text refers to it.
struct Caption {
  std::string_view noun = {};    // 表; a view into the text
  std::string_view text = {};    // 图2-3, a view into the text
  std::string_view prefix = {};  // 2- of 2-3: what counts chapters
  uint32_t number = 0;           // the last part
  bool han = false;              // 表一 rather than 表1
};

// The number with which `text` begins, behind the longest of `nouns` that fits
// and blanks, if there is one.
std::optional<Caption> ParseCaptionNumber(std::string_view text,
                                          std::span<const std::string> nouns);

// The same, where `text` is a block that may be a caption: short, without the
// marks of a sentence, and its number not followed by 所示 and the like.
std::optional<Caption> ParseCaption(std::string_view text,
                                    std::span<const std::string> nouns);

}  // namespace reportlint
