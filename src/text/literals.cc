#include "text/literals.h"

#include <cassert>
#include <utility>

namespace reportlint {

Literals::Literals(std::vector<std::string> literals)
    : literals_(std::move(literals)) {
  for (uint32_t id = 0; id < literals_.size(); ++id) {
    const std::string& literal = literals_[id];
    assert(!literal.empty());
    char head[8] = {};
    std::memcpy(head, literal.data(), std::min<size_t>(literal.size(), 8));
    const uint64_t word = Load(head);
    uint64_t key = 0;
    if (literal.size() >= kLong) {
      long_.set(LongSlot(word));
      key = (word & kLongMask) | uint64_t{2} << 56;
    } else if (literal.size() >= 2) {
      short_.set(word & 0xFFFF);
      key = word & 0xFFFF;
    } else {
      for (uint64_t next = 0; next < 256; ++next) {
        short_.set(word | next << 8);
      }
      key = word | uint64_t{1} << 56;
    }
    by_prefix_[key].push_back(id);
  }
}

}  // namespace reportlint
