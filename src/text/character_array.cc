#include "text/character_array.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/utf8.h"

namespace reportlint {
namespace {

// Most of a text is runs of characters of three bytes, or of one.
constexpr size_t kFour = 4;
constexpr uint32_t kThreeBytes = 3;

using Four = uint32_t __attribute__((vector_size(16)));
using FourUnits = char16_t __attribute__((vector_size(8)));

uint32_t BytesAt(const char* at) {
  uint32_t bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// How many of the four lanes come before the first one that is set.
size_t CountUnset(Four lanes) {
  static_assert(std::endian::native == std::endian::little);
  uint64_t halves[2];
  std::memcpy(halves, &lanes, sizeof lanes);
  const auto in = [](uint64_t half) {
    return static_cast<size_t>(std::countr_zero(half)) / 32;
  };
  return halves[0] != 0 ? in(halves[0]) : 2 + in(halves[1]);
}

}  // namespace

CharacterArray::CharacterArray(std::string_view text)
    : text_(text),
      units_(std::make_unique_for_overwrite<char16_t[]>(text.size() + kSpare)),
      begins_(std::make_unique_for_overwrite<uint32_t[]>(text.size() + kFour)) {
  const char* const bytes = text.data();
  char16_t* const units = units_.get();
  uint32_t* const begins = begins_.get();
  size_t size = 0;
  size_t at = 0;
  const auto put_begins = [&](uint32_t length) {
    const auto first = static_cast<uint32_t>(at);
    const Four all = {first, first + length, first + 2 * length,
                      first + 3 * length};
    std::memcpy(begins + size, &all, sizeof all);
  };
  // Each is read as four bytes, the last of which belongs to the next one.
  while (at + kFour * kThreeBytes < text.size()) {
    const char* const p = bytes + at;
    const Four words = {BytesAt(p), BytesAt(p + 3), BytesAt(p + 6),
                        BytesAt(p + 9)};
    const size_t count = CountUnset((words & 0xF0) != 0xE0);
    if (count != 0) [[likely]] {
      const FourUnits four = __builtin_convertvector(
          (words & 0x0F) << 12 | (words >> 2 & 0xFC0) | (words >> 16 & 0x3F),
          FourUnits);
      std::memcpy(units + size, &four, sizeof four);
      put_begins(kThreeBytes);
      size += count;
      at += count * kThreeBytes;
      continue;
    }
    if ((words[0] & 0x80808080) == 0) {
      for (size_t i = 0; i < kFour; ++i) {
        units[size + i] = static_cast<uint8_t>(p[i]);
      }
      put_begins(1);
      size += kFour;
      at += kFour;
      continue;
    }
    begins[size] = static_cast<uint32_t>(at);
    units[size++] = UnitOf(NextCharacter(text, at));
  }
  while (at < text.size()) {
    begins[size] = static_cast<uint32_t>(at);
    units[size++] = UnitOf(NextCharacter(text, at));
  }
  begins[size] = static_cast<uint32_t>(at);
  std::fill_n(units + size, kSpare, u'\0');
  size_ = static_cast<uint32_t>(size);
}

uint32_t CharacterArray::IndexAt(uint32_t offset, uint32_t from) const {
  // No character has more than four bytes, and nearly none more than three: a
  // few strides of what is left by three lead there.
  uint32_t at = from;
  while (at < size_ && begins_[at] + kThreeBytes < offset) {
    at += (offset - begins_[at]) / kThreeBytes;
  }
  at = std::min(at, size_);
  while (at > from && begins_[at - 1] >= offset) --at;
  while (at < size_ && begins_[at] < offset) ++at;
  return at;
}

}  // namespace reportlint
