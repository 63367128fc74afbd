#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "office/package.h"
#include "text/anchor.h"
#include "text/span.h"
#include "text/unreadable.h"

namespace reportlint {

// A paragraph of a Word document as a reader sees it in Word: with its number,
// insertions accepted, deletions and hidden text left out, fields as their
// results. A soft line break is a \n in its text.
struct WordParagraph {
  enum class Role : uint8_t { kText, kHeading, kContents, kCode };

  Anchor anchor = {};
  std::string text = {};
  Role role = Role::kText;
  uint8_t level = 0;         // of a heading, from 1
  uint32_t number_size = 0;  // bytes of `text` that are its automatic number
  std::vector<Span> unfilled = {};  // content controls that show their prompt
};

// All paragraphs in reading order: the body, each text box behind the paragraph
// that holds it, the footnotes and endnotes, and the headers and footers, each
// that says the same once. Strict and transitional documents (ECMA-376 part 1)
// of any program.
tl::expected<std::vector<WordParagraph>, Unreadable> ReadWordText(
    std::string bytes, PackageLimits limits = {});

}  // namespace reportlint
