#include "structure/makeup.h"

#include <algorithm>
#include <bit>

#include "text/han_words.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Characters are looked up four at a time, a byte for each in one integer,
// which stays in a register.
constexpr uint32_t kFour = 4;
using Four = uint32_t;

constexpr Four OfEach(uint8_t byte) { return Four{0x01010101} * byte; }

// Of how many of the four the lowest bit is set.
constexpr uint32_t CountLowest(Four four) {
  return (four & OfEach(1)) * OfEach(1) >> 24;
}

// What kCharacterClasses says of the four characters.
Four EntriesOfFour(const char16_t* units) {
  const auto entry = [units](int i) -> Four {
    return kCharacterClasses[units[i]];
  };
  return entry(0) | entry(1) << 8 | entry(2) << 16 | entry(3) << 24;
}

class Pass {
 public:
  Pass(const CharacterArray& characters, std::vector<OddRun>& odd)
      : characters_(characters), odd_(odd) {}

  // The counts of the characters from the last one on up to `end`; what is odd
  // in them is noted.
  ScriptCount To(uint32_t end) {
    const char16_t* const units = characters_.units().data();
    ScriptCount count;
    while (at_ < end) {
      if (end - at_ >= kFour) [[likely]] {
        const Four four = EntriesOfFour(units + at_);
        // The two scripts are a bit each, and what is odd has others.
        static_assert(uint8_t(CharacterClass::kSimplified) == 1 &&
                      uint8_t(CharacterClass::kTraditional) == 2);
        const Four odd = four & OfEach(kClassBits & ~3);
        const Four controls = four & four >> 1 & OfEach(1);
        if ((odd | controls) == 0) [[likely]] {
          count.simplified += CountLowest(four);
          count.traditional += CountLowest(four >> 1);
          at_ += kFour;
          continue;
        }
      }
      const CharacterClass found = ClassAt(at_);
      count.simplified += found == CharacterClass::kSimplified;
      count.traditional += found == CharacterClass::kTraditional;
      if (IsOdd(found)) [[unlikely]] {
        Note(found, characters_.Begin(at_), characters_.Begin(at_ + 1));
      }
      ++at_;
    }
    return count;
  }

 private:
  CharacterClass ClassAt(uint32_t index) const {
    const char16_t unit = characters_.units()[index];
    if (!CharacterArray::IsBeyond(unit)) return ClassInTable(unit);
    return ClassOf(
        CharacterBehind(characters_.text(), characters_.Begin(index)));
  }

  void Note(CharacterClass found, uint32_t begin, uint32_t end) {
    if (!odd_.empty() && odd_.back().span.end == begin &&
        odd_.back().character_class == found) {
      odd_.back().span.end = end;
    } else {
      odd_.push_back({{begin, end}, found});
    }
  }

  const CharacterArray& characters_;
  std::vector<OddRun>& odd_;
  uint32_t at_ = 0;
};

}  // namespace

// Twice as many, by eye: names and quotations bring in some of the other
// script.
Script ScriptOf(ScriptCount count) {
  if (count.simplified > 2 * uint64_t{count.traditional}) {
    return Script::kSimplified;
  }
  if (count.traditional > 2 * uint64_t{count.simplified}) {
    return Script::kTraditional;
  }
  return Script::kUnclear;
}

bool IsPassage(ScriptCount count, bool traditional) {
  // Both by eye: less is a name or a quotation in a text of the right script.
  constexpr uint32_t kLeast = 8;
  constexpr uint64_t kTimes = 4;
  const uint32_t own = traditional ? count.traditional : count.simplified;
  const uint32_t others = traditional ? count.simplified : count.traditional;
  return others >= kLeast && others > kTimes * own;
}

namespace {

// The script of a text as a whole: long ones have one even where it is a close
// thing.
Script WholeScriptOf(ScriptCount count) {
  constexpr uint32_t kLong = 60;  // characters of one script only; by eye
  const Script script = ScriptOf(count);
  if (script != Script::kUnclear || count.total() < kLong) return script;
  return count.simplified > count.traditional ? Script::kSimplified
                                              : Script::kTraditional;
}

ScriptCount Sum(std::span<const ScriptCount> counts) {
  ScriptCount sum;
  for (const ScriptCount count : counts) sum += count;
  return sum;
}

// Finds where a traditional text may have a wrong form.
class DoubtPass {
 public:
  DoubtPass(const CharacterArray& characters, std::vector<uint32_t>& doubtful)
      : characters_(characters), doubtful_(doubtful) {}

  // `block`: its characters.
  void Find(Span block) {
    for (uint32_t at = block.begin; at < block.end; at += kFour) {
      // The last four may reach beyond the block.
      const Four several = EntriesOfFour(characters_.units().data() + at) &
                           OfEach(kOneOfSeveral);
      for (Four rest = several; rest != 0; rest &= rest - 1) {
        const auto i = static_cast<uint32_t>(std::countr_zero(rest)) / 8;
        if (at + i < block.end) LookAt(block, at + i);
      }
    }
  }

 private:
  void LookAt(Span block, uint32_t at) {
    const std::u16string_view units = characters_.units();
    const char32_t before = at == block.begin ? 0 : units[at - 1];
    const char32_t behind = at + 1 == block.end ? 0 : units[at + 1];
    if (MayBeWrongForm(before, units[at], behind)) {
      doubtful_.push_back(characters_.Begin(at));
    }
  }

  const CharacterArray& characters_;
  std::vector<uint32_t>& doubtful_;
};

}  // namespace

Makeup MakeupOf(const CharacterArray& characters, std::span<const Block> blocks,
                std::span<const Part> parts) {
  // Characters of one script only. By eye: a part with fewer goes by its
  // document.
  constexpr uint32_t kTelling = 20;
  Makeup makeup;
  makeup.blocks.reserve(blocks.size());
  std::vector<Span> spans;
  spans.reserve(blocks.size());
  Pass pass(characters, makeup.odd);
  for (const Block& block : blocks) {
    const Span span =
        characters.IndicesOf(block.text, spans.empty() ? 0 : spans.back().end);
    pass.To(span.begin);
    makeup.blocks.push_back(pass.To(span.end));
    spans.push_back(span);
  }
  pass.To(characters.size());

  const std::span<const ScriptCount> counts(makeup.blocks);
  const Script whole = WholeScriptOf(Sum(counts));
  makeup.scripts.assign(blocks.size(), whole);
  for (const Part& part : parts) {
    const ScriptCount count =
        Sum(counts.subspan(part.begin, part.end - part.begin));
    if (count.total() < kTelling || ScriptOf(count) == Script::kUnclear) {
      continue;
    }
    std::fill(makeup.scripts.begin() + part.begin,
              makeup.scripts.begin() + part.end, ScriptOf(count));
  }
  DoubtPass doubts(characters, makeup.doubtful);
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (makeup.scripts[i] == Script::kTraditional) doubts.Find(spans[i]);
  }
  return makeup;
}

}  // namespace reportlint
