#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportlint {

// The marks that stand in pairs (GB/T 15834-2011, 4.8, 4.9, 4.15), and their
// half-width forms.

enum class PairFamily : uint8_t { kQuotes, kCorners, kTitles, kBrackets };

// A kind of pair, half-width forms included.
struct PairShape {
  PairFamily family = PairFamily::kQuotes;
  std::string_view open = {};
  std::string_view close = {};
  // What stands for it inside a pair of its own kind, or "".
  std::string_view inner_open = {};
  std::string_view inner_close = {};
};
inline constexpr std::array<PairShape, 10> kPairShapes = {{
    {PairFamily::kQuotes, "“", "”", "‘", "’"},
    {PairFamily::kQuotes, "‘", "’", "“", "”"},
    {PairFamily::kCorners, "「", "」", "『", "』"},
    {PairFamily::kCorners, "『", "』", "「", "」"},
    {PairFamily::kTitles, "《", "》", "〈", "〉"},
    {PairFamily::kTitles, "〈", "〉", "《", "》"},
    {PairFamily::kBrackets, "（", "）", "", ""},
    {PairFamily::kBrackets, "【", "】", "", ""},
    {PairFamily::kBrackets, "〔", "〕", "", ""},
    {PairFamily::kBrackets, "［", "］", "", ""},
}};
inline constexpr uint8_t kDoubleQuotes = 0;
inline constexpr uint8_t kSingleQuotes = 1;
inline constexpr uint8_t kParentheses = 6;
inline constexpr uint8_t kSquareBrackets = 9;
inline constexpr uint8_t kStraightQuotes = 10;  // beyond the pairs above

// One half of a pair, or a straight quote, which has no side. An opening one
// stands at an even index, its closing one behind it.
struct PairedMark {
  std::string_view text = {};
  uint8_t shape = 0;
  bool opens = false;
};
inline constexpr std::array<PairedMark, 25> kPairedMarks = [] {
  std::array<PairedMark, 25> marks = {};
  size_t n = 0;
  uint8_t shape = 0;
  for (const PairShape& pair : kPairShapes) {
    marks[n++] = {pair.open, shape, true};
    marks[n++] = {pair.close, shape, false};
    ++shape;
  }
  marks[n++] = {"(", kParentheses, true};
  marks[n++] = {")", kParentheses, false};
  marks[n++] = {"[", kSquareBrackets, true};
  marks[n++] = {"]", kSquareBrackets, false};
  marks[n++] = {"\"", kStraightQuotes, false};
  return marks;
}();

}  // namespace reportlint
