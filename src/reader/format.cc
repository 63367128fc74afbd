#include "reader/format.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

namespace reportlint {
namespace {

using namespace std::string_view_literals;

constexpr auto kZip = "PK\x03\x04"sv;
constexpr auto kOle = "\xD0\xCF\x11\xE0"sv;  // Microsoft's compound files

constexpr std::array kFormats = {
    Format{"text", {".txt"}, "", ReadPlain},
    Format{"markdown", {".md", ".markdown"}, "", ReadMarkdown},
    Format{"Word", {".docx"}, kZip, ReadDocx},
    Format{"Word", {".doc"}, kOle, nullptr},
    Format{"WPS", {".wps", ".et"}, kOle, nullptr},
    Format{"RTF", {".rtf"}, "", nullptr},
    Format{"ODT", {".odt"}, kZip, nullptr},
    Format{"PDF", {".pdf"}, "%PDF-"sv, nullptr},
    Format{"HTML", {".html", ".htm"}, "", nullptr},
    Format{"Excel", {".xlsx"}, kZip, nullptr},
    Format{"Excel", {".xls"}, kOle, nullptr},
    Format{"OFD", {".ofd"}, kZip, nullptr},
    Format{"PowerPoint", {".pptx"}, kZip, nullptr},
    Format{"PowerPoint", {".ppt"}, kOle, nullptr},
    // What lies beside reports under names that say nothing.
    Format{"", {}, "\x89PNG"sv, nullptr},
    Format{"", {}, "\xFF\xD8\xFF"sv, nullptr},  // JPEG
    Format{"", {}, "GIF8"sv, nullptr},
    Format{"",
           {},
           "\x7F"
           "ELF"sv,
           nullptr},
    Format{"", {}, "RIFF"sv, nullptr},
    Format{"", {}, "\x1F\x8B"sv, nullptr},  // gzip
    Format{"", {}, "BZh"sv, nullptr},
    Format{"", {}, "7z\xBC\xAF"sv, nullptr},
    Format{"", {}, "Rar!"sv, nullptr},
    Format{"",
           {},
           "\xFD"
           "7zXZ"sv,
           nullptr},
    Format{"", {}, "MZ\x90"sv, nullptr},
    Format{"", {}, "SQLite format 3"sv, nullptr},
};

bool EndsWithAnyCase(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         std::ranges::equal(text.substr(text.size() - ending.size()), ending,
                            [](char a, char b) {
                              return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b;
                            });
}

bool HasSignature(std::string_view bytes) {
  return std::ranges::any_of(kFormats, [bytes](const Format& format) {
    return !format.signature.empty() && bytes.starts_with(format.signature);
  });
}

}  // namespace

const Format* FormatOf(std::string_view path) {
  const auto it = std::ranges::find_if(kFormats, [path](const Format& format) {
    return std::ranges::any_of(format.endings, [path](std::string_view ending) {
      return !ending.empty() && EndsWithAnyCase(path, ending);
    });
  });
  return it == kFormats.end() ? nullptr : &*it;
}

const Format& FormatToRead(std::string_view path) {
  const Format* format = FormatOf(path);
  return format == nullptr || format->read == nullptr ? PlainText() : *format;
}

const Format& PlainText() { return kFormats[0]; }

bool IsBinary(std::string_view bytes) {
  if (HasSignature(bytes)) return true;
  // A text has hardly any control characters, but a stray NUL makes no text
  // binary, and UTF-16 is full of them.
  // By eye: so much tells, and a tenth is far from a text; of random bytes more
  // than a tenth are such controls.
  const std::string_view head = bytes.substr(0, 8192);
  uint32_t controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<uint8_t>(c);
    controls +=
        uint32_t{byte < 0x09} | (uint32_t{byte > 0x0D} & uint32_t{byte < 0x20});
  }
  if (controls * 10 <= head.size()) return false;
  const Encoding encoding = DetectEncoding(head.substr(0, head.size() & ~1u));
  return encoding != Encoding::kUtf16LittleEndian &&
         encoding != Encoding::kUtf16BigEndian;
}

const Format* FormatOfBytes(const Format& named, std::string_view bytes) {
  // A zip keeps the names of its parts as they are.
  if (bytes.starts_with(kZip) &&
      bytes.find("word/document.xml") != std::string_view::npos) {
    return FormatOf(".docx");
  }
  const bool is_document = !named.signature.empty();
  return is_document || !IsBinary(bytes) ? &named : nullptr;
}

Document ReadDocument(const Format& format, std::string path, std::string bytes,
                      std::optional<Encoding> encoding,
                      const Vocabulary& vocabulary, Facts facts) {
  assert(format.read != nullptr);
  Reading reading = format.read(std::move(path), std::move(bytes), encoding);
  return Parse(std::move(reading.source), reading.stretches, vocabulary, facts);
}

}  // namespace reportlint
