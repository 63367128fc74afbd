#include "diagnostic/excerpt.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr int kBefore = 30;  // display columns shown before the mark
constexpr int kWidth = 96;   // in all
constexpr std::string_view kCut = "…";

// Draws characters one behind the other, counting columns.
class Strip {
 public:
  void Add(char32_t c) {
    if (c == '\t') {
      Fill(4);
      return;
    }
    const int width = DisplayWidth(c);
    const bool prints = width > 0 || (c >= 0x300 && c < 0x370);
    AppendUtf8(text_, prints ? c : U'·');
    width_ += prints ? width : 1;
  }
  void AddCut() {
    text_ += kCut;
    ++width_;
  }
  void Fill(int blanks) {
    text_.append(static_cast<size_t>(blanks), ' ');
    width_ += blanks;
  }
  int width() const { return width_; }
  std::string Take() { return std::move(text_); }

 private:
  std::string text_;
  int width_ = 0;
};

}  // namespace

Excerpt MakeExcerpt(std::string_view line, const Place& place) {
  const size_t mark_begin = std::min<size_t>(place.begin.byte - 1, line.size());
  const size_t mark_end =
      std::clamp<size_t>(place.end.byte - 1, mark_begin, line.size());
  size_t begin = mark_begin;
  for (int width = 0; begin > 0 && width < kBefore;) {
    width += std::max(1, DisplayWidth(PreviousCharacter(line, begin)));
  }
  Strip strip;
  Excerpt excerpt;
  if (begin > 0) strip.AddCut();
  size_t at = begin;
  for (; at < line.size() && strip.width() < kWidth;) {
    if (at == mark_begin) {
      excerpt.mark_begin = static_cast<uint32_t>(strip.width());
    }
    strip.Add(NextCharacter(line, at));
    if (at <= mark_end) {
      excerpt.mark_end = static_cast<uint32_t>(strip.width());
    }
  }
  if (mark_begin == line.size()) {
    excerpt.mark_begin = static_cast<uint32_t>(strip.width());
  }
  if (at < line.size()) strip.AddCut();
  excerpt.mark_end = std::max(excerpt.mark_end, excerpt.mark_begin + 1);
  excerpt.text = strip.Take();
  return excerpt;
}

}  // namespace reportlint
