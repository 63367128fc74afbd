#pragma once

#include <string_view>

#include "structure/block.h"

namespace reportlint {

// What the end of a line, or its beginning, says of whether a sentence goes on
// in the next one. Lines are without the blanks around.

// The first and the last character; 0 where there is none.
char32_t FirstOf(std::string_view line);
char32_t LastOf(std::string_view line);

bool IsAmong(char32_t c, std::u32string_view set);
bool HoldsAny(std::string_view text, std::u32string_view set);

// Whether a block is a line of text rather than a cell, a caption or code.
bool IsTextLine(const Block& block);

// Whether a line ends in a mark that ends a sentence or announces one, before a
// closing quote or bracket, too.
bool EndsInStop(std::string_view line);

// What a break marks of the line above it: from a mark that opens near the end
// and is not closed; else two characters.
std::string_view BrokenEnd(std::string_view line);

// Whether a quote or bracket that opens near the end is not closed.
bool IsOpenAtEnd(std::string_view line);

// 柳府办发〔2023〕7号, which stands between a title and its addressees.
bool IsDocumentNumberLine(std::string_view line);

}  // namespace reportlint
