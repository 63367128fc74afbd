#include "check/word_borders.h"

#include <algorithm>
#include <span>
#include <vector>

#include "text/han_run.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// What stands beside a word without being a part of it, though the dictionary
// has 到了, 人的, 三天 and 不入.
constexpr std::u32string_view kApart =
    U"的了是在和與与及把被將将也都很不一二三四五六七八九十兩两幾几這这那其";

enum class Side { kBefore, kBehind };  // of a border: where the rest stands

// Whether one of the words that end at `borders` of `run` goes on across
// `offset`, with more than a character of kApart on that side of it.
bool IsCut(std::string_view run, std::span<const size_t> borders, size_t offset,
           Side side) {
  const auto next = std::ranges::lower_bound(borders, offset);
  if (next == borders.end() || *next == offset) return false;
  const std::string_view rest =
      side == Side::kBefore ? run.substr(*(next - 1), offset - *(next - 1))
                            : run.substr(offset, *next - offset);
  if (rest.size() > HanRun::kBytes) return true;
  size_t at = 0;
  return kApart.find(NextCharacter(rest, at)) == kApart.npos;
}

}  // namespace

bool WordBorders::CutThrough(std::string_view text, size_t at, size_t size,
                             Part part) {
  // The dictionary has no words with marks in them. Of a long run, so many
  // bytes on either side are looked at: seven characters, longer than nearly
  // all of its words.
  constexpr size_t kReach = 7 * HanRun::kBytes;
  constexpr size_t kLong = 4 * HanRun::kBytes;
  if (size >= kLong) return false;
  const size_t end = at + size;
  size_t first = at;
  while (at - first < kReach && first >= HanRun::kBytes &&
         HanRun::IsLead(text[first - HanRun::kBytes])) {
    first -= HanRun::kBytes;
  }
  size_t last = end;
  while (last - end < kReach && last < text.size() &&
         HanRun::IsLead(text[last])) {
    last += HanRun::kBytes;
  }
  if (first == at && last == end) return false;
  const std::string_view run = text.substr(first, last - first);
  const std::vector<size_t>& borders = breaker_.Borders(run);
  const auto next = std::ranges::upper_bound(borders, at - first);
  const bool is_part = *next >= end - first;
  if (is_part && part == Part::kCounts) return false;
  return IsCut(run, borders, at - first, Side::kBefore) ||
         IsCut(run, borders, end - first, Side::kBehind);
}

}  // namespace reportlint
