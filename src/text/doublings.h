#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/character_array.h"
#include "text/echoes.h"
#include "text/han_run.h"
#include "text/span.h"

namespace reportlint {

// Finds words of one to six Han characters that stand twice, right behind each
// other: 宣传宣传. Any characters are a word here.
class Doublings {
 public:
  // `characters` must outlive the object.
  explicit Doublings(const CharacterArray& characters)
      : characters_(&characters), echoes_(characters) {}

  // Calls `take` for each word of a piece of the text that stands in the piece
  // twice, with a view of the first one. Of those that overlap (切实落实落实
  // holds 实落实落, too) only up to the first for which it returns true.
  // `within`: the indices of the piece's characters.
  template <class Take>
  void Find(std::string_view piece, Span within, Take take) const {
    const auto offset =
        static_cast<uint32_t>(piece.data() - characters_->text().data());
    for (uint32_t i = echoes_.Next(within); i < within.end;
         i = echoes_.Next({i, within.end})) {
      const HanRun run = HanRun::Around(piece, characters_->Begin(i) - offset);
      const size_t longest = std::min(Echoes::kLongest, run.size() / 2);
      for (size_t size = 1; size <= longest; ++size) FindIn(run, size, take);
      const auto behind = static_cast<size_t>(run.text().data() +
                                              run.text().size() - piece.data());
      while (i < within.end && characters_->Begin(i) < behind + offset) ++i;
    }
  }

 private:
  // Words of `size` characters. Each holds a place that is a multiple of
  // `size`, so these places are all that is looked at.
  template <class Take>
  static void FindIn(const HanRun& run, size_t size, Take take) {
    size_t done = 0;  // characters that a doubling has taken already
    for (size_t i = 0; i + size < run.size(); i += size) {
      if (!run.Same(i, i + size) || i < done) continue;
      size_t begin = i;
      while (begin > done && i - begin + 1 < size &&
             run.Same(begin - 1, begin - 1 + size)) {
        --begin;
      }
      size_t end = i + 1;
      while (end + size < run.size() && run.Same(end, end + size)) ++end;
      if (end - begin < size) continue;
      done = end + size;
      // Behind `size` characters a run of repeats only says the same again.
      const size_t last = std::min(end - size, begin + size - 1);
      while (begin <= last && !take(run.Word(begin, size))) ++begin;
    }
  }

  const CharacterArray* characters_;
  Echoes echoes_;
};

}  // namespace reportlint
