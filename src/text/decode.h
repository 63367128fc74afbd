#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.h"
#include "text/span.h"

namespace reportlint {

enum class Encoding {
  kUtf8,
  kUtf16LittleEndian,
  kUtf16BigEndian,
  kGb18030,
  kBig5
};

// "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5".
std::string_view EncodingName(Encoding encoding);

// Bytes that could not be decoded.
struct Repair {
  uint32_t at = 0;                    // of the U+FFFD in the text
  uint8_t size = 0;                   // how many bytes it stands for
  std::array<uint8_t, 4> bytes = {};  // the first of them
};

// A file's text in UTF-8, with what is needed to find each character again in
// the file.
struct Decoded {
  std::string text = {};  // valid UTF-8, no byte order mark
  Encoding encoding = Encoding::kUtf8;
  bool has_mark = false;             // the file began with a byte order mark
  OffsetMap origin = {};             // from `text` to the bytes of the file
  std::vector<Repair> repairs = {};  // in order
};

// Any bytes give a text: what cannot be decoded becomes one U+FFFD for each
// maximal run that belongs together (Unicode 15, 3.9) and is remembered.
// They tell their encoding themselves where it is not given.
Decoded Decode(std::string bytes, std::optional<Encoding> encoding = {});

// The encoding in which `bytes` read as text: by the byte order mark, then
// strict UTF-8, then by how common the characters are that they make in each;
// UTF-8 where nothing fits.
Encoding DetectEncoding(std::string_view bytes);

// Whether all of `text`, which is UTF-8, has codes in `encoding`.
bool CanEncode(std::string_view text, Encoding encoding);

}  // namespace reportlint
