#include "text/literals.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <utility>

namespace reportlint {

Literals::Literals(std::vector<std::string> literals)
    : literals_(std::move(literals)) {
  std::map<std::pair<uint64_t, size_t>, std::vector<uint32_t>> by_key;
  for (uint32_t id = 0; id < literals_.size(); ++id) {
    const std::string& literal = literals_[id];
    assert(!literal.empty());
    char head[8] = {};
    std::memcpy(head, literal.data(), std::min<size_t>(literal.size(), 8));
    const uint64_t word = Load(head);
    const size_t tier = TierOf(literal.size());
    const size_t filed = std::min(literal.size(), kTiers[tier]);
    by_key[{Key(word, filed), filed}].push_back(id);
    // One byte passes its table whatever comes next.
    const uint64_t nexts = filed == kTiers[tier] ? 1 : 256;
    for (uint64_t next = 0; next < nexts; ++next) {
      const uint64_t whole = filed == kTiers[tier] ? word : word | next << 8;
      filters_[tier].set(Bit(Key(whole, kTiers[tier])));
    }
  }
  slots_.resize(std::bit_ceil(2 * by_key.size() + 2));
  slot_shift_ = 64 - std::countr_zero(slots_.size());
  for (const auto& [filing, ids] : by_key) {
    const auto& [key, filed] = filing;
    size_t at = SlotOf(key);
    while (slots_[at].begin != slots_[at].end) {
      at = (at + 1) & (slots_.size() - 1);
    }
    const auto begin = static_cast<uint32_t>(ids_.size());
    ids_.insert(ids_.end(), ids.begin(), ids.end());
    slots_[at] = {key, begin, static_cast<uint32_t>(ids_.size()),
                  static_cast<uint32_t>(filed)};
  }
}

}  // namespace reportlint
