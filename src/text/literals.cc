#include "text/literals.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <compare>
#include <utility>

namespace reportlint {

Literals::Literals(std::vector<std::string> literals)
    : literals_(std::move(literals)) {
  struct Filing {
    uint64_t key = 0;
    uint32_t filed = 0;
    uint32_t id = 0;
    auto operator<=>(const Filing&) const = default;
  };
  std::vector<Filing> filings;
  filings.reserve(literals_.size());
  for (uint32_t id = 0; id < literals_.size(); ++id) {
    const std::string& literal = literals_[id];
    assert(!literal.empty());
    char head[8] = {};
    std::memcpy(head, literal.data(), std::min<size_t>(literal.size(), 8));
    const uint64_t word = Load(head);
    const size_t tier = TierOf(literal.size());
    const size_t filed = std::min(literal.size(), kTiers[tier]);
    filings.push_back({Key(word, filed), static_cast<uint32_t>(filed), id});
    if (literal.size() == 3) singles_.set(SmallBit(Key(word, 3)));
    if (literal.size() >= 6) pairs_.set(Bit(Key(word, 6)));
    // One byte passes its tables whatever comes next.
    const uint64_t nexts = filed == kTiers[tier] ? 1 : 256;
    for (uint64_t next = 0; next < nexts; ++next) {
      const uint64_t whole = filed == kTiers[tier] ? word : word | next << 8;
      twos_.set(Key(whole, 2));
      filters_[tier].set(Bit(Key(whole, kTiers[tier])));
    }
  }
  std::ranges::sort(filings);
  const auto is_filed_alike = [](const Filing& a, const Filing& b) {
    return a.key == b.key && a.filed == b.filed;
  };
  size_t keys = 0;
  for (size_t i = 0; i < filings.size(); ++i) {
    keys += i == 0 || !is_filed_alike(filings[i - 1], filings[i]);
  }
  slots_.resize(std::bit_ceil(keys + keys / 2 + 2));
  slot_shift_ = 64 - std::countr_zero(slots_.size());
  members_.reserve(filings.size());
  for (auto it = filings.begin(); it != filings.end();) {
    const Filing& first = *it;
    size_t at = SlotOf(first.key);
    while (slots_[at].count != 0) at = (at + 1) & (slots_.size() - 1);
    Slot& slot = slots_[at];
    slot.key = first.key;
    slot.begin = static_cast<uint32_t>(members_.size());
    slot.filed = first.filed & 15;
    for (; it != filings.end() && is_filed_alike(first, *it); ++it) {
      const auto size = static_cast<uint32_t>(literals_[it->id].size());
      members_.push_back({it->id, size});
      ++slot.count;
    }
  }
}

}  // namespace reportlint
