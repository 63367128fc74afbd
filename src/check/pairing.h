#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "check/where.h"

namespace reportlint {

// How the marks of a document that stand in pairs find their partners
// (GB/T 15834-2011, 4.8, 4.9, 4.15): a stack over each paragraph. What is left
// open at a paragraph's end may be closed in a later one: a quotation of
// several paragraphs opens each and closes the last (4.8.3.5).

// What is wrong with a mark.
enum class PairFlaw : uint8_t {
  kAlone,       // it has no partner
  kReversed,    // it is turned the wrong way
  kMismatched,  // its partner is of another shape
  kStraight,    // it is the last of straight quotes of an odd number
  kApart,       // its partner stands in another paragraph
};

struct FlawedMark {
  Span at = {};  // in the reading text
  PairFlaw flaw = PairFlaw::kAlone;
  std::string_view right = {};       // what should stand there, where known
  std::optional<Span> partner = {};  // where it is apart
};

// A pair right inside another of its own shape.
struct NestedPair {
  Span open = {};
  Span close = {};
  uint8_t shape = 0;       // index into kPairShapes
  bool innermost = false;  // no other mark stands in it
};

// In no order.
struct Pairing {
  std::vector<FlawedMark> flaws = {};
  std::vector<NestedPair> nested = {};
};

// What is taken for a paragraph: each block, or, in a file whose lines were cut
// without regard to sentences, the blocks up to the end of a sentence. There a
// partner in another paragraph, which may be far, is no flaw.
enum class Paragraphs : uint8_t { kBlocks, kCutLines };

// Pairs the marks in the blocks of `where`. `hits` are where kPairedMarks stand
// in `document`, each with its index as literal.
Pairing PairMarks(const Document& document, std::span<const Hit> hits,
                  const Where& where, Paragraphs paragraphs);

}  // namespace reportlint
