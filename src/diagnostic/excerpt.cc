#include "diagnostic/excerpt.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr int kBefore = 30;  // display columns shown before the mark
constexpr int kWidth = 96;   // in all
constexpr std::string_view kCut = "…";

// Adds `c` to `text` as a terminal draws it; returns the columns it takes.
int Draw(char32_t c, std::string& text) {
  if (c == '\t') {
    text += "    ";
    return 4;
  }
  const int width = DisplayWidth(c);
  const bool combines = c >= 0x300 && c < 0x370;
  AppendUtf8(text, width > 0 || combines ? c : U'·');
  return combines ? width : std::max(width, 1);
}

}  // namespace

Excerpt MakeExcerpt(std::string_view line, const Place& place) {
  const size_t begin = std::min<size_t>(place.begin.byte - 1, line.size());
  const size_t end = std::clamp<size_t>(place.end.byte - 1, begin, line.size());
  size_t first = begin;
  for (int width = 0; first > 0 && width < kBefore;) {
    width += std::max(1, DisplayWidth(PreviousCharacter(line, first)));
  }
  Excerpt excerpt;
  int width = 0;
  if (first > 0) {
    excerpt.before = kCut;
    width = 1;
  }
  size_t at = first;
  const auto draw = [&](size_t limit, std::string& text) {
    const int before = width;
    while (at < limit && width < kWidth) {
      width += Draw(NextCharacter(line, at), text);
    }
    return static_cast<uint32_t>(width - before);
  };
  excerpt.before_width = static_cast<uint32_t>(width);
  excerpt.before_width += draw(begin, excerpt.before);
  excerpt.mark_width = draw(end, excerpt.mark);
  draw(line.size(), excerpt.after);
  if (at < line.size()) excerpt.after += kCut;
  return excerpt;
}

}  // namespace reportlint
