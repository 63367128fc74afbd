#include "text/place.h"

#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using namespace std::string_literals;

// A tab, a character beyond the basic plane, a combining mark and an emoji of
// three: each unit of column differs.
constexpr std::string_view kReport =
    "关于用地的报告\n"
    "\t𠮷林省__县，用地12亩。\n"
    "报告e\u0301内容……待补充👨\u200D👩\u200D👧的的。\n";

std::string Show(const Columns& columns) {
  return fmt::format("byte {} utf16 {} character {} display {}", columns.byte,
                     columns.utf16, columns.code_point, columns.display);
}

std::string Show(const Place& place) {
  return fmt::format("{}: {} to {}, file {}+{}", place.line, Show(place.begin),
                     Show(place.end), place.byte_offset, place.byte_length);
}

// Where the first `mark` of the file's text stands.
std::string PlaceOf(std::string bytes, std::string_view mark) {
  const Source source("报告.txt", Decode(std::move(bytes)));
  const size_t at = source.text().find(mark);
  if (at == std::string_view::npos) return "nowhere";
  return Show(
      Placer(source).Of(source.SpanOf(source.text().substr(at, mark.size()))));
}

TEST(PlacerTest, CountsInFourUnits) {
  struct Row {
    std::string_view mark;
    std::string_view place;
  };
  const Row rows[] = {
      {"关于",
       "1: byte 1 utf16 1 character 1 display 1 to "
       "byte 7 utf16 3 character 3 display 5, file 0+6"},
      {"\t",
       "2: byte 1 utf16 1 character 1 display 1 to "
       "byte 2 utf16 2 character 2 display 9, file 22+1"},
      {"__",
       "2: byte 12 utf16 6 character 5 display 15 to "
       "byte 14 utf16 8 character 7 display 17, file 33+2"},
      {"待补充",
       "3: byte 22 utf16 9 character 9 display 12 to "
       "byte 31 utf16 12 character 12 display 18, file 77+9"},
      {"的的",
       "3: byte 49 utf16 20 character 17 display 24 to "
       "byte 55 utf16 22 character 19 display 28, file 104+6"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(PlaceOf(std::string(kReport), row.mark), row.place);
  }
}

TEST(PlacerTest, TabsStopEveryEightColumns) {
  EXPECT_EQ(PlaceOf("a\t县\t12", "12"),
            "1: byte 7 utf16 5 character 5 display 17 to "
            "byte 9 utf16 7 character 7 display 19, file 6+2");
  EXPECT_EQ(PlaceOf("一二三四\t五", "五"),
            "1: byte 14 utf16 6 character 6 display 17 to "
            "byte 17 utf16 7 character 7 display 19, file 13+3");
}

TEST(PlacerTest, OffsetsAreOfTheFileOnDisk) {
  struct Row {
    std::string_view name;
    std::string bytes;
    std::string_view place;
  };
  const Row rows[] = {
      {"a byte order mark is no column", "\xEF\xBB\xBF县__",
       "1: byte 4 utf16 2 character 2 display 3 to "
       "byte 6 utf16 4 character 4 display 5, file 6+2"},
      {"two bytes of GB18030 for a character",
       "\xB9\xD8\xD3\xDA\xB5\xC4\xB1\xA8\xB8\xE6\xA1\xA3\r\n\xCF\xD8__\xA1\xA3",
       "2: byte 4 utf16 2 character 2 display 3 to "
       "byte 6 utf16 4 character 4 display 5, file 16+2"},
      {"two bytes of UTF-16", "\xFF\xFE\xBF\x53"s + "\n\0_\0_\0"s,
       "2: byte 1 utf16 1 character 1 display 1 to "
       "byte 3 utf16 3 character 3 display 3, file 6+4"},
      {"bytes that are no character", "村村村村村村\xFF__",
       "1: byte 22 utf16 8 character 8 display 14 to "
       "byte 24 utf16 10 character 10 display 16, file 19+2"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(PlaceOf(row.bytes, "__"), row.place) << row.name;
  }
}

TEST(PlacerTest, ARangeIsCutAtTheEndOfItsFirstLine) {
  constexpr std::string_view kFirst =
      "1: byte 4 utf16 2 character 2 display 3 to "
      "byte 7 utf16 3 character 3 display 5, file 3+3";
  EXPECT_EQ(PlaceOf("一二\n三四", "二\n三"), kFirst);
  EXPECT_EQ(PlaceOf("一二\r\n三四", "二\r\n三"), kFirst);
  EXPECT_EQ(PlaceOf("一二\r\n三四", "二\r\n"), kFirst);
  EXPECT_EQ(PlaceOf("一二\n", "二\n"), kFirst);
}

TEST(PlacerTest, ARangeMayBePlacedWithAllItsLines) {
  const Source source("a.txt", Decode("一二\r\n\n三四五\n"));
  Placer placer(source);
  const auto whole = [&](std::string_view mark) {
    const size_t at = source.text().find(mark);
    const Place place =
        placer.OfWhole(source.SpanOf(source.text().substr(at, mark.size())));
    return fmt::format("{} to {}", Show(place), place.end_line);
  };
  EXPECT_EQ(whole("二\r\n\n三四"),
            "1: byte 4 utf16 2 character 2 display 3 to "
            "byte 7 utf16 3 character 3 display 5, file 3+12 to 3");
  EXPECT_EQ(whole("二\r\n"),
            "1: byte 4 utf16 2 character 2 display 3 to "
            "byte 1 utf16 1 character 1 display 1, file 3+5 to 2");
  EXPECT_EQ(whole("四五"),
            "3: byte 4 utf16 2 character 2 display 3 to "
            "byte 10 utf16 4 character 4 display 7, file 12+6 to 3");
}

TEST(PlacerTest, WholeLines) {
  const Source source("a.txt", Decode("一\r\n\n三\t四\n五"));
  Placer placer(source);
  std::string lines;
  for (const std::string_view mark : {"一", "\n\n", "四", "五"}) {
    const size_t at = source.text().find(mark);
    lines += placer.LineOf(
        placer.Of(source.SpanOf(source.text().substr(at, mark.size()))));
    lines += "|";
  }
  EXPECT_EQ(lines, "一|一|三\t四|五|");
}

// Two lines that were one to a reader: 巡查 stands in the second of the file.
TEST(PlacerTest, JoinedTextIsPlacedInTheLinesOfTheFile) {
  const std::string file = "各村要加强\r\n巡查__。\r\n";
  OffsetMap origin;
  const std::string reading = "各村要加强巡查__。\n";
  origin.AppendBytes(15, 0);
  origin.AppendBytes(11, 17);
  origin.AppendBytes(1, 28);
  const Source source("a.txt", Decode(file), reading, origin, {15});
  Placer placer(source);
  EXPECT_EQ(Show(placer.Of({21, 23})),
            "2: byte 7 utf16 3 character 3 display 5 to "
            "byte 9 utf16 5 character 5 display 7, file 23+2");
  EXPECT_EQ(Show(placer.Of({9, 21})),
            "1: byte 10 utf16 4 character 4 display 7 to "
            "byte 16 utf16 6 character 6 display 11, file 9+6");
  EXPECT_EQ(Show(placer.Of({9, 15})), Show(placer.Of({9, 21})));
  EXPECT_TRUE(source.Contiguous({15, 23}));
  EXPECT_FALSE(source.Contiguous({9, 18}));
}

// --- LineIndex -------------------------------------------------------------

// Each line as begin-end, without its end.
std::string Lines(std::string_view text, uint32_t count) {
  const LineIndex index(text);
  std::string lines;
  for (uint32_t line = 1; line <= count; ++line) {
    lines +=
        fmt::format("{}-{} ", index.Line(line).begin, index.Line(line).end);
  }
  return lines;
}

TEST(LineIndexTest, OnlyALineFeedEndsALine) {
  struct Row {
    std::string_view name;
    std::string_view text;
    uint32_t count;
    std::string_view lines;
  };
  const Row rows[] = {
      {"nothing", "", 1, "0-0 "},
      {"no final line end", "ab\nc", 2, "0-2 3-4 "},
      {"a final line end", "ab\nc\n", 3, "0-2 3-4 5-5 "},
      {"CRLF", "ab\r\nc\r\n", 3, "0-2 4-5 7-7 "},
      {"a lone CR", "ab\rc\nd", 2, "0-4 5-6 "},
      {"two CR before LF", "ab\r\r\nc", 2, "0-3 5-6 "},
      {"a CR at the end", "ab\r", 1, "0-2 "},
      {"other line ends", "a\u2028b\u0085c\vd\fe", 1, "0-12 "},
      {"blank lines", "\n\r\n\n", 4, "0-0 1-1 3-3 4-4 "},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Lines(row.text, row.count), row.lines) << row.name;
  }
}

TEST(LineIndexTest, LinesOfOffsets) {
  struct Row {
    std::string_view text;
    std::vector<uint32_t> lines;  // of each offset, the text's end included
  };
  const Row rows[] = {
      {"", {1}},
      {"a\nb", {1, 1, 2, 2}},
      {"a\n\n", {1, 1, 2, 3}},
      {"a\r\nb\r", {1, 1, 1, 2, 2, 2}},
  };
  for (const Row& row : rows) {
    const LineIndex index(row.text);
    std::vector<uint32_t> lines;
    for (uint32_t at = 0; at <= row.text.size(); ++at) {
      lines.push_back(index.LineAt(at));
    }
    EXPECT_EQ(lines, row.lines);
  }
}

TEST(LineIndexTest, ColumnsAtTheEndOfTheText) {
  EXPECT_EQ(Show(LineIndex("").ColumnsAt(0)),
            "byte 1 utf16 1 character 1 display 1");
  EXPECT_EQ(Show(LineIndex("甲\n乙丙").ColumnsAt(10)),
            "byte 7 utf16 3 character 3 display 5");
  EXPECT_EQ(Show(LineIndex("甲\n").ColumnsAt(4)),
            "byte 1 utf16 1 character 1 display 1");
}

// A text of long and short lines, `size` bytes at least.
std::string LongText(size_t size) {
  constexpr std::string_view kPieces[] = {
      "各村要巡查河道，",   "\t", "𠮷",     "e\u0301", "👨\u200D👩",
      "GDP同比增长12.5%。", "\r", "\u200B", "“”……",
  };
  std::mt19937 random(4);
  std::string text = "短\n";
  while (text.size() < size) text += kPieces[random() % std::size(kPieces)];
  text += "\n又一行\n";
  const std::string line = text.substr(0, 9000);
  return text + line + line;
}

TEST(LineIndexTest, ALineOfMegabytesAgreesWithANaiveCount) {
  const std::string text = LongText(size_t{3} << 20);
  const LineIndex index(text);
  std::mt19937 random(5);
  uint32_t line = 1;
  Columns columns;
  size_t compared = 0;
  for (size_t at = 0; at < text.size();) {
    const bool near = at % 2048 < 4 || at % 2048 > 2044;
    if (near || random() % 500 == 0) {
      ASSERT_EQ(index.LineAt(uint32_t(at)), line) << at;
      ASSERT_EQ(Show(index.ColumnsAt(uint32_t(at))), Show(columns)) << at;
      ++compared;
    }
    const size_t before = at;
    const char32_t c = NextCharacter(text, at);
    columns.byte += uint32_t(at - before);
    columns.utf16 += c > 0xFFFF ? 2 : 1;
    columns.code_point += 1;
    columns.display = c == '\t' ? (columns.display + 7) / 8 * 8 + 1
                                : columns.display + uint32_t(DisplayWidth(c));
    if (c == '\n') {
      ++line;
      columns = {};
    }
  }
  EXPECT_GT(compared, 2000u);
}

}  // namespace
}  // namespace reportlint
