#include "reader/wrap.h"

#include <algorithm>

#include "structure/enumerator.h"
#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// By eye; nothing here was measured. Text that a program broke has most of its
// open lines within an eighth of one width, and that width is one of print or
// mail; fewer lines may agree by chance.
constexpr size_t kFewestOpenLines = 8;
constexpr int kNarrowest = 40;  // display columns
constexpr int kWidest = 160;
constexpr int kFullShare = 70;  // percent of the open lines that are full
constexpr int kFullWidth = 88;  // percent of the usual width

int WidthOf(std::string_view line) {
  int width = 0;
  for (size_t at = 0; at < line.size();) {
    width += DisplayWidth(NextCharacter(line, at));
  }
  return width;
}

// A line that cannot go on the one before: indented, or with a number.
bool BeginsAnew(std::string_view line) {
  size_t at = 0;
  return IsBlank(NextCharacter(line, at)) || ParseEnumerator(line).has_value();
}

}  // namespace

std::vector<bool> FindHardWraps(std::string_view text,
                                const std::vector<Span>& lines) {
  // Each line that ends in mid-sentence above one that is not blank.
  std::vector<size_t> open;
  const auto view = [&](size_t i) {
    return text.substr(lines[i].begin, lines[i].size());
  };
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = Trim(view(i));
    // In bytes: shorter lines are names and labels.
    if (line.size() >= size_t(kNarrowest) / 2 && EndsOpen(line) &&
        !Trim(view(i + 1)).empty()) {
      open.push_back(i);
    }
  }
  if (open.size() < kFewestOpenLines) return {};

  std::vector<int> widths;
  widths.reserve(open.size());
  for (const size_t i : open) {
    // Blanks before a line count for its width, those behind it do not.
    const std::string_view line = view(i);
    const std::string_view trimmed = Trim(line);
    widths.push_back(WidthOf(line.substr(
        0,
        static_cast<size_t>(trimmed.data() + trimmed.size() - line.data()))));
  }
  // The width that nine in ten do not pass: a few may be longer.
  std::vector<int> sorted = widths;
  const auto ninth = sorted.begin() + std::ptrdiff_t(sorted.size() * 9 / 10);
  std::ranges::nth_element(sorted, ninth);
  const int usual = *ninth;
  if (usual < kNarrowest || usual > kWidest) return {};
  const auto is_full = [usual](int width) {
    return width * 100 >= usual * kFullWidth;
  };
  const auto full = std::ranges::count_if(widths, is_full);
  if (full * 100 < std::ptrdiff_t(widths.size()) * kFullShare) return {};

  std::vector<bool> goes_on(lines.size(), false);
  for (size_t k = 0; k < open.size(); ++k) {
    goes_on[open[k]] = is_full(widths[k]) && !BeginsAnew(view(open[k] + 1));
  }
  return goes_on;
}

}  // namespace reportlint
