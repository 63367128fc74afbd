#include "text/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include <unicode/ucnv.h>

#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";
constexpr std::string_view kGb18030Mark = "\x84\x31\x95\x33";
constexpr std::string_view kReplacementInGb18030 = "\x84\x31\xA4\x37";

uint8_t ByteAt(std::string_view bytes, size_t at) {
  return static_cast<uint8_t>(bytes[at]);
}

// Collects characters and where they came from.
class Collector {
 public:
  Collector(Encoding encoding, size_t size) {
    decoded_.encoding = encoding;
    decoded_.text.reserve(size);
  }

  void Add(char32_t c, size_t origin, size_t origin_size) {
    const size_t before = decoded_.text.size();
    AppendUtf8(decoded_.text, c);
    const auto step = static_cast<uint32_t>(decoded_.text.size() - before);
    decoded_.origin.Append(1, step, static_cast<uint32_t>(origin),
                           static_cast<uint32_t>(origin_size));
  }

  // `bytes`, which stand in the file at `origin`, cannot be decoded.
  void AddRepair(std::string_view bytes, size_t origin) {
    Repair repair = {.at = static_cast<uint32_t>(decoded_.text.size()),
                     .size = static_cast<uint8_t>(bytes.size())};
    std::copy_n(bytes.begin(), std::min(bytes.size(), repair.bytes.size()),
                repair.bytes.begin());
    decoded_.repairs.push_back(repair);
    Add(kReplacement, origin, bytes.size());
  }

  void AddBytes(std::string_view bytes, size_t origin) {
    decoded_.text += bytes;
    decoded_.origin.AppendBytes(static_cast<uint32_t>(bytes.size()),
                                static_cast<uint32_t>(origin));
  }

  Decoded Take() { return std::move(decoded_); }

 private:
  Decoded decoded_;
};

// How many bytes at `at` are one UTF-8 character; where they are none, the
// negated length of the run that one U+FFFD replaces.
int Utf8Sequence(std::string_view bytes, size_t at) {
  const uint8_t lead = ByteAt(bytes, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return -1;
  const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  uint8_t low = 0x80;
  uint8_t high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (int i = 1; i < length; ++i) {
    const size_t next = at + static_cast<size_t>(i);
    if (next >= bytes.size() || ByteAt(bytes, next) < low ||
        ByteAt(bytes, next) > high) {
      return -i;
    }
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

Decoded DecodeUtf8(std::string bytes, size_t mark) {
  if (IsValidUtf8(bytes)) {
    Decoded decoded;
    if (mark > 0) bytes.erase(0, mark);
    decoded.text = std::move(bytes);
    decoded.origin.AppendBytes(static_cast<uint32_t>(decoded.text.size()),
                               static_cast<uint32_t>(mark));
    return decoded;
  }
  Collector out(Encoding::kUtf8, bytes.size());
  size_t good = mark;
  for (size_t at = mark; at < bytes.size();) {
    const int length = Utf8Sequence(bytes, at);
    if (length > 0) {
      at += static_cast<size_t>(length);
      continue;
    }
    out.AddBytes(std::string_view(bytes).substr(good, at - good), good);
    out.AddRepair(
        std::string_view(bytes).substr(at, static_cast<size_t>(-length)), at);
    at += static_cast<size_t>(-length);
    good = at;
  }
  out.AddBytes(std::string_view(bytes).substr(good), good);
  return out.Take();
}

Decoded DecodeUtf16(std::string_view bytes, size_t mark, bool big) {
  Collector out(big ? Encoding::kUtf16BigEndian : Encoding::kUtf16LittleEndian,
                bytes.size() * 3 / 2);
  const auto unit = [&](size_t at) -> char32_t {
    const uint8_t a = ByteAt(bytes, at);
    const uint8_t b = ByteAt(bytes, at + 1);
    return big ? char32_t(a << 8 | b) : char32_t(b << 8 | a);
  };
  size_t at = mark;
  while (at + 1 < bytes.size()) {
    const char32_t first = unit(at);
    if (first < 0xD800 || first > 0xDFFF) {
      out.Add(first, at, 2);
      at += 2;
      continue;
    }
    const char32_t second = at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (first < 0xDC00 && second >= 0xDC00 && second <= 0xDFFF) {
      out.Add(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), at, 4);
      at += 4;
    } else {
      out.AddRepair(bytes.substr(at, 2), at);
      at += 2;
    }
  }
  if (at < bytes.size()) out.AddRepair(bytes.substr(at), at);
  return out.Take();
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

Decoded DecodeWithConverter(std::string_view bytes, size_t mark,
                            Encoding encoding) {
  Collector out(encoding, bytes.size() * 3 / 2);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open(encoding == Encoding::kBig5 ? "Big5" : "GB18030", &status));
  if (U_FAILURE(status)) return DecodeUtf8(std::string(bytes), 0);

  // A chunk's last character ends where the next chunk's first begins, so one
  // character is always held back.
  char32_t held = 0;
  size_t held_at = 0;
  bool holding = false;
  const auto emit = [&](size_t end) {
    if (!holding) return;
    const std::string_view read = bytes.substr(held_at, end - held_at);
    if (held == kReplacement && read != kReplacementInGb18030) {
      out.AddRepair(read, held_at);
    } else {
      out.Add(held, held_at, end - held_at);
    }
  };

  std::array<UChar, 4096> units;
  std::array<int32_t, 4096> offsets;
  const char* source = bytes.data() + mark;
  const char* const end = bytes.data() + bytes.size();
  char32_t high = 0;
  bool more = true;
  while (more) {
    const auto base = static_cast<size_t>(source - bytes.data());
    UChar* target = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(),
                   &source, end, offsets.data(), true, &status);
    more = status == U_BUFFER_OVERFLOW_ERROR;
    const auto count = static_cast<size_t>(target - units.data());
    for (size_t i = 0; i < count; ++i) {
      const char32_t unit = units[i];
      if (high != 0) {
        held = 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
        high = 0;
        continue;
      }
      const size_t at =
          offsets[i] < 0 ? base : base + static_cast<size_t>(offsets[i]);
      emit(at);
      holding = true;
      held_at = at;
      held = unit;
      if (unit >= 0xD800 && unit <= 0xDBFF) high = unit;
    }
  }
  emit(bytes.size());
  return out.Take();
}

}  // namespace

std::string_view EncodingName(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kUtf16LittleEndian:
      return "UTF-16LE";
    case Encoding::kUtf16BigEndian:
      return "UTF-16BE";
    case Encoding::kGb18030:
      return "GB18030";
    case Encoding::kBig5:
      return "Big5";
  }
  return "";
}

bool CanEncode(std::string_view text, Encoding encoding) {
  if (encoding != Encoding::kBig5) return true;  // they hold all of Unicode
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open("Big5", &status));
  if (U_FAILURE(status)) return false;
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr,
                        nullptr, nullptr, &status);
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (c > 0xFFFF) return false;
    const auto unit = static_cast<UChar>(c);
    std::array<char, 8> bytes;
    status = U_ZERO_ERROR;
    ucnv_fromUChars(converter.get(), bytes.data(), int32_t{bytes.size()}, &unit,
                    1, &status);
    if (U_FAILURE(status)) return false;
  }
  return true;
}

Decoded Decode(std::string bytes, std::optional<Encoding> encoding) {
  if (!encoding) encoding = DetectEncoding(bytes);
  const auto mark_size = [&](std::string_view mark) {
    return bytes.starts_with(mark) ? mark.size() : 0;
  };
  Decoded decoded;
  size_t mark = 0;
  switch (*encoding) {
    case Encoding::kUtf8:
      mark = mark_size(kUtf8Mark);
      decoded = DecodeUtf8(std::move(bytes), mark);
      break;
    case Encoding::kUtf16LittleEndian:
      mark = mark_size(kLittleMark);
      decoded = DecodeUtf16(bytes, mark, false);
      break;
    case Encoding::kUtf16BigEndian:
      mark = mark_size(kBigMark);
      decoded = DecodeUtf16(bytes, mark, true);
      break;
    case Encoding::kGb18030:
      mark = mark_size(kGb18030Mark);
      decoded = DecodeWithConverter(bytes, mark, *encoding);
      break;
    case Encoding::kBig5:
      decoded = DecodeWithConverter(bytes, 0, *encoding);
      break;
  }
  decoded.has_mark = mark > 0;
  return decoded;
}

}  // namespace reportlint
