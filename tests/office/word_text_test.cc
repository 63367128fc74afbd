// What stands in a Word document, as Word shows it.

#include "office/word_text.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "office/docx.h"

namespace reportlint {
namespace {

constexpr std::string_view kRoles[] = {"", "heading", "contents", "code"};

// A line a paragraph: its part, where it is not the body, its cell and its
// role, where it has one; a soft line break as |, unfilled controls in <>.
std::string Show(const std::string& docx) {
  const auto paragraphs = ReadWordText(docx);
  if (!paragraphs) {
    return fmt::format("unreadable {}\n", int(paragraphs.error()));
  }
  std::string shown;
  for (const WordParagraph& one : *paragraphs) {
    const Anchor& anchor = one.anchor;
    if (anchor.part != Anchor::Part::kBody) {
      shown += fmt::format("{} {}: ", kAnchorPartNames[size_t(anchor.part)],
                           anchor.paragraph);
    }
    if (anchor.cell.table > 0) {
      shown += fmt::format("{}.{}.{}: ", anchor.cell.table, anchor.cell.row,
                           anchor.cell.column);
    }
    if (one.role != WordParagraph::Role::kText) {
      shown += fmt::format("{}{}: ", kRoles[size_t(one.role)],
                           one.level > 0 ? fmt::format(" {}", one.level) : "");
    }
    std::string text = one.text;
    for (auto it = one.unfilled.rbegin(); it != one.unfilled.rend(); ++it) {
      text.insert(it->end, ">").insert(it->begin, "<");
    }
    for (char& c : text) {
      if (c == '\n') c = '|';
    }
    shown += text + "\n";
  }
  return shown;
}

std::string List(std::string_view id, int level) {
  return fmt::format(
      "<w:numPr><w:ilvl w:val='{}'/><w:numId w:val='{}'/></w:numPr>", level,
      id);
}

std::string Level(int level, std::string_view format, std::string_view text,
                  std::string_view more = "") {
  return fmt::format(
      "<w:lvl w:ilvl='{}'><w:start w:val='1'/><w:numFmt w:val='{}'/>"
      "<w:lvlText w:val='{}'/>{}</w:lvl>",
      level, format, text, more);
}

// --- Runs ------------------------------------------------------------------

TEST(WordTextTest, AWordOverSeveralRunsIsOneWord) {
  EXPECT_EQ(Show(Docx("<w:p><w:r><w:t>防</w:t></w:r><w:proofErr/>"
                      "<w:bookmarkStart w:id='0'/><w:r><w:rPr><w:b/></w:rPr>"
                      "<w:t>汛</w:t></w:r><w:hyperlink><w:r><w:t>工作</w:t>"
                      "</w:r></w:hyperlink></w:p><w:p/>")),
            "防汛工作\n\n");
}

TEST(WordTextTest, BlanksAsWordKeepsThem) {
  EXPECT_EQ(Show(Docx("<w:p><w:r><w:t> 村 </w:t></w:r><w:r><w:t "
                      "xml:space='preserve'> 镇 </w:t></w:r></w:p>")),
            "村 镇 \n");
}

TEST(WordTextTest, SignsThatAreElements) {
  EXPECT_EQ(Show(Docx("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/>"
                      "<w:t>丙</w:t><w:cr/><w:t>丁</w:t><w:br w:type='page'/>"
                      "<w:noBreakHyphen/><w:softHyphen/>"
                      "<w:sym w:font='Wingdings' w:char='F0FE'/>"
                      "<w:sym w:font='Symbol' w:char='F061'/></w:r></w:p>")),
            "甲\t乙|丙|丁-☑\uFFFC\n");
}

TEST(WordTextTest, ChangesAsAccepted) {
  EXPECT_EQ(Show(Docx("<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del>"
                      "<w:r><w:delText>旧</w:delText></w:r></w:del>"
                      "<w:moveFrom><w:r><w:t>前</w:t></w:r></w:moveFrom>"
                      "<w:moveTo><w:r><w:t>后</w:t></w:r></w:moveTo></w:p>")),
            "新后\n");
}

TEST(WordTextTest, AParagraphWhoseEndWasDeletedGoesOn) {
  EXPECT_EQ(Show(Docx(P("上半句", "<w:rPr><w:del/></w:rPr>") + P("下半句") +
                      P("另一段"))),
            "上半句下半句\n另一段\n");
}

TEST(WordTextTest, HiddenTextIsLeftOut) {
  EXPECT_EQ(
      Show(Docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
                "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>露</w:t></w:r>"
                "<w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>藏</w:t></w:r>"
                "</w:p>",
                {.styles = "<w:style w:styleId='h' w:type='character'>"
                           "<w:rPr><w:vanish/></w:rPr></w:style>"})),
      "露\n");
}

TEST(WordTextTest, FieldsAreTheirResults) {
  const auto mark = [](std::string_view type) {
    return fmt::format("<w:r><w:fldChar w:fldCharType='{}'/></w:r>", type);
  };
  const std::string code = "<w:r><w:instrText> PAGEREF x </w:instrText></w:r>";
  const std::string result = "<w:r><w:t>12</w:t></w:r>";
  EXPECT_EQ(Show(Docx("<w:p>" + mark("begin") + code + mark("separate") +
                      result + mark("end") + "</w:p><w:p>" + mark("begin") +
                      code + mark("end") + "</w:p><w:p><w:fldSimple>" + result +
                      "</w:fldSimple></w:p>")),
            "12\n\n12\n");
  // One field inside another's code, over two paragraphs.
  EXPECT_EQ(
      Show(Docx("<w:p>" + mark("begin") + code + mark("begin") + code +
                mark("separate") + result + mark("end") + "</w:p><w:p>" +
                mark("separate") + result + mark("end") + result + "</w:p>")),
      "\n1212\n");
}

TEST(WordTextTest, AnUnfilledControlShowsItsPrompt) {
  const std::string control =
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}"
      "</w:sdtContent></w:sdt>";
  EXPECT_EQ(
      Show(Docx("<w:p><w:r><w:t>单位：</w:t></w:r>" +
                fmt::format(fmt::runtime(control),
                            "<w:r><w:t>单击此处输入文字</w:t></w:r>") +
                "</w:p>" + fmt::format(fmt::runtime(control), P("选择日期")))),
      "单位：<单击此处输入文字>\n<选择日期>\n");
}

TEST(WordTextTest, ATextBoxStandsOnceBehindItsParagraph) {
  const std::string box = "<w:txbxContent>" + P("框") + "</w:txbxContent>";
  EXPECT_EQ(
      Show(Docx("<w:p><w:r><mc:AlternateContent><mc:Choice "
                "Requires='wps'><w:drawing>" +
                box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                "</w:pict></mc:Fallback></mc:AlternateContent>"
                "<w:t>前</w:t></w:r></w:p>" +
                P("后"))),
      "前\ntextbox 1: 框\n后\n");
  EXPECT_EQ(Show(Docx("<w:p><w:r><mc:AlternateContent><mc:Choice "
                      "Requires='future'><w:t>新</w:t></mc:Choice>"
                      "<mc:Fallback><w:t>老</w:t></mc:Fallback>"
                      "</mc:AlternateContent></w:r></w:p>")),
            "老\n");
}

TEST(WordTextTest, FormulasAreObjectsAndRubyIsItsBase) {
  EXPECT_EQ(Show(Docx("<w:p><w:r><w:t>设</w:t></w:r><w:oMath><w:r>"
                      "<w:t>x</w:t></w:r></w:oMath><w:r><w:ruby><w:rt><w:r>"
                      "<w:t>shì</w:t></w:r></w:rt><w:rubyBase><w:r>"
                      "<w:t>事</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>")),
            "设\uFFFC事\n");
}

// --- Styles ----------------------------------------------------------------

TEST(WordTextTest, HeadingsByNameByLevelAndByWhatTheyAreBasedOn) {
  const DocxParts parts = {
      .styles =
          "<w:style w:styleId='1' w:type='paragraph'><w:name w:val='heading "
          "1'/>"
          "</w:style><w:style w:styleId='a' w:type='paragraph'>"
          "<w:basedOn w:val='1'/></w:style><w:style w:styleId='b' "
          "w:type='paragraph'><w:name w:val='标题 2'/></w:style>"
          "<w:style w:styleId='c' w:type='paragraph'><w:pPr>"
          "<w:outlineLvl w:val='2'/></w:pPr></w:style>"
          "<w:style w:styleId='t' w:type='paragraph'><w:name w:val='toc 1'/>"
          "</w:style><w:style w:styleId='x' w:type='paragraph'>"
          "<w:basedOn w:val='y'/></w:style><w:style w:styleId='y' "
          "w:type='paragraph'><w:basedOn w:val='x'/></w:style>"};
  const auto styled = [](std::string_view id) {
    return P("题", fmt::format("<w:pStyle w:val='{}'/>", id));
  };
  EXPECT_EQ(Show(Docx(styled("1") + styled("a") + styled("b") + styled("c") +
                          styled("t") + styled("x") + styled("none") +
                          P("题", "<w:outlineLvl w:val='0'/>") +
                          P("题",
                            "<w:pStyle w:val='1'/>"
                            "<w:outlineLvl w:val='9'/>"),
                      parts)),
            "heading 1: 题\nheading 1: 题\nheading 2: 题\nheading 3: 题\n"
            "contents: 题\n题\n题\nheading 1: 题\n题\n");
}

TEST(WordTextTest, CodeByItsFontOrItsStyle) {
  const auto in_font = [](std::string_view font) {
    return fmt::format(
        "<w:r><w:rPr><w:rFonts w:ascii='{}'/></w:rPr><w:t>x = 1;</w:t></w:r>",
        font);
  };
  EXPECT_EQ(Show(Docx("<w:p>" + in_font("Consolas") + "</w:p><w:p>" +
                          in_font("Consolas") + in_font("宋体") + "</w:p>" +
                          P("y", "<w:pStyle w:val='c'/>"),
                      {.styles = "<w:style w:styleId='c' w:type='paragraph'>"
                                 "<w:name w:val='HTML Preformatted'/>"
                                 "</w:style>"})),
            "code: x = 1;\nx = 1;x = 1;\ncode: y\n");
}

// --- Automatic numbers -----------------------------------------------------

TEST(WordTextTest, NumbersOfSeveralLevels) {
  const DocxParts parts = {
      .numbering =
          "<w:abstractNum w:abstractNumId='0'>" +
          Level(0, "chineseCounting", "%1、", "<w:suff w:val='nothing'/>") +
          Level(1, "chineseCounting", "（%2）") +
          Level(2, "decimal", "%1.%3", "<w:isLgl/>") + Level(3, "bullet", "●") +
          "</w:abstractNum><w:num w:numId='1'>"
          "<w:abstractNumId w:val='0'/></w:num>"};
  EXPECT_EQ(
      Show(Docx(P("甲", List("1", 0)) + P("乙", List("1", 1)) +
                    P("丙", List("1", 1)) + P("丁", List("1", 2)) +
                    P("点", List("1", 3)) + P("戊", List("1", 0)) +
                    P("己", List("1", 1)) + P("庚", List("0", 0)),
                parts)),
      "一、甲\n（一） 乙\n（二） 丙\n1.1 丁\n点\n二、戊\n（一） 己\n庚\n");
}

TEST(WordTextTest, ALevelThatWasPassedOverHasBegun) {
  const DocxParts parts = {.numbering = "<w:abstractNum w:abstractNumId='0'>" +
                                        Level(0, "decimal", "%1.") +
                                        Level(1, "decimal", "%1.%2") +
                                        "</w:abstractNum><w:num w:numId='1'>"
                                        "<w:abstractNumId w:val='0'/></w:num>"};
  EXPECT_EQ(Show(Docx(P("甲", List("1", 1)) + P("乙", List("1", 1)) +
                          P("丙", List("1", 0)),
                      parts)),
            "1.1 甲\n1.2 乙\n2. 丙\n");
}

TEST(WordTextTest, ListsThatShareTheirDefinitionGoOnUnlessTheyStartAnew) {
  const DocxParts parts = {
      .numbering = "<w:abstractNum w:abstractNumId='0'>" +
                   Level(0, "decimal", "%1)") +
                   "</w:abstractNum><w:num w:numId='1'>"
                   "<w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'>"
                   "<w:abstractNumId w:val='0'/></w:num><w:num w:numId='3'>"
                   "<w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
                   "<w:startOverride w:val='5'/></w:lvlOverride></w:num>"};
  EXPECT_EQ(Show(Docx(P("甲", List("1", 0)) + P("乙", List("2", 0)) +
                          P("丙", List("3", 0)) + P("丁", List("3", 0)) +
                          P("戊", List("1", 0)),
                      parts)),
            "1) 甲\n2) 乙\n5) 丙\n6) 丁\n7) 戊\n");
}

TEST(WordTextTest, NumbersOfAStyleAndRestarts) {
  const DocxParts parts = {
      .styles =
          "<w:style w:styleId='h2' w:type='paragraph'><w:name "
          "w:val='heading 2'/><w:pPr><w:numPr><w:numId w:val='1'/>"
          "</w:numPr></w:pPr></w:style>",
      .numbering = "<w:abstractNum w:abstractNumId='0'>" +
                   Level(0, "decimal", "第%1章") +
                   Level(1, "decimal", "%1.%2", "<w:pStyle w:val='h2'/>") +
                   Level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val='0'/>") +
                   "</w:abstractNum><w:num w:numId='1'>"
                   "<w:abstractNumId w:val='0'/></w:num>"};
  const std::string section = P("节", "<w:pStyle w:val='h2'/>");
  EXPECT_EQ(Show(Docx(P("章", List("1", 0)) + section + P("项", List("1", 2)) +
                          section + P("项", List("1", 2)) +
                          P("无号",
                            "<w:pStyle w:val='h2'/><w:numPr><w:numId "
                            "w:val='0'/></w:numPr>"),
                      parts)),
            "第1章 章\nheading 2: 1.1 节\na) 项\nheading 2: 1.2 节\nb) 项\n"
            "heading 2: 无号\n");
}

TEST(WordTextTest, AnEmptyParagraphCountsButForTheEndOfASection) {
  const DocxParts parts = {.numbering = "<w:abstractNum w:abstractNumId='0'>" +
                                        Level(0, "decimal", "%1.") +
                                        "</w:abstractNum><w:num w:numId='1'>"
                                        "<w:abstractNumId w:val='0'/></w:num>"};
  EXPECT_EQ(
      Show(Docx(P("甲", List("1", 0)) + P("", List("1", 0)) +
                    P("", List("1", 0) + "<w:sectPr/>") + P("乙", List("1", 0)),
                parts)),
      "1. 甲\n2. \n\n3. 乙\n");
}

// --- Tables, notes, margins --------------------------------------------------

TEST(WordTextTest, CellsRowByRowWithMergedAndNestedOnes) {
  EXPECT_EQ(
      Show(Docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" +
                P("宽") +
                "</w:tc><w:tc><w:tcPr><w:vMerge w:val='restart'/>"
                "</w:tcPr>" +
                P("高") + "</w:tc></w:tr><w:tr><w:tc>" + P("左") +
                "<w:tbl><w:tr><w:tc>" + P("里") +
                "</w:tc></w:tr></w:tbl></w:tc><w:tc>" + P("中") +
                "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + P("藏") +
                "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" +
                P("删") + "</w:tc></w:tr></w:tbl>" + P("后"))),
      "1.1.1: 宽\n1.1.3: 高\n1.2.1: 左\n2.1.1: 里\n1.2.2: 中\n后\n");
}

TEST(WordTextTest, NotesAndMarginsStandBehindTheBodyOnce) {
  EXPECT_EQ(Show(Docx(P("正文"),
                      {.footnotes = "<w:footnote w:type='separator'>" + P("—") +
                                    "</w:footnote><w:footnote>" + P("脚注") +
                                    "</w:footnote>",
                       .endnotes = "<w:endnote>" + P("尾注") + "</w:endnote>",
                       .header = P("页眉"),
                       .second_header = P("页眉"),
                       .footer = P("")})),
            "正文\nfootnote 1: 脚注\nendnote 1: 尾注\nheader 1: 页眉\n");
}

// --- What is no document -----------------------------------------------------

TEST(WordTextTest, WhatCannotBeReadIsTold) {
  const auto why = [](const std::string& bytes, PackageLimits limits = {}) {
    const auto read = ReadWordText(bytes, limits);
    EXPECT_FALSE(read.has_value());
    return read ? Unreadable::kDamaged : read.error();
  };
  const std::string good = Docx(P("正文"));
  EXPECT_EQ(why(""), Unreadable::kDamaged);
  EXPECT_EQ(why(good.substr(0, good.size() / 2)), Unreadable::kDamaged);
  EXPECT_EQ(why("\xD0\xCF\x11\xE0 and more"), Unreadable::kLocked);
  EXPECT_EQ(why("<html>"), Unreadable::kOtherFormat);
  EXPECT_EQ(why(Zipped({{"a.txt", "甲"}})), Unreadable::kOtherFormat);
  EXPECT_EQ(why(Zipped({{"word/document.xml", "no xml"}})),
            Unreadable::kDamaged);
  EXPECT_EQ(why(Zipped({{"word/document.xml", "<html/>"}})),
            Unreadable::kOtherFormat);
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<w:smartTag>";
  for (int i = 0; i < 10'000; ++i) deep += "</w:smartTag>";
  EXPECT_EQ(why(Docx(deep)), Unreadable::kTooDeep);
  EXPECT_EQ(why(Docx("<w:p>" + deep + "</w:p>")), Unreadable::kTooDeep);
  EXPECT_EQ(why(good, {.parts = 1}), Unreadable::kTooLarge);
  const std::string bomb = Docx(P(std::string(1 << 20, 'a')));
  EXPECT_LT(bomb.size(), size_t{1} << 14);
  EXPECT_EQ(why(bomb, {.part_bytes = 1 << 19}), Unreadable::kTooLarge);
  EXPECT_EQ(why(bomb, {.all_bytes = 1 << 19}), Unreadable::kTooLarge);
}

// A path that climbs out, the network, an entity, any prefix, UTF-16: what is
// named is read if it stands in the package, and nothing else is.
TEST(WordTextTest, PartsAreFoundByWhatNamesThem) {
  const std::string body =
      "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'>"
      "<x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>";
  const auto with = [&](std::string_view relationship) {
    return Show(Zipped({{"_rels/.rels", fmt::format("<Relationships>{}"
                                                    "</Relationships>",
                                                    relationship)},
                        {"other/main.xml", body}}));
  };
  EXPECT_EQ(with("<Relationship Type='http://purl.oclc.org/ooxml/"
                 "officeDocument/relationships/officeDocument' "
                 "Target='/other/./x/../main.xml'/>"),
            "甲\n");
  EXPECT_EQ(with("<Relationship Type='a/officeDocument' "
                 "Target='../other/main.xml'/>"),
            "unreadable 4\n");
  EXPECT_EQ(with("<Relationship Type='a/officeDocument' "
                 "TargetMode='External' Target='other/main.xml'/>"),
            "unreadable 4\n");
  EXPECT_EQ(Show(Zipped({{"word/document.xml",
                          "<!DOCTYPE a [<!ENTITY b 'c'>]>" +
                              std::string("<w:document><w:body><w:p><w:r>"
                                          "<w:t>&b;</w:t></w:r></w:p></w:body>"
                                          "</w:document>")}})),
            "&b;\n");
}

}  // namespace
}  // namespace reportlint
