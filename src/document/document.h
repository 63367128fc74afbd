#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "copies/copy.h"
#include "structure/block.h"
#include "structure/caption.h"
#include "structure/formality.h"
#include "structure/layout.h"
#include "structure/lists.h"
#include "structure/makeup.h"
#include "structure/part.h"
#include "structure/sentences.h"
#include "structure/vocabulary.h"
#include "text/character_array.h"
#include "text/source.h"

namespace reportlint {

// What a document can know of itself beyond its blocks. A check names what it
// needs, and a document builds only what some check of the run needs, and what
// that is made from.
enum class Fact : uint8_t {
  kSentences,
  kParts,
  kMakeup,
  kLists,
  kFormality,
  kCopies,
  kLayout,
};

class Facts {
 public:
  constexpr Facts() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a fact is a set of one.
  constexpr Facts(Fact fact) : bits_(1u << uint8_t(fact)) {}

  constexpr bool Has(Fact fact) const { return bits_ & Facts(fact).bits_; }
  constexpr Facts& operator|=(Facts other) {
    bits_ |= other.bits_;
    return *this;
  }

 private:
  uint32_t bits_ = 0;
};

constexpr Facts operator|(Facts a, Facts b) { return a |= b; }
constexpr Facts operator|(Fact a, Fact b) { return Facts(a) | Facts(b); }

// A report as structure. Immutable; owns its Source. Blocks stand in reading
// order and do not overlap.
class Document {
 public:
  Document(std::unique_ptr<const Source> source, std::vector<Block> blocks,
           std::vector<Caption> captions, const Vocabulary& vocabulary,
           Facts facts);

  const Source& source() const { return *source_; }
  std::string_view text() const { return source_->text(); }
  // The characters of text().
  const CharacterArray& characters() const { return characters_; }
  std::span<const Block> blocks() const { return blocks_; }
  // The captions with which blocks begin, and those beside them, in order.
  std::span<const Caption> captions() const { return captions_; }

  // REQUIRES: the document was made with Fact::kSentences.
  std::span<const Sentence> sentences() const;

  // The parts, in order; together they hold every block, and there is one at
  // least. REQUIRES: the document was made with Fact::kParts.
  std::span<const Part> parts() const;

  // The part in which `offset` of the reading text stands; between two parts,
  // the one before. REQUIRES: as parts().
  const Part& PartAt(uint32_t offset) const;

  // What the characters are. REQUIRES: made with Fact::kMakeup.
  const Makeup& makeup() const;

  // REQUIRES: the document was made with Fact::kLists.
  const Lists& lists() const;

  // REQUIRES: the document was made with Fact::kFormality.
  Formality formality() const;

  // What stands twice. REQUIRES: the document was made with Fact::kCopies.
  std::span<const Copy> copies() const;

  // REQUIRES: the document was made with Fact::kLayout.
  const Layout& layout() const;

  // The index of the block in which `offset` of the reading text stands, or -1
  // where it stands between blocks.
  int32_t BlockAt(uint32_t offset) const;

  // The block in which `offset` of the reading text stands.
  // REQUIRES: it stands in one, as a check's hits do.
  const Block& BlockOf(uint32_t offset) const {
    return blocks_[static_cast<size_t>(BlockAt(offset))];
  }

  // The place of a view into text().
  Span SpanOf(std::string_view piece) const { return source_->SpanOf(piece); }

 private:
  std::unique_ptr<const Source> source_;
  CharacterArray characters_;
  std::vector<Block> blocks_;
  std::vector<Caption> captions_;
  std::vector<Sentence> sentences_;
  std::vector<Part> parts_;
  Layout layout_;
  Makeup makeup_;
  Lists lists_;
  Formality formality_ = Formality::kReport;
  std::vector<Copy> copies_;
  Facts facts_;
};

}  // namespace reportlint
