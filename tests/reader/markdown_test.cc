#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "reader/listing.h"

namespace reportlint {
namespace {

Reading Read(std::string_view text) {
  return ReadMarkdown("报告.md", std::string(text));
}

struct Row {
  std::string_view text;
  std::string_view listing;
};

void Expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(Listing(Read(row.text)), row.listing) << row.text;
  }
}

TEST(MarkdownTest, Nothing) { Expect({{"", ""}, {"\n\n", ""}, {" \t\n", ""}}); }

TEST(MarkdownTest, Headings) {
  Expect({{"# 总结", "heading 1: 总结\n"},
          {"### 一、情况 ###", "heading 3: 一、情况\n"},
          {"总结\n====\n\n情况\n----", "heading 1: 总结\nheading 2: 情况\n"},
          {"#总结", "-: #总结\n"},
          {"# 总**结**", "heading 1: 总结\n"},
          {"#", ""}});
}

TEST(MarkdownTest, MarkupIsTakenOut) {
  Expect({{"各村**要**_巡查_。", "-: 各村要巡查。\n"},
          {"各村_要_巡查", "-: 各村_要_巡查\n"},
          {"各村 *要* 巡查", "-: 各村 要 巡查\n"},
          {"见[附件](a.pdf)。", "-: 见附件。\n"},
          {"见![河道图](a.png)。", "-: 见河道图。\n"},
          {"见<https://example.cn>。", "-: 见https://example.cn。\n"},
          {"写\\_\\_。", "-: 写__。\n"},
          {"甲\n\n---\n\n乙", "-: 甲\n-: 乙\n"}});
}

// Code between words is no prose; something stands there, unread.
TEST(MarkdownTest, CodeBetweenWordsIsNotRead) {
  Expect({{"写`a_b`。", "-: 写\uFFFC。\n"},
          {"`__`", "-: \uFFFC\n"},
          {"写 ``a`b`` 和 `c`", "-: 写 \uFFFC 和 \uFFFC\n"}});
  EXPECT_EQ(PlaceIn(Read("写`a_b`。"), "。"), "1:7-8 。");
  EXPECT_EQ(PlaceIn(Read("写`a_b`。"), "写\uFFFC"), "1:1-2 写 (in pieces)");
}

TEST(MarkdownTest, FormulasAreNotRead) {
  Expect({{"总量为$a_{1} + b__{2}$，其中", "-: 总量为\uFFFC，其中\n"},
          {"$$\nQ = \\sum q, 单位:米.\n$$", "-: \uFFFC\n"},
          {"投资$100，利息$5。", "-: 投资$100，利息$5。\n"}});
}

TEST(MarkdownTest, FrontMatterIsCode) {
  Expect({{"---\ntitle: 总结,2021\ntags: [甲]\n---\n\n# 总结\n",
           "code: ---\ntitle: 总结,2021\ntags: [甲]\n---\n\nheading 1: "
           "总结\n"},
          {"---\n正文。\n---\n", "heading 2: 正文。\n"},
          {"---\n\n正文。", "-: 正文。\n"}});
}

// A row of underscores is a blank to fill in, not emphasis.
TEST(MarkdownTest, BlanksToFillInStay) {
  Expect({{"推动__县工作。", "-: 推动__县工作。\n"},
          {"联系人：______", "-: 联系人：______\n"},
          {"金额 ____ 万元", "-: 金额 ____ 万元\n"}});
}

TEST(MarkdownTest, Html) {
  Expect({{"各村<br>要<b>巡查</b>。", "-: 各村要巡查。\n"},
          {"<div>\n各村\n</div>\n\n各镇", "-: 各镇\n"},
          {"甲<!-- 注 -->乙", "-: 甲乙\n"}});
}

// An entity stands for one character that is not in the file: a blank will do.
TEST(MarkdownTest, EntitiesAreBlanks) {
  Expect({{"甲&nbsp;乙", "-: 甲 乙\n"},
          {"甲&amp;乙&#12290;", "-: 甲 乙 \n"},
          {"甲&乙;", "-: 甲&乙;\n"}});
}

TEST(MarkdownTest, ZerosAreReplaced) {
  const std::string text("甲\0乙", 7);
  EXPECT_EQ(Listing(Read(text)), "-: 甲\uFFFD乙\n");
}

TEST(MarkdownTest, ListsAndQuotes) {
  Expect({{"- 甲\n- 乙\n", "item: 甲\nitem: 乙\n"},
          {"1. 甲\n2. 乙\n", "item: 甲\nitem: 乙\n"},
          {"- 甲\n\n- 乙\n", "item: 甲\nitem: 乙\n"},
          {"- 甲\n  - 乙\n- 丙\n", "item: 甲\nitem: 乙\nitem: 丙\n"},
          {"- 甲\n\n  乙\n", "item: 甲\n-: 乙\n"},
          {"> 甲\n>\n> 乙\n\n丙", "quote: 甲\nquote: 乙\n-: 丙\n"},
          {"> - 甲\n> # 乙", "item: 甲\nheading 1: 乙\n"}});
}

TEST(MarkdownTest, Tables) {
  Expect({{"| 乡镇 | 数量 |\n|---|---|\n| 城关 | 12 |\n",
           "table: 乡镇\t数量\ntable: 城关\t12\n"},
          {"| 甲 | 乙 | 丙 |\n|---|---|---|\n| 1 | | 3 |\n",
           "table: 甲\t乙\t丙\ntable: 1\t\t3\n"}});
}

TEST(MarkdownTest, Code) {
  Expect({{"```\n一、甲\n乙\n```\n", "code: 一、甲\n乙\n\n"},
          {"~~~yaml\na: 1\n~~~", "code: a: 1\n\n"},
          // Four blanks indent a paragraph.
          {"    各村巡查。", "-: 各村巡查。\n"},
          {"　　各村巡查。", "-: 　　各村巡查。\n"}});
}

TEST(MarkdownTest, SoftBreaksJoinLinesUnlessASentenceOrANumberSaysNo) {
  Expect({{"各村要在汛期\n前巡查。", "-: 各村要在汛期|前巡查。\n"},
          {"各村要巡查。\n各镇要检查。", "-: 各村要巡查。\n-: 各镇要检查。\n"},
          {"要求如下：\n各村巡查", "-: 要求如下：\n-: 各村巡查\n"},
          {"（附件）\n各村", "-: （附件）\n-: 各村\n"},
          {"各村\n一、巡查", "-: 各村\n-: 一、巡查\n"},
          {"rivers\nand roads", "-: rivers |and roads\n"},
          {"各村\nand 各镇", "-: 各村|and 各镇\n"},
          {"各**村**\n**各**镇", "-: 各村|各镇\n"},
          {"甲\r\n乙\r\n丙", "-: 甲|乙|丙\n"},
          {"> 甲\n乙", "quote: 甲|乙\n"}});
}

TEST(MarkdownTest, HardBreaksEndABlock) {
  Expect({{"甲  \n乙", "-: 甲\n-: 乙\n"},
          {"甲\\\n乙", "-: 甲\n-: 乙\n"},
          {"> 甲  \n> 乙", "quote: 甲\nquote: 乙\n"},
          {"甲  \n乙\n===", "heading 1: 甲\nheading 1: 乙\n"}});
}

TEST(MarkdownTest, PlacesAreInTheFile) {
  const Reading reading = Read(
      "# 防汛**总结**\r\n"
      "\r\n"
      "各村 [要求](a.pdf) 在汛期\r\n"
      "前巡查&nbsp;河道。\r\n"
      "\r\n"
      "| 乡镇 | 数量 |\r\n"
      "|---|---|\r\n"
      "| 城关 | 12__ |\r\n"
      "\r\n"
      "> - 值守__\r\n");
  struct Place {
    std::string_view text;
    std::string_view place;
  };
  const Place rows[] = {
      {"防汛", "1:3-5 防汛"},
      {"总结", "1:7-9 总结"},
      {"防汛总结", "1:3-9 防汛**总结 (in pieces)"},
      {"要求", "3:5-7 要求"},
      {"汛期", "3:17-19 汛期"},
      {"汛期前", "3:17-19 汛期\r\n前 (in pieces)"},
      {"前巡查", "4:1-4 前巡查"},
      {"河道", "4:10-12 河道"},
      {"查 河", "4:3-11 查&nbsp;河 (in pieces)"},
      {"城关\t12", "8:3-10 城关 | 12 (in pieces)"},
      {"12__", "8:8-12 12__"},
      {"值守__", "10:5-9 值守__"},
  };
  for (const Place& row : rows) {
    EXPECT_EQ(PlaceIn(reading, row.text), row.place) << row.text;
  }
}

TEST(MarkdownTest, AByteOrderMarkIsNoText) {
  const Reading reading = Read("\uFEFF# 总结\n");
  EXPECT_EQ(Listing(reading), "heading 1: 总结\n");
  EXPECT_EQ(PlaceIn(reading, "总结"), "1:3-5 总结");
}

// What the reader puts in itself cannot be replaced in the file.
TEST(MarkdownTest, OwnBlanksAreNotContiguous) {
  EXPECT_EQ(PlaceIn(Read("甲&nbsp;乙"), "甲 "), "1:1-2 甲 (in pieces)");
  EXPECT_EQ(PlaceIn(Read("rivers\nand"), "rivers "),
            "1:1-7 rivers (in pieces)");
}

}  // namespace
}  // namespace reportlint
