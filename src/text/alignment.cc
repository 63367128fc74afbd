#include "text/alignment.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "text/probe.h"

namespace reportlint {

size_t Aligner::SlotOf(char16_t c) const {
  return Probe(c * 0x9E3779B1u >> 7, characters_.size(), [&](size_t slot) {
    return characters_[slot] == c || characters_[slot] == 0;
  });
}

void Aligner::FindPositions(std::u16string_view a) {
  words_ = (a.size() + 63) / 64;
  characters_.assign(ProbeSlots(a.size()), 0);
  positions_.assign(characters_.size() * words_, 0);
  for (size_t i = 0; i < a.size(); ++i) {
    const size_t slot = SlotOf(a[i]);
    characters_[slot] = a[i];
    positions_[slot * words_ + i / 64] |= uint64_t{1} << i % 64;
  }
}

uint32_t Aligner::Align(std::u16string_view a, std::u16string_view b) {
  assert(a.size() <= kLongest && b.size() <= kLongest);
  a_size_ = static_cast<uint32_t>(a.size());
  b_size_ = static_cast<uint32_t>(b.size());
  if (a.empty() || b.empty()) return 0;
  FindPositions(a);
  if (rows_.size() < b.size() * words_) rows_.resize(b.size() * words_);
  const uint64_t* before = nullptr;
  uint64_t* row = rows_.data();
  for (const char16_t c : b) {
    const uint64_t* matches = &positions_[SlotOf(c) * words_];
    uint64_t carry = 0;
    for (size_t w = 0; w < words_; ++w) {
      const uint64_t old = before == nullptr ? ~uint64_t{0} : before[w];
      const uint64_t sum = old + (old & matches[w]);
      const uint64_t with_carry = sum + carry;
      carry = (sum < old) | (with_carry < sum);
      row[w] = with_carry | (old & ~matches[w]);
    }
    before = row;
    row += words_;
  }
  uint32_t common = 0;
  for (size_t w = 0; w < words_; ++w) {
    const size_t bits = std::min<size_t>(64, a.size() - 64 * w);
    const uint64_t last = bits == 64 ? ~uint64_t{0} : (uint64_t{1} << bits) - 1;
    common += static_cast<uint32_t>(std::popcount(~before[w] & last));
  }
  return common;
}

std::vector<Mismatch> Aligner::Mismatches() const {
  std::vector<Mismatch> differences;
  uint32_t i = a_size_;
  uint32_t j = b_size_;
  Mismatch open = {i, i, j, j};
  const auto close = [&] {
    if (open.a_begin != open.a_end || open.b_begin != open.b_end) {
      differences.push_back(open);
    }
  };
  while (i > 0 && j > 0) {
    if (!Grows(j - 1, i - 1)) {
      open.a_begin = --i;
    } else if (j > 1 && Grows(j - 2, i - 1)) {
      open.b_begin = --j;
    } else {
      close();
      --i;
      --j;
      open = {i, i, j, j};
    }
  }
  open.a_begin = 0;
  open.b_begin = 0;
  close();
  std::ranges::reverse(differences);
  return differences;
}

}  // namespace reportlint
