// Which encoding a file is in: the one in which its bytes are likeliest as a
// Chinese report. A character's cost is how many bits it takes to say which one
// it is, common ones few and nonsense many; over the same bytes the sums can be
// compared, whatever the lengths of characters. Twenty bytes are enough.

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include "text/decode.h"
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Bytes that are looked at: many more than it takes, and decoded in no time.
constexpr size_t kSample = size_t{16} << 10;

// In bits: more than any character of a text costs.
constexpr uint32_t kNonsense = 30;
// What a character of a text costs on the average where it is none.
constexpr uint64_t kNoSense = 16;

// In bits. But for Han they are by eye: 6 is one character in 64 of a report,
// 20 one in a million.
uint32_t CostOf(char32_t c) {
  if (c < 0x80) {
    if (c < 0x20 || c == 0x7F) {
      return c == '\n' || c == '\r' || c == '\t' ? 6 : kNonsense;
    }
    return u_isalnum(static_cast<UChar32>(c)) || c == ' ' ? 6 : 7;
  }
  if (c >= 0x4E00 && c <= 0x9FFF) return HanCost(c);
  constexpr std::u32string_view kCommonMarks = U"，。、：；“”（）《》\u3000";
  if (kCommonMarks.find(c) != kCommonMarks.npos) return 6;
  if ((c >= 0x2010 && c <= 0x203A) || (c >= 0x3000 && c <= 0x303F) ||
      (c >= 0xFF01 && c <= 0xFF5E)) {
    return 10;
  }
  if (c >= 0x2100 && c <= 0x27BF) return 14;
  if (c >= 0x3040 && c <= 0x30FF) return 15;
  // The letters of Western languages, of Greek and of Russian.
  if ((c >= 0xC0 && c <= 0xFF) || (c >= 0x391 && c <= 0x3C9) ||
      (c >= 0x410 && c <= 0x44F)) {
    return 11;
  }
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UNASSIGNED:
    case U_PRIVATE_USE_CHAR:
    case U_CONTROL_CHAR:
    case U_SURROGATE:
      return kNonsense;
    default:
      return c == kReplacement ? kNonsense : 20;
  }
}

uint64_t CostOf(std::string_view text) {
  uint64_t cost = 0;
  for (size_t at = 0; at < text.size();) {
    cost += CostOf(NextCharacter(text, at));
  }
  return cost;
}

// Text in which every character beyond ASCII takes two bytes in UTF-8 is
// Western or Greek, or a short one in GBK that happens to be valid: 通知.
bool IsWestern(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (NextCharacter(text, at) > 0x7FF) return false;
  }
  return true;
}

bool IsAscii(std::string_view bytes) {
  return std::ranges::all_of(
      bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

Encoding DetectEncoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return Encoding::kUtf8;
  if (bytes.starts_with("\xFF\xFE")) return Encoding::kUtf16LittleEndian;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::kUtf16BigEndian;
  const bool has_zero = bytes.find('\0') != std::string_view::npos;
  const bool is_utf8 = IsValidUtf8(bytes);
  if (is_utf8 && !has_zero && (IsAscii(bytes) || !IsWestern(bytes))) {
    return Encoding::kUtf8;
  }
  constexpr std::array kCandidates = {
      Encoding::kUtf8, Encoding::kGb18030, Encoding::kBig5,
      Encoding::kUtf16LittleEndian, Encoding::kUtf16BigEndian};
  Encoding best = Encoding::kUtf8;
  uint64_t least = UINT64_MAX;
  for (const Encoding candidate : kCandidates) {
    const std::string text =
        Decode(std::string(bytes.substr(0, kSample)), candidate).text;
    uint64_t cost = CostOf(text);
    // Bytes that are valid UTF-8 throughout are seldom so by chance. An eighth,
    // by eye.
    if (candidate == Encoding::kUtf8 && is_utf8) cost -= cost / 8;
    const bool sense = cost < kNoSense * CountCharacters(text);
    if (cost < least && (sense || candidate == Encoding::kUtf8)) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

}  // namespace reportlint
