#include "document/makeup.h"

#include <algorithm>

#include "text/han_words.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

class Pass {
 public:
  Pass(std::string_view text, std::vector<OddRun>& odd)
      : text_(text), odd_(odd) {}

  // The counts of the text up to `end`; what is odd in it is noted.
  ScriptCount To(size_t end) {
    uint32_t counts[2] = {0, 0};
    size_t at = at_;
    while (at < end) {
      const size_t begin = at;
      // Nearly all characters have three bytes; these are told apart first.
      const auto* p = reinterpret_cast<const uint8_t*>(text_.data()) + at;
      CharacterClass found = CharacterClass::kOrdinary;
      if ((p[0] & 0xF0) == 0xE0) [[likely]] {
        found = ClassInTable(static_cast<char16_t>(
            p[0] << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F)));
        at += 3;
      } else if (p[0] >= ' ' && p[0] < 0x7F) {
        ++at;
        continue;
      } else {
        found = ClassOf(NextCharacter(text_, at));
      }
      counts[0] += found == CharacterClass::kSimplified;
      counts[1] += found == CharacterClass::kTraditional;
      if (IsOdd(found)) [[unlikely]] {
        Note(found, begin, at);
      }
    }
    at_ = end;
    return {counts[0], counts[1]};
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

void FindDoubtful(std::string_view text, Span block,
                  std::vector<uint32_t>& doubtful) {
  char32_t before = 0;
  size_t at = block.begin;
  while (at < block.end) {
    const auto begin = static_cast<uint32_t>(at);
    const char32_t c = NextCharacter(text, at);
    if (IsOneOfSeveral(c)) {
      size_t next = at;
      const char32_t behind = at < block.end ? NextCharacter(text, next) : 0;
      if (MayBeWrongForm(before, c, behind)) doubtful.push_back(begin);
    }
    before = c;
  }
}

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
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (makeup.scripts[i] == Script::kTraditional) {
      FindDoubtful(text, spans[i], makeup.doubtful);
    }
  }
  return makeup;
}

}  // namespace reportlint
