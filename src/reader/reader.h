#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/parse.h"
#include "text/decode.h"
#include "text/source.h"

namespace reportlint {

// What a reader makes of a file: its reading text, and the stretches of it
// that are blocks.
struct Reading {
  std::unique_ptr<const Source> source = {};
  std::vector<Stretch> stretches = {};
};

// A format that can be read. Reading cannot fail: a file that is no good
// Markdown is still Markdown.
struct Format {
  std::string_view name;
  std::string_view extension;  // lower case, with its dot
  Reading (*read)(std::string path, Decoded decoded);
};

// The format of a file by its name's extension in any case; null where the
// program cannot read such files.
const Format* FormatOf(std::string_view path);

// The format for a text whose name says nothing.
const Format& PlainText();

Reading ReadPlain(std::string path, Decoded decoded);
Reading ReadMarkdown(std::string path, Decoded decoded);

}  // namespace reportlint
