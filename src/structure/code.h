#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/block.h"

namespace reportlint {

// What a line's own characters say of it.
enum class CodeLook : uint8_t {
  kProse,
  kPlain,    // what may stand between lines of code: a comment, bare names
  kCode,     // a line of a program or of data
  kCertain,  // so, even where no other such line stands near
};

// Looks at the text of a block: at its share of ASCII outside quotes and
// comments, and at its operators and brackets. Chinese text that names
// functions, commands or addresses is prose.
CodeLook CodeLookOf(std::string_view text);

// Makes code of blocks that stand as lines of a program, of data or of markup,
// but for those whose kind is `given`: where several stand near each other, or
// one is certain. Linear.
void FindCode(std::vector<Block>& blocks, const std::vector<bool>& given);

}  // namespace reportlint
