#include "check/straight_quotes.h"

#include <cstddef>

namespace reportlint {

std::vector<QuoteSide> SidesOfStraightQuotes(std::string_view text) {
  enum class Mark : uint8_t { kOpen, kClose, kStraight };
  std::vector<Mark> marks;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') {
      marks.push_back(Mark::kStraight);
    } else if (text.substr(at).starts_with("“")) {
      marks.push_back(Mark::kOpen);
    } else if (text.substr(at).starts_with("”")) {
      marks.push_back(Mark::kClose);
    }
  }
  std::vector<QuoteSide> sides;
  bool open = false;
  for (size_t i = 0; i < marks.size(); ++i) {
    if (marks[i] != Mark::kStraight) {
      open = marks[i] == Mark::kOpen;
      continue;
    }
    // What comes next decides: behind “甲" another pair, or nothing.
    const bool closes_next =
        i + 1 < marks.size() && marks[i + 1] == Mark::kClose;
    const bool straight_next =
        i + 1 < marks.size() && marks[i + 1] == Mark::kStraight;
    QuoteSide side = QuoteSide::kUnknown;
    if (open && !closes_next && !straight_next) {
      side = QuoteSide::kCloses;
      open = false;
    } else if (!open && closes_next) {
      side = QuoteSide::kOpens;
      open = true;
    }
    sides.push_back(side);
  }
  return sides;
}

}  // namespace reportlint
