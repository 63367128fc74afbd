#include <algorithm>
#include <utility>

#include "office/word_text.h"
#include "reader/reader.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

std::optional<BlockKind> KindOf(const WordParagraph& paragraph) {
  switch (paragraph.role) {
    case WordParagraph::Role::kHeading:
      return BlockKind::kHeading;
    case WordParagraph::Role::kCode:
      return BlockKind::kCode;
    default:
      break;
  }
  if (paragraph.anchor.cell.table > 0) return BlockKind::kTableRow;
  return std::nullopt;
}

}  // namespace

// The text is that of the paragraphs, one a line: what a place in the document
// means, `reportlint text` shows.
Reading ReadDocx(std::string path, std::string bytes, std::optional<Encoding>) {
  auto paragraphs = ReadWordText(std::move(bytes));
  if (!paragraphs) {
    return {std::make_unique<const Source>(std::move(path), paragraphs.error()),
            {}};
  }
  Decoded decoded;
  std::vector<AnchoredText> anchors;
  std::vector<Stretch> stretches;
  anchors.reserve(paragraphs->size());
  for (WordParagraph& paragraph : *paragraphs) {
    // XML is UTF-8 by its own word alone.
    if (!IsValidUtf8(paragraph.text)) {
      paragraph.text = Decode(paragraph.text, Encoding::kUtf8).text;
    }
    auto begin = static_cast<uint32_t>(decoded.text.size());
    anchors.push_back({begin, paragraph.anchor});
    decoded.text += paragraph.text;
    decoded.text += '\n';
    const auto end = static_cast<uint32_t>(decoded.text.size());
    // A line that was broken by hand was meant to stand by itself.
    while (begin < end) {
      const auto line = static_cast<uint32_t>(decoded.text.find('\n', begin));
      stretches.push_back({.span = {begin, line},
                           .kind = KindOf(paragraph),
                           .level = paragraph.level});
      begin = line + 1;
    }
  }
  decoded.origin.AppendBytes(static_cast<uint32_t>(decoded.text.size()), 0);
  return {std::make_unique<const Source>(std::move(path), std::move(decoded),
                                         std::move(anchors)),
          std::move(stretches)};
}

}  // namespace reportlint
