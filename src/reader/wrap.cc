#include "reader/wrap.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "structure/enumerator.h"
#include "text/character.h"
#include "text/ends.h"
#include "text/utf8.h"
#include "text/words.h"

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

// A text from pages may have several widths, and forms and tables between its
// paragraphs. There, so many of the lines that are as wide as each other end in
// mid-sentence, and so many of these in mid-word: in 20 texts from PDF a
// quarter to a half do, of titles and cells in a list hardly one in ten.
// Percent.
constexpr size_t kOpenShare = 75;
constexpr size_t kBrokenWords = 18;
constexpr size_t kMostSampled = 64;  // lines of a width, as looking takes time
constexpr int kPageWidth = 82;       // percent of the usual width
constexpr int kMostWidths = 3;
constexpr std::ptrdiff_t kMostParagraphs = 2;  // percent of the long lines

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

// A line that ends in mid-sentence above one that is not blank.
struct OpenLine {
  size_t index = 0;
  int width = 0;
};

class Wraps {
 public:
  Wraps(std::string_view text, const std::vector<Span>& lines)
      : text_(text), lines_(lines) {
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::string_view line = Trim(Line(i));
      if (IsLong(line) && EndsOpen(line) && !Trim(Line(i + 1)).empty()) {
        open_.push_back({.index = i});
      }
    }
  }

  std::vector<bool> Find() {
    if (open_.size() < kFewestOpenLines) return {};
    Measure();
    if (const int usual = WidthOfMost(); usual > 0) {
      const auto is_full = [usual](int width) {
        return width * 100 >= usual * kFullWidth;
      };
      if (BreaksWords(is_full, 0)) {
        Join(is_full);
        return std::move(goes_on_);
      }
    }
    if (HasParagraphs()) return {};
    for (int i = 0; i < kMostWidths && open_.size() >= kFewestOpenLines; ++i) {
      const int usual = MostFrequentWidth();
      if (usual == 0) break;
      const auto is_full = [usual](int width) { return IsFull(width, usual); };
      if (MostAreOpen(usual) && BreaksWords(is_full, kFewestOpenLines)) {
        Join(is_full);
      }
      std::erase_if(open_,
                    [&](const OpenLine& line) { return is_full(line.width); });
    }
    return std::move(goes_on_);
  }

 private:
  static bool IsFull(int width, int usual) {
    return width * 100 >= usual * kPageWidth && width <= usual;
  }

  // In bytes: shorter lines are names and labels.
  static bool IsLong(std::string_view line) {
    return line.size() >= size_t(kNarrowest) / 2;
  }

  // Blanks before a line count for its width, those behind it do not. What is
  // too wide for any page need not be measured: hardly a column takes more than
  // four bytes.
  void Measure() {
    constexpr size_t kTooLong = 4 * (size_t(kWidest) + 1);
    widths_.assign(lines_.size(), 0);
    for (size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = Line(i);
      const std::string_view trimmed = Trim(line);
      if (!IsLong(trimmed)) continue;
      const auto end =
          static_cast<size_t>(trimmed.data() + trimmed.size() - line.data());
      widths_[i] = trimmed.size() > kTooLong ? kWidest + 1
                                             : WidthOf(line.substr(0, end));
    }
    for (OpenLine& line : open_) line.width = widths_[line.index];
  }

  std::string_view Line(size_t i) const {
    return text_.substr(lines_[i].begin, lines_[i].size());
  }

  // The width that nine in ten of the open lines do not pass, where most of
  // them are as wide; else 0.
  int WidthOfMost() const {
    std::vector<int> sorted;
    sorted.reserve(open_.size());
    for (const OpenLine& line : open_) sorted.push_back(line.width);
    const auto ninth = sorted.begin() + std::ptrdiff_t(sorted.size() * 9 / 10);
    std::ranges::nth_element(sorted, ninth);
    const int usual = *ninth;
    if (usual < kNarrowest || usual > kWidest) return 0;
    const auto full = std::ranges::count_if(sorted, [usual](int width) {
      return width * 100 >= usual * kFullWidth;
    });
    return full * 100 >= std::ptrdiff_t(sorted.size()) * kFullShare ? usual : 0;
  }

  // Whether there are lines that no page has room for: whoever wrote them did
  // not break his paragraphs.
  bool HasParagraphs() const {
    const auto longer = std::ranges::count_if(
        widths_, [](int width) { return width > kWidest; });
    const auto all = std::ranges::count_if(
        widths_, [](int width) { return width >= kNarrowest; });
    return longer * 100 > all * kMostParagraphs;
  }

  // Below which the most open lines lie that are as wide; 0 where they are few.
  int MostFrequentWidth() const {
    // How many are as wide or less.
    std::vector<int> up_to(kWidest + 1, 0);
    for (const OpenLine& line : open_) {
      if (line.width <= kWidest) ++up_to[static_cast<size_t>(line.width)];
    }
    std::partial_sum(up_to.begin(), up_to.end(), up_to.begin());
    int best = 0;
    int most = static_cast<int>(kFewestOpenLines) - 1;
    for (int usual = kNarrowest; usual <= kWidest; ++usual) {
      // The widest that is not full.
      const int short_of = (usual * kPageWidth - 1) / 100;
      const int full = up_to[static_cast<size_t>(usual)] -
                       up_to[static_cast<size_t>(short_of)];
      if (full > most) {
        most = full;
        best = usual;
      }
    }
    return best;
  }

  bool MostAreOpen(int usual) const {
    const auto is_full = [usual](int width) { return IsFull(width, usual); };
    const auto all = std::ranges::count_if(widths_, is_full);
    const auto open = std::ranges::count_if(open_, is_full, &OpenLine::width);
    return open * 100 >= all * std::ptrdiff_t(kOpenShare);
  }

  // Whether many of the breaks between Han characters stand inside a word, of
  // so many at least.
  template <class IsFullLine>
  bool BreaksWords(const IsFullLine& is_full, size_t fewest) const {
    WordBreaker words;
    size_t looked_at = 0;
    size_t inside = 0;
    for (const OpenLine& line : open_) {
      if (!is_full(line.width)) continue;
      const std::string_view above = Trim(Line(line.index));
      const std::string_view below = Trim(Line(line.index + 1));
      if (!IsHan(CharacterBefore(above, above.size())) ||
          !IsHan(CharacterBehind(below, 0))) {
        continue;
      }
      if (words.GoesOver(above, below)) ++inside;
      if (++looked_at == kMostSampled) break;
    }
    return looked_at >= fewest && inside * 100 >= looked_at * kBrokenWords;
  }

  template <class IsFullLine>
  void Join(const IsFullLine& is_full) {
    goes_on_.resize(lines_.size());
    for (const OpenLine& line : open_) {
      if (is_full(line.width)) {
        goes_on_[line.index] = !BeginsAnew(Line(line.index + 1));
      }
    }
  }

  const std::string_view text_;
  const std::vector<Span>& lines_;
  std::vector<int> widths_;  // of long lines; of others 0
  std::vector<OpenLine> open_;
  std::vector<bool> goes_on_;
};

}  // namespace

std::vector<bool> FindHardWraps(std::string_view text,
                                const std::vector<Span>& lines) {
  return Wraps(text, lines).Find();
}

}  // namespace reportlint
