#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "structure/block.h"

namespace reportlint {

// The titles of the documents that a file holds.

// By eye: a longer line is a paragraph.
inline constexpr size_t kLongestTitle = 60;  // characters

// Whether a block may be a title: a short line, and no sentence.
bool MayBeTitle(const Block& block);

// The number that a title has in a collection, and the title without it.
struct TitleCounter {
  uint32_t number = 0;
  bool leads = false;  // 第二篇：… rather than … 篇2
  std::string_view rest = {};
};

// 第二篇：总结, 【篇2】总结, 总结 篇2, 总结范文2: the counter of a block that
// may be a title, if it has one.
std::optional<TitleCounter> CounterOf(const Block& block);

// A title as it is compared: folded, without numbers and what counts copies.
std::string TitleKey(std::string_view title);

// Takes away brackets, colons, 、 and blanks around `text`.
void TrimBrackets(std::string_view& text);

}  // namespace reportlint
