#include "check/placed_marks.h"

#include <array>

#include "text/paired_marks.h"

namespace reportlint {
namespace {

// “（” speaks of a bracket.
void PassSpokenOf(std::vector<PlacedMark>& marks) {
  for (size_t i = 1; i + 1 < marks.size(); ++i) {
    const PlacedMark& before = marks[i - 1];
    const PlacedMark& behind = marks[i + 1];
    marks[i].passed = before.opens && !behind.opens && !before.passed &&
                      before.shape == behind.shape &&
                      before.shape != marks[i].shape &&
                      before.end == marks[i].at && marks[i].end == behind.at;
  }
}

// Tells each mark of the others of its shape after it.
void LinkShapes(std::vector<PlacedMark>& marks) {
  std::array<uint32_t, kPairShapes.size()> next;
  std::array<int32_t, kPairShapes.size()> balance = {};
  next.fill(PlacedMark::kNone);
  for (size_t i = marks.size(); i-- > 0;) {
    PlacedMark& mark = marks[i];
    if (mark.shape == kStraightQuotes || mark.passed) continue;
    mark.next = next[mark.shape];
    next[mark.shape] = static_cast<uint32_t>(i);
    balance[mark.shape] += mark.opens ? -1 : 1;
    mark.balance = balance[mark.shape];
  }
}

}  // namespace

void PlaceMarks(std::span<const Hit> hits, uint32_t begin,
                std::vector<PlacedMark>& marks) {
  marks.clear();
  for (const Hit& hit : hits) {
    const PairedMark& literal = kPairedMarks[hit.literal];
    const uint32_t at = hit.offset - begin;
    marks.push_back({.at = at,
                     .end = at + static_cast<uint32_t>(literal.text.size()),
                     .shape = literal.shape,
                     .opens = literal.opens});
  }
  PassSpokenOf(marks);
  LinkShapes(marks);
}

}  // namespace reportlint
