#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace reportlint {

// A piece of a Markdown text that can be read by itself.
struct MarkdownPiece {
  enum class Kind : uint8_t {
    kMarkup,     // any blocks
    kParagraph,  // one paragraph without markup but hard breaks
    kHeading,    // the text of a heading, likewise
  };

  Kind kind = Kind::kMarkup;
  uint8_t level = 0;  // of a heading
  std::string_view text = {};
};

// The size of what stands above a Markdown text for programs: lines of
// `name: value` between two lines of ---, at its very beginning; else 0.
size_t FrontMatterSize(std::string_view text);

// The pieces of a text, in order; the blank lines around them are left out.
// Most of a report is paragraphs and headings without markup. Linear.
std::vector<MarkdownPiece> SplitMarkdown(std::string_view text);

}  // namespace reportlint
