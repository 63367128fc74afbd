#include "reader/markdown_pieces.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "property.h"
#include "reader/listing.h"

namespace reportlint {
namespace {

// The pieces of a text: “p”, “h” with its level, or “m” for markup, and what
// they hold, line ends as /.
std::string Pieces(std::string_view text) {
  std::string all;
  for (const MarkdownPiece& piece : SplitMarkdown(text)) {
    switch (piece.kind) {
      case MarkdownPiece::Kind::kMarkup:
        all += "m[";
        break;
      case MarkdownPiece::Kind::kParagraph:
        all += "p[";
        break;
      case MarkdownPiece::Kind::kHeading:
        all += fmt::format("h{}[", piece.level);
        break;
    }
    for (const char c : piece.text) all += c == '\n' ? '/' : c;
    all += "]";
  }
  return all;
}

TEST(MarkdownPiecesTest, ParagraphsAndHeadingsWithoutMarkupArePlain) {
  EXPECT_EQ(Pieces(""), "");
  EXPECT_EQ(Pieces("\n \t\n"), "");
  EXPECT_EQ(Pieces("甲\n\n乙  \n丙\n\n\nDing"), "p[甲]p[乙  /丙]p[Ding]");
  EXPECT_EQ(Pieces("# 甲\n乙\n\n### 丙\n"), "h1[甲]p[乙]h3[丙]");
  EXPECT_EQ(Pieces("甲\n===\n乙\n丙\n-\n丁"), "h1[甲]h2[乙/丙]p[丁]");
  EXPECT_EQ(Pieces("甲\r\n\r\n乙"), "p[甲]p[乙]");
}

TEST(MarkdownPiecesTest, MarkupGoesOnToAPlainBeginningBehindABlankLine) {
  EXPECT_EQ(Pieces("甲\n\n乙**丙**\n\n丁"), "p[甲]m[乙**丙**//]p[丁]");
  EXPECT_EQ(Pieces("- 甲\n\n  乙\n\n丙"), "m[- 甲//  乙//]p[丙]");
  EXPECT_EQ(Pieces("甲\n> 乙\n丙\n\n丁"), "p[甲]m[> 乙/丙//]p[丁]");
  EXPECT_EQ(Pieces("<!-- 甲 -->\n\n乙"), "m[<!-- 甲 -->//]p[乙]");
  EXPECT_EQ(Pieces("## 甲 ##\n\n乙"), "m[## 甲 ##//]p[乙]");
}

TEST(MarkdownPiecesTest, WhatGoesOnBehindBlankLinesIsNotTakenApart) {
  EXPECT_EQ(Pieces("甲\n\n```\n乙\n\n丙\n"), "p[甲]m[```/乙//丙/]");
  EXPECT_EQ(Pieces("<!-- 甲\n\n乙 -->\n\n丙"), "m[<!-- 甲//乙 -->//丙]");
  EXPECT_EQ(Pieces("甲\n\n[乙]: /a\n\n丙"), "m[甲//[乙]: /a//丙]");
}

// Where a link is defined, all of the text is read by the Markdown parser.
RC_GTEST_PROP(MarkdownPiecesProperty, ThePiecesAreReadAsTheWhole, ()) {
  const std::vector<std::string> words =
      *rc::gen::container<std::vector<std::string>>(
          rc::gen::element<std::string>(
              "各村巡查河道", "。", "（", "　　", "\n", "\n", "\n\n", "\n\n",
              "  \n", " ", "    ", "\t", "#", "## ", "*", "**", "__", "`",
              "```\n", "~~~\n", "- ", "1. ", "> ", "| ", "|---|\n", "[甲]",
              "](a)", "![", "<br>", "<div>", "</div>", "<!-- ", "-->",
              "<script>", "&nbsp;", "\\", "===\n", "---\n", "\r\n", "a", "!",
              "-", "=", "|", "--|\n", "\r", "\f", "<?", "?>", "<!X", "<a", ">",
              "</script>", "\\\n", "&#0;", "+ ", "####### ", "$", "$$"));
  std::string text;
  for (const std::string& word : words) text += word;
  const auto listing = [](std::string whole) {
    return Listing(ReadMarkdown("a.md", std::move(whole)));
  };
  RC_ASSERT(listing(text) == listing("[x]: /y\n\n" + text));
}

}  // namespace
}  // namespace reportlint
