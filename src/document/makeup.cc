#include "document/makeup.h"

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
      const char32_t c = NextCharacter(text_, at);
      if (c >= ' ' && c < 0x7F) continue;
      const CharacterClass found = ClassOf(c);
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
  if (count.simplified > 3 * uint64_t{count.traditional}) {
    return Script::kSimplified;
  }
  if (count.traditional > 3 * uint64_t{count.simplified}) {
    return Script::kTraditional;
  }
  return Script::kUnclear;
}

Makeup MakeupOf(std::string_view text, std::span<const Block> blocks) {
  Makeup makeup;
  makeup.blocks.reserve(blocks.size());
  Pass pass(text, makeup.odd);
  for (const Block& block : blocks) {
    const auto begin = static_cast<size_t>(block.text.data() - text.data());
    pass.To(begin);
    makeup.blocks.push_back(pass.To(begin + block.text.size()));
  }
  pass.To(text.size());
  return makeup;
}

}  // namespace reportlint
