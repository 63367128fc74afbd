#include "reader/format.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

using namespace std::string_view_literals;

// The format by a file's name, and the one that it is read in.
std::string FormatsOf(std::string_view path) {
  const Format* format = FormatOf(path);
  return (format == nullptr ? "none" : std::string(format->name)) + ", " +
         std::string(FormatToRead(path).name);
}

TEST(FormatTest, IsKnownByTheEnding) {
  struct Row {
    std::string_view path;
    std::string_view formats;
  };
  const Row rows[] = {
      {"报告.txt", "text, text"},
      {"报告.TXT", "text, text"},
      {"报告.md", "markdown, markdown"},
      {"a/b/报告.Markdown", "markdown, markdown"},
      {"报告.md.txt", "text, text"},
      {"报告", "none, text"},
      {"报告.DOCX", "Word, Word"},
      {"报告.doc", "Word, text"},
      {"报告.wps", "WPS, text"},
      {"报告.htm", "HTML, text"},
      {"报告.html", "HTML, text"},
      {"报告.pdf", "PDF, text"},
      {"照片.png", "none, text"},
      {"txt", "none, text"},
      {"报告.txt/报告", "none, text"},
      {"", "none, text"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(FormatsOf(row.path), row.formats) << row.path;
  }
}

TEST(FormatTest, ATextWithoutANameIsPlain) {
  EXPECT_EQ(PlainText().name, "text");
}

TEST(FormatTest, WhatIsNoTextShowsInItsBytes) {
  const std::string_view binary[] = {
      "PK\x03\x04 and more"sv,
      "%PDF-1.7"sv,
      "\x89PNG\r\n"sv,
      "\xD0\xCF\x11\xE0"sv,
      "\x7F"
      "ELF"sv,
      "SQLite format 3\0"sv,
      "\1\2\3\4\5\6\7\1\2\3"sv,
  };
  for (const std::string_view bytes : binary) {
    EXPECT_TRUE(IsBinary(bytes)) << bytes;
  }
  const std::string_view texts[] = {
      ""sv,
      "工作总结"sv,
      "PK赛总结"sv,
      "一个\0在三十个字当中并不使一份报告变成不是文字的文件，它只是一个坏字符"sv,
      "\xFF\xFE\x31\x00\x32\x00"sv,  // UTF-16
  };
  for (const std::string_view bytes : texts) {
    EXPECT_FALSE(IsBinary(bytes)) << bytes;
  }
}

}  // namespace
}  // namespace reportlint
