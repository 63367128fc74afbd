#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "reader/reader.h"
#include "text/decode.h"

namespace reportlint {

// A format of files, how it is told, and what reads it. To add one: a file
// with its reader, beside plain.cc, and a row of the table in format.cc.
struct Format {
  // As people call it: "text", "Word"; empty where nobody takes such a file
  // for a report.
  std::string_view name;
  // What names of its files end in: lower case, with the dot. "": none.
  std::array<std::string_view, 2> endings;
  std::string_view signature;  // its files' first bytes; may be empty
  // Its reader; null where the program has none.
  Reading (*read)(std::string path, std::string bytes,
                  std::optional<Encoding> encoding);
};

// The format of a file by the ending of its name, in any case; null where that
// says nothing.
const Format* FormatOf(std::string_view path);

// The format that a file is read in whatever its name: its own, or plain text
// where that has no reader.
const Format& FormatToRead(std::string_view path);

const Format& PlainText();

// Whether `bytes` are no text: a picture, a program, a packed document.
bool IsBinary(std::string_view bytes);

// What a file is read in, now that its bytes are known, where its name said
// `named`: a Word document is one whatever its name. Null where the bytes are
// no text and nothing that can be read.
const Format* FormatOfBytes(const Format& named, std::string_view bytes);

// Reads a file and parses it, with the facts asked for. Any bytes are a
// document. REQUIRES: the format has a reader.
Document ReadDocument(const Format& format, std::string path, std::string bytes,
                      std::optional<Encoding> encoding,
                      const Vocabulary& vocabulary, Facts facts);

}  // namespace reportlint
