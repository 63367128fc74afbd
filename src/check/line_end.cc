#include "check/line_end.h"

#include "text/character.h"
#include "text/ends.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr std::u32string_view kOpening = U"“‘（(《〈「『【";

}  // namespace

char32_t FirstOf(std::string_view line) { return CharacterBehind(line, 0); }

char32_t LastOf(std::string_view line) {
  return CharacterBefore(line, line.size());
}

bool IsAmong(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool HoldsAny(std::string_view text, std::u32string_view set) {
  for (size_t at = 0; at < text.size();) {
    if (IsAmong(NextCharacter(text, at), set)) return true;
  }
  return false;
}

bool IsTextLine(const Block& block) {
  return block.kind == BlockKind::kParagraph ||
         block.kind == BlockKind::kItem || block.kind == BlockKind::kHeading ||
         block.kind == BlockKind::kTitle;
}

bool EndsInStop(std::string_view line) {
  const char32_t last = LastOf(line);
  return IsAmong(last, U"。；;！？!?：:…") ||
         (IsClosing(last) && IsAmong(FirstOf(Suffix(line, 2)), U"。！？!?；"));
}

std::string_view BrokenEnd(std::string_view line) {
  constexpr size_t kReach = 10;  // characters, by eye
  const std::string_view end = Suffix(line, kReach);
  for (size_t at = end.size(); at > 0;) {
    const char32_t c = PreviousCharacter(end, at);
    if (IsClosing(c)) break;
    if (IsAmong(c, kOpening)) return end.substr(at);
  }
  return Suffix(line, 2);
}

bool IsOpenAtEnd(std::string_view line) {
  const std::string_view last = Suffix(line, 2);
  return BrokenEnd(line) != last || IsAmong(FirstOf(last), kOpening);
}

bool IsDocumentNumberLine(std::string_view line) {
  constexpr size_t kLongest = 24;  // characters
  return FitsIn(line, kLongest) && HoldsAny(line, U"〔［[") &&
         (line.ends_with("号") || line.ends_with("號"));
}

}  // namespace reportlint
