#pragma once

#include <cstdint>
#include <string_view>

namespace reportlint {

// Where a text stands in a document that has no lines, as Word's: what a
// person finds it by. All numbers count from 1.
struct Anchor {
  enum class Part : uint8_t {
    kBody,
    kTextBox,
    kFootnote,
    kEndnote,
    kHeader,
    kFooter,
  };
  // A cell of a table.
  struct Cell {
    uint32_t table = 0;  // 0: the text stands in no table
    uint32_t row = 0;
    uint32_t column = 0;
    bool operator==(const Cell&) const = default;
  };

  Part part = Part::kBody;
  uint32_t paragraph = 1;  // in its part
  Cell cell = {};
  bool operator==(const Anchor&) const = default;
};

// Names for programs: "body", "textbox", ... in the order of Anchor::Part.
inline constexpr std::string_view kAnchorPartNames[] = {
    "body", "textbox", "footnote", "endnote", "header", "footer"};

// The anchor of what begins at an offset of a reading text.
struct AnchoredText {
  uint32_t begin = 0;
  Anchor anchor = {};
};

}  // namespace reportlint
