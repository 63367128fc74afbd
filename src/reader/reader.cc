#include "reader/reader.h"

#include <algorithm>
#include <array>

namespace reportlint {
namespace {

constexpr std::array kFormats = {
    Format{"text", ".txt", ReadPlain},
    Format{"markdown", ".md", ReadMarkdown},
    Format{"markdown", ".markdown", ReadMarkdown},
};

bool EndsWithAnyCase(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         std::ranges::equal(text.substr(text.size() - ending.size()), ending,
                            [](char a, char b) {
                              return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b;
                            });
}

}  // namespace

const Format* FormatOf(std::string_view path) {
  const auto it = std::ranges::find_if(kFormats, [path](const Format& format) {
    return EndsWithAnyCase(path, format.extension);
  });
  return it == kFormats.end() ? nullptr : &*it;
}

const Format& PlainText() { return kFormats[0]; }

}  // namespace reportlint
