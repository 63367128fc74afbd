#include "copies/likeness.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "text/probe.h"

namespace reportlint {
namespace {

constexpr uint32_t kGram = 4;  // characters, which fill a word of 64 bits
// By eye: two texts rarely have so many characters in a row by chance.
constexpr uint32_t kCertain = 4;

// Digits in both scripts.
bool IsNumber(std::u16string_view text) {
  constexpr std::u16string_view kDigits =
      u"0123456789零〇一二三四五六七八九十百千万亿两";
  return text.find_first_not_of(kDigits) == text.npos;
}

// Counts differences of `a` and `b` by what they are.
class Counter {
 public:
  void Add(std::u16string_view a, std::u16string_view b) {
    const size_t longer = std::max(a.size(), b.size());
    if (IsNumber(a) && IsNumber(b)) {
      ++changes_.numbers;
    } else if (longer == 1) {
      slips_.emplace_back(a, b);
    } else if (a.empty() || b.empty()) {
      ++changes_.parts;
    } else {
      ++changes_.words;
      changes_.replaced += static_cast<uint32_t>(longer);
    }
  }

  Changes Take() {
    std::ranges::sort(slips_);
    for (size_t begin = 0; begin < slips_.size();) {
      size_t end = begin + 1;
      while (end < slips_.size() && slips_[end] == slips_[begin]) ++end;
      // What is written otherwise throughout is another word: 市 for 县.
      const auto count = static_cast<uint32_t>(end - begin);
      const auto& [a, b] = slips_[begin];
      if (count > 1 && !a.empty() && !b.empty()) {
        changes_.words += count;
        changes_.replaced += count;
      } else {
        changes_.slips += count;
      }
      begin = end;
    }
    return changes_;
  }

 private:
  Changes changes_;
  std::vector<std::pair<std::u16string_view, std::u16string_view>> slips_;
};

}  // namespace

Likeness Comparer::Compare(std::u16string_view shorter,
                           std::u16string_view longer, uint32_t least) {
  if (100 * CountCommon(shorter, longer) < least * shorter.size()) return {};
  FindShared(shorter, longer);
  const auto [first, last] = PartOf(shorter, longer);
  const auto a = shorter.substr(0, Aligner::kLongest);
  const auto b =
      longer.substr(first, std::min<size_t>(last - first, Aligner::kLongest));
  const uint32_t common = aligner_.Align(a, b);
  const auto in_order = static_cast<uint32_t>(100 * common / a.size());
  // At most 99: where sentences were moved, something was changed.
  const auto in_any = static_cast<uint32_t>(
      99 * std::min(offsets_.size(), a.size()) / a.size());
  const uint32_t similarity = std::max(in_order, in_any);
  if (similarity < least) return {};
  Likeness likeness = {.similarity = similarity, .begin = first, .end = last};

  const std::vector<Mismatch> differences = aligner_.Mismatches();
  Counter counter;
  for (const Mismatch& d : differences) {
    // What the longer one has around the copy is no change of it.
    const bool at_border = d.a_begin == 0 || d.a_end == a.size();
    if (at_border && d.b_end - d.b_begin > d.a_end - d.a_begin) continue;
    counter.Add(a.substr(d.a_begin, d.a_end - d.a_begin),
                b.substr(d.b_begin, d.b_end - d.b_begin));
  }
  likeness.changes = counter.Take();

  if (last - first == longer.size()) return likeness;
  // The part goes from the first certain stretch to the last one. Where a
  // character next to it might be matched in two places, it is matched there.
  uint32_t a_behind = 0;  // the last difference
  uint32_t b_behind = 0;
  bool begun = false;
  const auto stretch = [&](uint32_t a_begin, uint32_t b_begin, uint32_t b_end) {
    if (b_end - b_begin < std::min(kCertain, common)) return;
    while (!begun && a_begin > 0 && b_begin > 0 &&
           a[a_begin - 1] == b[b_begin - 1]) {
      --a_begin;
      --b_begin;
    }
    if (!begun) likeness.begin = first + b_begin;
    begun = true;
    likeness.end = first + b_end;
  };
  for (const Mismatch& d : differences) {
    stretch(a_behind, b_behind, d.b_begin);
    a_behind = d.a_end;
    b_behind = d.b_end;
  }
  stretch(a_behind, b_behind, static_cast<uint32_t>(b.size()));
  return likeness;
}

size_t Comparer::CountCommon(std::u16string_view shorter,
                             std::u16string_view longer) {
  // Characters that share a slot only raise the number.
  constexpr uint32_t kSlots = 2048;
  const auto count_of = [&](char16_t c) -> uint32_t& {
    return character_counts_[c % kSlots];
  };
  character_counts_.resize(kSlots);
  for (const char16_t c : shorter) ++count_of(c);
  size_t common = 0;
  for (const char16_t c : longer) {
    uint32_t& count = count_of(c);
    common += count > 0;
    count -= count > 0;
  }
  for (const char16_t c : shorter) count_of(c) = 0;
  return common;
}

void Comparer::FindShared(std::u16string_view shorter,
                          std::u16string_view longer) {
  // The last kGram characters fill a word; only the top bits of the product
  // depend on all of them.
  grams_.assign(ProbeSlots(shorter.size()), {0, 0});
  const size_t slots = grams_.size();
  const int shift = 64 - std::countr_zero(slots);
  const auto slot_of = [&](uint64_t gram) {
    return Probe(gram * 0x9E3779B97F4A7C15 >> shift, slots, [&](size_t slot) {
      return grams_[slot].first == gram || grams_[slot].first == 0;
    });
  };
  uint64_t gram = 0;
  for (uint32_t i = 0; i < shorter.size(); ++i) {
    gram = gram << (64 / kGram) ^ shorter[i];
    if (i + 1 >= kGram) grams_[slot_of(gram)] = {gram, i};
  }
  offsets_.clear();
  for (uint32_t i = 0; i < longer.size(); ++i) {
    gram = gram << (64 / kGram) ^ longer[i];
    if (i + 1 < kGram) continue;
    const auto& [same, at] = grams_[slot_of(gram)];
    if (same == gram) offsets_.push_back(int64_t{i} - at);
  }
}

std::pair<uint32_t, uint32_t> Comparer::PartOf(std::u16string_view shorter,
                                               std::u16string_view longer) {
  const auto size = static_cast<uint32_t>(longer.size());
  // By eye: up to half as long again, all of it is compared.
  if (size <= shorter.size() + shorter.size() / 2 || offsets_.empty()) {
    return {0, size};
  }
  const auto middle =
      offsets_.begin() + static_cast<std::ptrdiff_t>(offsets_.size() / 2);
  std::ranges::nth_element(offsets_, middle);
  // By eye: what was put in or left out moves the ends of the part so far.
  const auto slack = static_cast<int64_t>(shorter.size() / 4 + 8);
  const int64_t begin = std::clamp<int64_t>(*middle - slack, 0, size);
  const int64_t end = std::clamp<int64_t>(
      *middle + static_cast<int64_t>(shorter.size()) + slack, 0, size);
  if (begin == end) return {0, size};
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

}  // namespace reportlint
