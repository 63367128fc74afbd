#include "document/makeup.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#include "text/han_words.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Nearly all characters have three bytes, and are looked up four at a time.
constexpr size_t kFour = 4;
constexpr size_t kThreeBytes = 3;

// A byte for each of four characters; in a register, which an array is not.
using Four = uint32_t;

constexpr Four OfEach(uint8_t byte) { return Four{0x01010101} * byte; }

// Of how many of the four the lowest bit is set.
constexpr uint32_t CountLowest(Four four) {
  return (four & OfEach(1)) * OfEach(1) >> 24;
}

uint32_t BytesAt(const char* at) {
  static_assert(std::endian::native == std::endian::little);
  uint32_t bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// What kCharacterClasses says of the four characters that begin at `at`;
// nothing where they do not have three bytes each, or the text ends too soon.
std::optional<Four> EntriesOfFour(std::string_view text, size_t at) {
  if (text.size() - at <= kFour * kThreeBytes) return std::nullopt;
  using Characters [[gnu::vector_size(16)]] = uint32_t;
  const char* const p = text.data() + at;
  const Characters bytes = {BytesAt(p), BytesAt(p + 3), BytesAt(p + 6),
                            BytesAt(p + 9)};
  const auto others = (bytes & 0xF0) != 0xE0;
  uint64_t halves[2];
  std::memcpy(halves, &others, sizeof others);
  if ((halves[0] | halves[1]) != 0) return std::nullopt;
  const Characters c =
      (bytes & 0x0F) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 0x3F);
  const auto entry = [&c](int i) -> Four { return kCharacterClasses[c[i]]; };
  return entry(0) | entry(1) << 8 | entry(2) << 16 | entry(3) << 24;
}

class Pass {
 public:
  Pass(std::string_view text, std::vector<OddRun>& odd)
      : text_(text), odd_(odd) {}

  // The counts of the text up to `end`; what is odd in it is noted.
  ScriptCount To(size_t end) {
    const std::string_view text = text_.substr(0, end);
    ScriptCount count;
    for (size_t at = at_; at < end;) {
      if (const auto four = EntriesOfFour(text, at)) {
        // The two scripts are a bit each, and what is odd has others.
        static_assert(uint8_t(CharacterClass::kSimplified) == 1 &&
                      uint8_t(CharacterClass::kTraditional) == 2);
        const Four odd = *four & OfEach(kClassBits & ~3);
        const Four controls = *four & *four >> 1 & OfEach(1);
        if ((odd | controls) == 0) [[likely]] {
          count.simplified += CountLowest(*four);
          count.traditional += CountLowest(*four >> 1);
          at += kFour * kThreeBytes;
          continue;
        }
      }
      const size_t begin = at;
      const CharacterClass found = ClassOf(NextCharacter(text, at));
      count.simplified += found == CharacterClass::kSimplified;
      count.traditional += found == CharacterClass::kTraditional;
      if (IsOdd(found)) [[unlikely]] {
        Note(found, begin, at);
      }
    }
    at_ = end;
    return count;
  }

 private:
  void Note(CharacterClass found, size_t begin, size_t end) {
    if (!odd_.empty() && odd_.back().span.end == begin &&
        odd_.back().character_class == found) {
      odd_.back().span.end = static_cast<uint32_t>(end);
    } else {
      odd_.push_back({{uint32_t(begin), uint32_t(end)}, found});
    }
  }

  const std::string_view text_;
  std::vector<OddRun>& odd_;
  size_t at_ = 0;
};

}  // namespace

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
  constexpr uint32_t kLeast = 8;
  const uint32_t own = traditional ? count.traditional : count.simplified;
  const uint32_t others = traditional ? count.simplified : count.traditional;
  return others >= kLeast && others > 4 * uint64_t{own};
}

namespace {

// The script of a text as a whole: long ones have one even where it is a close
// thing.
Script WholeScriptOf(ScriptCount count) {
  constexpr uint32_t kLong = 60;
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

// Finds where a block of a traditional text may have a wrong form.
class DoubtPass {
 public:
  DoubtPass(std::string_view text, std::vector<uint32_t>& doubtful)
      : text_(text), doubtful_(doubtful) {}

  void Find(Span block) {
    const std::string_view head = text_.substr(0, block.end);
    for (size_t at = block.begin; at < block.end;) {
      if (const auto four = EntriesOfFour(head, at)) {
        const Four several = *four & OfEach(kOneOfSeveral);
        for (Four rest = several; rest != 0; rest &= rest - 1) {
          const auto i = static_cast<size_t>(std::countr_zero(rest)) / 8;
          LookAt(block, at + i * kThreeBytes);
        }
        at += kFour * kThreeBytes;
        continue;
      }
      size_t next = at;
      if (IsOneOfSeveral(NextCharacter(head, next))) LookAt(block, at);
      at = next;
    }
  }

 private:
  void LookAt(Span block, size_t at) {
    const std::string_view text =
        text_.substr(block.begin, block.end - block.begin);
    size_t behind = at - block.begin;
    const char32_t before = CharacterBefore(text, behind);
    const char32_t form = NextCharacter(text, behind);
    if (MayBeWrongForm(before, form, CharacterBehind(text, behind))) {
      doubtful_.push_back(static_cast<uint32_t>(at));
    }
  }

  const std::string_view text_;
  std::vector<uint32_t>& doubtful_;
};

}  // namespace

Makeup MakeupOf(std::string_view text, std::span<const Block> blocks,
                std::span<const Part> parts) {
  constexpr uint32_t kTelling = 20;  // characters of a part
  Makeup makeup;
  makeup.blocks.reserve(blocks.size());
  std::vector<Span> spans;
  spans.reserve(blocks.size());
  Pass pass(text, makeup.odd);
  for (const Block& block : blocks) {
    const auto begin = static_cast<size_t>(block.text.data() - text.data());
    const size_t end = begin + block.text.size();
    pass.To(begin);
    makeup.blocks.push_back(pass.To(end));
    spans.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  }
  pass.To(text.size());

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
  DoubtPass doubts(text, makeup.doubtful);
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (makeup.scripts[i] == Script::kTraditional) doubts.Find(spans[i]);
  }
  return makeup;
}

}  // namespace reportlint
