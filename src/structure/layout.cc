#include "structure/layout.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// By eye: fewer blocks, or a weaker majority, may agree by chance. Shorter
// blocks are headings and labels, which nobody indents.
constexpr size_t kFewestBlocks = 6;     // that show how a file is laid out
constexpr size_t kLeastParagraph = 60;  // bytes
constexpr size_t kLeastShare = 80;      // percent that must agree

}  // namespace

Gap GapBefore(std::span<const Block> blocks, size_t i) {
  if (i == 0) return {};
  const std::string_view before = blocks[i - 1].text;
  const std::string_view text = blocks[i].text;
  const char* const end = before.data() + before.size();
  const std::string_view gap(end, static_cast<size_t>(text.data() - end));
  return {static_cast<size_t>(std::ranges::count(gap, '\n')),
          (!gap.empty() && gap.back() != '\n' && gap.back() != '\r') ||
              text.starts_with('>')};
}

Layout LayoutOf(std::span<const Block> blocks, bool wrapped) {
  Layout layout;
  layout.wrapped = wrapped;
  std::array<size_t, Layout::kStyles> of_style = {};
  std::array<size_t, Layout::kStyles> stopped = {};
  size_t gaps = 0;
  size_t apart = 0;
  size_t paragraphs = 0;
  size_t indented = 0;
  size_t headings = 0;
  size_t tight = 0;
  for (size_t i = 1; i < blocks.size(); ++i) {
    const Gap gap = GapBefore(blocks, i);
    const size_t style = StyleOf(blocks[i]);
    ++of_style[style];
    if (!EndsOpen(blocks[i].text)) ++stopped[style];
    ++gaps;
    if (gap.line_ends > 1) ++apart;
    const Block& before = blocks[i - 1];
    if (before.kind == BlockKind::kHeading && before.enumerator) {
      ++headings;
      if (gap.line_ends == 1) ++tight;
    }
    if (blocks[i].text.size() < kLeastParagraph) continue;
    ++paragraphs;
    if (gap.indented) ++indented;
  }
  const auto most = [](size_t some, size_t all) {
    return all >= kFewestBlocks && some * 100 >= all * kLeastShare;
  };
  for (size_t style = 0; style < Layout::kStyles; ++style) {
    // In percent, by eye: of numbered blocks one in five may be a heading, of
    // others one in twenty. So many blocks that one of them is that share.
    const size_t few = style == Layout::kNoStyle ? 5 : 20;
    layout.stops[style] = of_style[style] >= (100 / few) &&
                          stopped[style] * 100 >= of_style[style] * (100 - few);
  }
  layout.apart = most(apart, gaps);
  layout.indented = most(indented, paragraphs);
  layout.tight_headings = tight > 1 && 2 * tight > headings;
  return layout;
}

size_t StyleOf(const Block& block) {
  return block.enumerator ? static_cast<size_t>(block.enumerator->style)
                          : Layout::kNoStyle;
}

}  // namespace reportlint
