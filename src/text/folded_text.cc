#include "text/folded_text.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace reportlint {
namespace {

// Stands for a character beyond the basic plane. No character is folded to one
// of this private area.
constexpr char16_t Short(char32_t c) {
  return static_cast<char16_t>(c < 0x10000 ? c : 0xE000 | (c & 0xFFF));
}

// The character at `at`, of three bytes; `at` is moved behind it.
char32_t NextHan(std::string_view text, size_t& at) {
  const auto* p = reinterpret_cast<const uint8_t*>(text.data()) + at;
  at += 3;
  return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
}

}  // namespace

void FoldedText::Reserve(size_t characters) {
  if (characters <= room_) return;
  auto all = std::make_unique_for_overwrite<char16_t[]>(characters);
  auto begins = std::make_unique_for_overwrite<uint32_t[]>(characters);
  std::copy_n(characters_.get(), size_, all.get());
  std::copy_n(begins_.get(), size_, begins.get());
  characters_ = std::move(all);
  begins_ = std::move(begins);
  room_ = characters;
}

void FoldedText::Append(Span piece) {
  const size_t most = size_ + piece.size();
  if (room_ < most) Reserve(std::max(most, 2 * room_));
  const FoldTable table;
  char16_t* const characters = characters_.get();
  uint32_t* const begins = begins_.get();
  size_t size = size_;
  for (size_t at = piece.begin; at < piece.end;) {
    const auto begin = static_cast<uint32_t>(at);
    // Nearly all that is left out begins with other bytes than Han characters
    // do. To ask for those first keeps the next step from waiting for the
    // table.
    const auto lead = static_cast<uint8_t>(text_[at]);
    const bool is_han = lead >= 0xE4 && lead <= 0xE9;
    const char32_t folded =
        is_han ? table[NextHan(text_, at)] : table[NextCharacter(text_, at)];
    if (folded == 0) [[unlikely]] {
      if (gaps_.empty() || gaps_.back() != size) {
        gaps_.push_back(static_cast<uint32_t>(size));
      }
      continue;
    }
    characters[size] = Short(folded);
    begins[size] = begin;
    ++size;
  }
  size_ = size;
}

uint32_t FoldedText::IndexAt(uint32_t offset) const {
  const uint32_t* const begin = begins_.get();
  return static_cast<uint32_t>(std::lower_bound(begin, begin + size_, offset) -
                               begin);
}

std::string_view ToUtf8(std::u16string_view characters, std::string& buffer) {
  if (buffer.size() < 4 * characters.size())
    buffer.resize(4 * characters.size());
  char* out = buffer.data();
  for (const char16_t c : characters) {
    if (c >= 0x800) {  // nearly all of them
      *out++ = static_cast<char>(0xE0 | c >> 12);
      *out++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
      *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else {
      out = PutUtf8(out, c);
    }
  }
  return {buffer.data(), static_cast<size_t>(out - buffer.data())};
}

bool ReadTheSame(std::string_view a, std::string_view b) {
  Folding one(a);
  Folding other(b);
  while (one.Next()) {
    if (!other.Next() || one.character() != other.character()) return false;
  }
  return !other.Next();
}

}  // namespace reportlint
