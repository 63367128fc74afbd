#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "reader/listing.h"

namespace reportlint {
namespace {

Reading Read(std::string_view text) {
  return ReadPlain("报告.txt", std::string(text));
}

// `text` broken after every `width` characters, as a PDF's text is.
std::string Wrap(std::string_view text, size_t width,
                 std::string_view line_end = "\n") {
  std::string wrapped;
  while (!text.empty()) {
    const std::string_view line = Prefix(text, width);
    wrapped += line;
    text.remove_prefix(line.size());
    if (!text.empty()) wrapped += line_end;
  }
  return wrapped;
}

// No mark stands where a line of 30 characters ends.
constexpr std::string_view kParagraph =
    "今年以来全县上下坚持稳中求进工作总基调统筹推进河道清淤与道路硬化和"
    "农村人居环境整治共完成投资三亿二千万元比上年同期增长百分之十二各项"
    "任务按照时间节点有序推进没有发生较大以上安全生产事故群众满意程度进"
    "一步提高各乡镇要对照年初确定的目标任务逐项梳理存在的突出问题并明确"
    "责任单位和完成时限确保全部工作按期完成县水利局要加强巡查督促各村及"
    "时上报隐患做到早发现早处置把风险化解在萌芽状态确保安全度汛万无一失";

TEST(PlainTest, EveryLineIsAStretch) {
  struct Row {
    std::string_view name;
    std::string_view text;
    std::string_view listing;
  };
  const Row rows[] = {
      {"nothing", "", ""},
      {"no final line end", "总结\n各村巡查。", "-: 总结\n-: 各村巡查。\n"},
      {"a final line end", "总结\n", "-: 总结\n"},
      {"CRLF", "总结\r\n各村\r\n", "-: 总结\n-: 各村\n"},
      {"a lone CR", "总结\r各村\r", "-: 总结\n-: 各村\n"},
      {"mixed ends", "甲\r乙\n\r丙\r\n\n丁",
       "-: 甲\n-: 乙\n-: \n-: 丙\n-: \n-: 丁\n"},
      {"blank lines", "\n\n", "-: \n-: \n"},
      {"other characters that break lines", "甲\u2028乙\f丙",
       "-: 甲\u2028乙\f丙\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Listing(Read(row.text)), row.listing) << row.name;
  }
}

TEST(PlainTest, WrappedLinesAreJoined) {
  const std::string file =
      "防汛工作总结\n\n" + Wrap(kParagraph, 20) + "。\n各村要做好值守。\n";
  const Reading reading = Read(file);
  EXPECT_EQ(Listing(reading),
            "-: 防汛工作总结\n-: \n-: " + Wrap(kParagraph, 20, "|") +
                "。\n-: 各村要做好值守。\n");
  // The reading text has the lines' text and nothing else.
  EXPECT_EQ(
      reading.source->text(),
      "防汛工作总结\n\n" + std::string(kParagraph) + "。\n各村要做好值守。\n");
}

TEST(PlainTest, PlacesOfJoinedTextAreInTheFile) {
  const Reading reading =
      Read("总结\n" + Wrap(kParagraph, 20, "\r\n") + "。\r\n__");
  struct Row {
    std::string_view text;
    std::string_view place;
  };
  const Row rows[] = {
      {"总结", "1:1-3 总结"},
      {"今年", "2:1-3 今年"},
      {"调统", "2:19-21 调统"},
      {"筹推", "3:1-3 筹推"},
      {"统筹推进", "2:20-21 统\r\n筹推进 (in pieces)"},
      {"。", "11:19-20 。"},
      {"__", "12:1-3 __"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(PlaceIn(reading, row.text), row.place) << row.text;
  }
}

TEST(PlainTest, BlanksAtASeamAreNoPartOfTheText) {
  const Reading reading = Read(Wrap(kParagraph, 20, " \u3000\n"));
  EXPECT_EQ(reading.source->text(), std::string(kParagraph) + "\n");
  EXPECT_EQ(PlaceIn(reading, "统筹"), "1:20-23 统 \u3000\n筹 (in pieces)");
}

TEST(PlainTest, LatinWordsKeepOneBlank) {
  const std::string line = "The county has finished its work on rivers";
  std::string file;
  for (int i = 0; i < 10; ++i) file += line + "\n";
  const Reading reading = Read(file);
  std::string joined = line;
  for (int i = 1; i < 10; ++i) joined += " |" + line;
  EXPECT_EQ(Listing(reading), "-: " + joined + "\n");
  EXPECT_EQ(PlaceIn(reading, "rivers The"), "1:37-43 rivers\nThe");
}

TEST(PlainTest, HanBesideLatinNeedsNoBlank) {
  std::string file;
  for (int i = 0; i < 10; ++i)
    file += Wrap(kParagraph, 20).substr(0, 60) + "A\n";
  EXPECT_EQ(Listing(Read(file)).find(' ', 3), std::string::npos);
}

TEST(PlainTest, AnIndentedOrNumberedLineBeginsAnew) {
  const std::string wrapped = Wrap(kParagraph, 20);
  const std::string first(Prefix(kParagraph, 20));
  const Reading reading = Read(wrapped + "。\n" + first + "\n　　" + first +
                               "\n一、" + first + "\n");
  EXPECT_EQ(Listing(reading), "-: " + Wrap(kParagraph, 20, "|") +
                                  "。\n-: " + first + "\n-: 　　" + first +
                                  "\n-: 一、" + first + "\n");
}

TEST(PlainTest, AShortLineInAWrappedTextEndsItsParagraph) {
  const Reading reading =
      Read(Wrap(kParagraph, 20) + "。\n存在的问题\n各村巡查不够。\n");
  EXPECT_EQ(Listing(reading), "-: " + Wrap(kParagraph, 20, "|") +
                                  "。\n-: 存在的问题\n-: 各村巡查不够。\n");
}

TEST(PlainTest, WhatIsNotWrappedIsReadAsItStands) {
  std::string list;
  for (const std::string_view village :
       {"城关村", "东河村", "西山村", "南坪村", "北坡村", "李家村", "王家村",
        "张家村", "赵家村", "陈家村"}) {
    list += std::string(village) + "\n";
  }
  std::string table;
  for (int i = 0; i < 12; ++i) {
    table += "各乡镇报送的隐患台账已经全部录入系统\n各村值班表\n";
  }
  struct Row {
    std::string_view name;
    std::string text;
  };
  const Row rows[] = {
      {"one break by hand",
       "各村要在汛期前对河道堤防水库山塘进行全面\n排查，发现隐患及时上报。\n"
       "各镇要加强督促。\n"},
      {"a short list", list},
      {"lines of different widths", table},
      {"sentences",
       [] {
         std::string text;
         for (int i = 0; i < 12; ++i) {
           text += "各村要在汛期前对河道堤防水库山塘进行全面排查。\n";
         }
         return text;
       }()},
      {"paragraphs apart",
       [] {
         std::string text;
         for (int i = 0; i < 12; ++i) {
           text += "各村要在汛期前对河道堤防水库山塘进行全面排查\n\n";
         }
         return text;
       }()},
  };
  for (const Row& row : rows) {
    const Reading reading = Read(row.text);
    EXPECT_TRUE(reading.source->seams().empty()) << row.name;
    EXPECT_EQ(reading.source->text(), row.text) << row.name;
  }
}

// Each of the two marks is looked for once, not from every line on.
TEST(PlainTest, ManyLinesEndInAReturnAlone) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "一\r";
  EXPECT_EQ(Read(text).stretches.size(), 1'000'000u);
}

TEST(PlainTest, AWrappedTextInGb18030IsPlacedInItsBytes) {
  std::string bytes;
  for (int i = 0; i < 10; ++i) {
    for (int k = 0; k < 20; ++k) bytes += "\xB4\xE5";  // 村
    bytes += "\r\n";
  }
  bytes += "__\r\n";
  const Reading reading = ReadPlain("a.txt", bytes, Encoding::kGb18030);
  const size_t at = reading.source->text().find("__");
  const Place place =
      Placer(*reading.source)
          .Of(reading.source->SpanOf(reading.source->text().substr(at, 2)));
  EXPECT_EQ(place.line, 11u);
  EXPECT_EQ(place.byte_offset, 420u);
  EXPECT_EQ(place.byte_length, 2u);
}

}  // namespace
}  // namespace reportlint
