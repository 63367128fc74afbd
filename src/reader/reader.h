#pragma once

#include <memory>
#include <optional>
#include <string>
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

// The readers, one file each. Reading cannot fail: a file that is no good
// Markdown is still Markdown. `encoding` is that of a text's bytes; without,
// they tell it themselves.
Reading ReadPlain(std::string path, std::string bytes,
                  std::optional<Encoding> encoding = {});
Reading ReadMarkdown(std::string path, std::string bytes,
                     std::optional<Encoding> encoding = {});
Reading ReadDocx(std::string path, std::string bytes,
                 std::optional<Encoding> encoding = {});

}  // namespace reportlint
