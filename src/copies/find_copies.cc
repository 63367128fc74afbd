#include "copies/find_copies.h"

#include <algorithm>
#include <utility>

#include "copies/copied_blocks.h"
#include "copies/copied_sentences.h"
#include "copies/near_copies.h"
#include "copies/passages.h"

namespace reportlint {
namespace {

// Tells which sentences lie in something that was copied as a whole.
class Covered {
 public:
  Covered(size_t blocks, const Passages& passages, const CopiedBlocks& copied,
          const std::vector<Copy>& near)
      : is_copied_(blocks), near_(blocks, nullptr) {
    for (size_t i = 0; i < passages.bodies.size(); ++i) {
      if (copied.is_copied[i]) is_copied_[passages.bodies[i].block] = true;
    }
    for (const Copy& copy : near) near_[copy.block] = &copy;
  }

  bool Includes(const Copy& sentence) const {
    const auto [earlier, later] =
        std::minmax(sentence.block, sentence.source_block);
    if (is_copied_[later]) return true;
    const Copy* near = near_[later];
    return near != nullptr && near->is_whole && near->source_block == earlier;
  }

 private:
  std::vector<bool> is_copied_;    // of each block
  std::vector<const Copy*> near_;  // of each block; null: none
};

}  // namespace

std::vector<Copy> FindCopies(const CharacterArray& characters,
                             std::span<const Block> blocks,
                             Formality formality) {
  const bool is_statute = formality == Formality::kStatute;
  const std::string_view text = characters.text();
  const Passages passages = FindPassages(characters, blocks, !is_statute);
  CopiedBlocks copied = FindCopiedBlocks(text, passages, blocks);
  const std::vector<Copy> near =
      FindNearCopies(text, blocks, passages, copied.is_copied, is_statute);
  std::vector<Copy> sentences = FindCopiedSentences(text, passages, blocks);
  const Covered covered(blocks.size(), passages, copied, near);
  std::erase_if(sentences, [&](const Copy& sentence) {
    return covered.Includes(sentence);
  });

  std::vector<Copy> copies = std::move(copied.copies);
  copies.insert(copies.end(), near.begin(), near.end());
  copies.insert(copies.end(), sentences.begin(), sentences.end());
  std::ranges::stable_sort(copies, {},
                           [](const Copy& copy) { return copy.at.begin; });
  return copies;
}

}  // namespace reportlint
