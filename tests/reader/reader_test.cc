#include "reader/reader.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

std::string_view NameOf(std::string_view path) {
  const Format* format = FormatOf(path);
  return format == nullptr ? "none" : format->name;
}

TEST(FormatTest, IsKnownByTheExtension) {
  struct Row {
    std::string_view path;
    std::string_view format;
  };
  const Row rows[] = {
      {"报告.txt", "text"},      {"报告.TXT", "text"},
      {"报告.md", "markdown"},   {"a/b/报告.Markdown", "markdown"},
      {"报告.md.txt", "text"},   {"报告", "none"},
      {"报告.doc", "none"},      {"txt", "none"},
      {"报告.txt/报告", "none"}, {"", "none"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(NameOf(row.path), row.format) << row.path;
  }
}

TEST(FormatTest, ATextWithoutANameIsPlain) {
  EXPECT_EQ(PlainText().name, "text");
}

}  // namespace
}  // namespace reportlint
