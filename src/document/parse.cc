#include "document/parse.h"

#include <algorithm>
#include <utility>

#include "structure/code.h"
#include "structure/contents_lines.h"
#include "structure/reference_list.h"
#include "structure/title.h"
#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// In characters, by eye: longer lines are sentences. A line without a number is
// a heading by its shortness alone, so it has to be shorter.
constexpr size_t kLongestHeading = 40;
constexpr size_t kLongestBareHeading = 30;

bool IsTableRow(std::string_view text) {
  return text.find('\t') != std::string_view::npos &&
         text.find("。") == std::string_view::npos;
}

bool IsBullet(std::string_view text) {
  size_t at = 0;
  constexpr std::u32string_view kBullets = U"·•●■◆▪○◇□★☆→-*";
  if (!IsOneOf(NextCharacter(text, at), kBullets)) return false;
  return at < text.size() && IsBlank(NextCharacter(text, at));
}

bool IsHeadingStyle(EnumeratorStyle style) {
  return style <= EnumeratorStyle::kSection || style == EnumeratorStyle::kHan ||
         style == EnumeratorStyle::kHanBracketed ||
         style == EnumeratorStyle::kPath;
}

// The kinds that a line's own text gives away; whether a line without a number
// is a heading shows only beside its neighbours.
BlockKind KindOf(const Block& block) {
  if (block.enumerator) {
    const bool heading = IsHeadingStyle(block.enumerator->style) &&
                         IsShortLine(block.text, kLongestHeading);
    return heading ? BlockKind::kHeading : BlockKind::kItem;
  }
  if (IsTableRow(block.text)) return BlockKind::kTableRow;
  if (IsBullet(block.text)) return BlockKind::kItem;
  return BlockKind::kParagraph;
}

bool HasHan(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (IsHan(NextCharacter(text, at))) return true;
  }
  return false;
}

// 指导思想, but not the number of a page.
bool MayBeBareHeading(const Block& block) {
  return block.kind == BlockKind::kParagraph &&
         IsShortLine(block.text, kLongestBareHeading) && HasHan(block.text);
}

// What a heading may stand above.
bool MayStandUnderHeading(const Block& block) {
  return block.kind == BlockKind::kItem || block.kind == BlockKind::kContents ||
         block.kind == BlockKind::kReference ||
         (block.kind == BlockKind::kParagraph && EndsAsProse(block.text) &&
          !FitsIn(block.text, kLongestBareHeading));
}

// A short line without a stop, with no such line above it, and text below.
void FindBareHeadings(std::vector<Block>& blocks,
                      const std::vector<bool>& given) {
  bool alone = true;  // no such line stands before
  for (size_t i = 0; i + 1 < blocks.size(); ++i) {
    const bool may_be = MayBeBareHeading(blocks[i]);
    const bool is =
        !given[i] && alone && may_be && MayStandUnderHeading(blocks[i + 1]);
    if (is) {
      blocks[i].kind = BlockKind::kHeading;
      blocks[i].level = 1;
    }
    alone = is || !may_be;
  }
}

void SetParents(std::vector<Block>& blocks) {
  std::vector<int32_t> open;  // headings, the outermost first
  for (size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (block.kind == BlockKind::kHeading) {
      while (!open.empty() &&
             blocks[static_cast<size_t>(open.back())].level >= block.level) {
        open.pop_back();
      }
    }
    block.parent = open.empty() ? -1 : open.back();
    if (block.kind == BlockKind::kHeading) {
      open.push_back(static_cast<int32_t>(i));
    }
  }
}

// What looks like lines of text and is none.
void FindWhatIsNoProse(std::vector<Block>& blocks,
                       const std::vector<bool>& given,
                       std::vector<Caption>& captions) {
  FindCode(blocks, given);
  FindContentsLines(blocks);
  FindReferences(blocks);
  std::erase_if(captions, [&blocks](const Caption& caption) {
    const BlockKind kind = blocks[caption.block].kind;
    return kind == BlockKind::kCode || kind == BlockKind::kContents ||
           kind == BlockKind::kReference;
  });
}

}  // namespace

Document Parse(std::unique_ptr<const Source> source,
               const std::vector<Stretch>& stretches,
               const Vocabulary& vocabulary, Facts facts) {
  std::vector<Block> blocks;
  std::vector<Caption> captions;
  std::vector<bool> given;
  bool may_be_title = true;
  blocks.reserve(stretches.size());
  given.reserve(stretches.size());
  for (const Stretch& stretch : stretches) {
    const std::string_view text = Trim(source->Text(stretch.span));
    if (text.empty()) continue;
    const auto index = static_cast<uint32_t>(blocks.size());
    Block& block = blocks.emplace_back();
    block.text = text;
    if (stretch.kind != BlockKind::kCode) {
      block.enumerator = ParseEnumerator(block.text);
    }
    block.kind = stretch.kind ? *stretch.kind : KindOf(block);
    if (block.kind != BlockKind::kCode && block.kind != BlockKind::kTableRow &&
        FindCaptions(text, index, vocabulary.captions(), captions) &&
        !stretch.kind) {
      block.kind = BlockKind::kCaption;
    }
    if (block.kind == BlockKind::kHeading) {
      block.level = stretch.kind
                        ? stretch.level
                        : uint8_t(1 + uint8_t(block.enumerator->style));
    }
    if (may_be_title && !block.enumerator && MayBeTitle(block)) {
      block.kind = BlockKind::kTitle;
      block.level = 0;
    }
    // What stands above a text for programs is not its beginning.
    may_be_title = may_be_title && block.kind == BlockKind::kCode;
    given.push_back(stretch.kind.has_value());
  }
  FindWhatIsNoProse(blocks, given, captions);
  FindBareHeadings(blocks, given);
  SetParents(blocks);
  return Document(std::move(source), std::move(blocks), std::move(captions),
                  vocabulary, facts);
}

}  // namespace reportlint
