#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/paired_marks.h"
#include "text/span.h"

namespace reportlint {

// A mark that was left open at a paragraph's end.
struct OpenMark {
  Span at = {};
  size_t block = 0;        // its paragraph's first
  bool quotes_on = false;  // as a quotation of several paragraphs opens
  bool goes_on = false;    // the paragraph does not end with its sentence
};

// What the paragraphs of a document left open so far, shape by shape.
class OpenMarks {
 public:
  void Add(uint8_t shape, OpenMark mark) { marks_[shape].push_back(mark); }

  bool Has(uint8_t shape) const { return !marks_[shape].empty(); }

  // The last one of a shape, which is no longer open then.
  OpenMark Take(uint8_t shape) {
    const OpenMark mark = marks_[shape].back();
    marks_[shape].pop_back();
    return mark;
  }

  // A paragraph begins with this opening mark: a quotation goes on with it.
  void QuoteOn(uint8_t shape) {
    if (Has(shape) && marks_[shape].back().quotes_on) marks_[shape].pop_back();
  }

  // Tells those that are still open.
  template <class Tell>
  void ForEach(Tell tell) const {
    for (const auto& of_shape : marks_) {
      for (const OpenMark& mark : of_shape) tell(mark);
    }
  }

 private:
  std::array<std::vector<OpenMark>, kPairShapes.size()> marks_ = {};
};

}  // namespace reportlint
