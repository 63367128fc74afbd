#include "text/literals.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <compare>
#include <utility>

#include "text/utf8.h"

namespace reportlint {
namespace {

// Whether `literal` has more characters than that, or among the first ones one
// beyond the basic plane, which its unit alone does not tell.
bool IsMoreThan(std::string_view literal, size_t characters) {
  size_t at = 0;
  for (; characters > 0; --characters) {
    if (NextCharacter(literal, at) > 0xFFFF) return true;
  }
  return at < literal.size();
}

}  // namespace

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
    std::array<char16_t, 4> units = {};
    size_t filed = 0;
    for (size_t at = 0; at < literal.size() && filed < kMostFiled; ++filed) {
      units[filed] = CharacterArray::UnitOf(NextCharacter(literal, at));
    }
    const uint64_t word = Load(units.data());
    filings.push_back({word, static_cast<uint32_t>(filed), id});
    if (filed == 1) {
      singles_.set(units[0]);
    } else {
      pairs_.set(Bit(Key(word, 2)));
      (filed == 2 ? twos_ : threes_).set(Bit(word));
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
    slot.filed = first.filed & 3;
    for (; it != filings.end() && is_filed_alike(first, *it); ++it) {
      members_.push_back({it->id, IsMoreThan(literals_[it->id], it->filed)});
      ++slot.count;
    }
  }
}

}  // namespace reportlint
