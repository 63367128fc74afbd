#include "text/mojibake.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <unicode/ucnv.h>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Characters looked at on either side: a block may be mojibake throughout.
constexpr size_t kLongestRun = 400;

// The characters that Windows-1252 has in place of the controls 0x80 to 0x9F;
// 0 where it has none.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte that was read as `c`, or 0 where none above 0x7F was.
uint8_t WesternByte(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<uint8_t>(c);
  for (size_t i = 0; i < kWindows1252.size(); ++i) {
    if (kWindows1252[i] == c && c != 0) return static_cast<uint8_t>(0x80 + i);
  }
  return 0;
}

// The bytes behind a run of characters, and where each byte's character stands
// in the text; the last place is the end of the run.
struct Bytes {
  std::string bytes = {};
  std::vector<size_t> places = {};
};

// The characters from `at` on as the bytes that they were.
Bytes WesternBytes(std::string_view text, size_t at, size_t most) {
  Bytes run;
  while (at < text.size() && run.bytes.size() < most) {
    const size_t begin = at;
    const uint8_t byte = WesternByte(NextCharacter(text, at));
    if (byte == 0) {
      at = begin;
      break;
    }
    run.bytes += static_cast<char>(byte);
    run.places.push_back(begin);
  }
  run.places.push_back(at);
  return run;
}

// The length of the UTF-8 sequence at `at` that spells what a Chinese text
// holds beside ASCII; 0 where there is none.
size_t ChineseSequence(std::string_view bytes, size_t at) {
  const auto lead = static_cast<uint8_t>(bytes[at]);
  const size_t length = lead >= 0xC2 && lead <= 0xC3   ? 2
                        : lead >= 0xE2 && lead <= 0xEF ? 3
                                                       : 0;
  if (length == 0 || !IsValidUtf8(bytes.substr(at, length)) ||
      at + length > bytes.size()) {
    return 0;
  }
  size_t end = at;
  const char32_t c = NextCharacter(bytes, end);
  const bool chinese =
      IsHan(c) || (c >= 0xA0 && c <= 0xFF) || (c >= 0x2010 && c <= 0x22FF) ||
      (c >= 0x2460 && c <= 0x27BF) || (c >= 0x3000 && c <= 0x303F) ||
      (c >= 0xFF00 && c <= 0xFFEF);
  return chinese ? length : 0;
}

// Pairs of bytes that are everyday characters of GB 2312, at the beginning.
size_t EverydayPairs(std::string_view bytes) {
  size_t pairs = 0;
  for (size_t at = 0; at + 1 < bytes.size(); at += 2, ++pairs) {
    const auto lead = static_cast<uint8_t>(bytes[at]);
    const auto trail = static_cast<uint8_t>(bytes[at + 1]);
    const bool everyday =
        (lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3;
    if (!everyday || trail < 0xA1 || trail == 0xFF) break;
  }
  return pairs;
}

bool MayBeChineseMojibake(char32_t c) {
  return IsHan(c) || (c >= 0xE000 && c <= 0xF8FF) || c == kReplacement ||
         c == '?' || c == 0x20AC;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// `c` in GBK; “?” where it has no code there.
std::string InGbk(UConverter* converter, char32_t c) {
  std::array<UChar, 2> units = {static_cast<UChar>(c), 0};
  if (c > 0xFFFF) return "?";
  std::array<char, 8> bytes;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = ucnv_fromUChars(
      converter, bytes.data(), int32_t{bytes.size()}, units.data(), 1, &status);
  if (U_FAILURE(status) || size != 2) return "?";
  return std::string(bytes.data(), 2);
}

}  // namespace

std::optional<Span> FindWesternMojibake(std::string_view text, size_t at) {
  // A few characters tell whether a longer look is worth while: one pair may be
  // a word of a Western language.
  Bytes run = WesternBytes(text, at, 4);
  const bool utf8 = !run.bytes.empty() && ChineseSequence(run.bytes, 0) > 0;
  if (!utf8 && EverydayPairs(run.bytes) < 2) return std::nullopt;
  run = WesternBytes(text, at, kLongestRun);
  size_t read = utf8 ? 0 : 2 * EverydayPairs(run.bytes);
  while (utf8 && read < run.bytes.size()) {
    const size_t length = ChineseSequence(run.bytes, read);
    if (length == 0) break;
    read += length;
  }
  return Span{static_cast<uint32_t>(at),
              static_cast<uint32_t>(run.places[read])};
}

std::optional<Span> FindChineseMojibake(std::string_view text, size_t& at) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open("GBK", &status));
  if (U_FAILURE(status)) return std::nullopt;
  size_t begin = at;
  for (size_t i = 0; begin > 0 && i < kLongestRun; ++i) {
    size_t previous = begin;
    if (!MayBeChineseMojibake(PreviousCharacter(text, previous))) break;
    begin = previous;
  }
  Bytes run;
  size_t end = begin;
  for (size_t i = 0; end < text.size() && i < 2 * kLongestRun; ++i) {
    const size_t here = end;
    const char32_t c = NextCharacter(text, end);
    if (!MayBeChineseMojibake(c)) {
      end = here;
      break;
    }
    const std::string bytes = c == 0x20AC ? "\x80" : InGbk(converter.get(), c);
    run.bytes += bytes;
    run.places.insert(run.places.end(), bytes.size(), here);
  }
  run.places.push_back(end);
  const size_t wanted = std::exchange(at, end);

  // The sequences around the place, with no more than a byte or two between.
  constexpr size_t kGap = 2;
  size_t good = 0;
  size_t first = 0;
  size_t last = 0;
  for (size_t i = 0; i < run.bytes.size();) {
    const size_t length = ChineseSequence(run.bytes, i);
    if (length < 3) {
      ++i;
      continue;
    }
    if (good == 0 || i > last + kGap) {
      if (good > 0 && run.places[last - 1] >= wanted) break;
      good = 0;
      first = i;
    }
    ++good;
    i += length;
    last = i;
  }
  // By eye: fewer in a row come about by chance.
  if (good < 3 || run.places[first] > wanted || run.places[last - 1] < wanted) {
    return std::nullopt;
  }
  // What is left of a character at the end belongs to it, too; and one may hold
  // the last byte of a sequence and the first of what follows.
  if (run.bytes.size() - last <= 2) last = run.bytes.size();
  if (last < run.bytes.size() && run.places[last] == run.places[last - 1]) {
    ++last;
  }
  return Span{static_cast<uint32_t>(run.places[first]),
              static_cast<uint32_t>(run.places[last])};
}

}  // namespace reportlint
