#include "text/decode.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "property.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using namespace std::string_literals;

constexpr Encoding kEncodings[] = {
    Encoding::kUtf8, Encoding::kUtf16LittleEndian, Encoding::kUtf16BigEndian,
    Encoding::kGb18030, Encoding::kBig5};

// `text`, which is UTF-8, in another encoding.
std::string Encode(std::string_view text, Encoding encoding) {
  std::string bytes(4 * text.size() + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size =
      ucnv_convert(std::string(EncodingName(encoding)).c_str(), "UTF-8",
                   bytes.data(), static_cast<int32_t>(bytes.size()),
                   text.data(), static_cast<int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status);
  bytes.resize(static_cast<size_t>(size));
  return bytes;
}

// All that was decoded on one line: the encoding, then each character with the
// range of its bytes in the file. One that stands for bad bytes is “!”.
std::string Show(const Decoded& decoded) {
  std::string line(EncodingName(decoded.encoding));
  if (decoded.has_mark) line += " mark";
  size_t repair = 0;
  for (size_t at = 0; at < decoded.text.size();) {
    const size_t begin = at;
    NextCharacter(decoded.text, at);
    const Span span = {uint32_t(begin), uint32_t(at)};
    const bool bad =
        repair < decoded.repairs.size() && decoded.repairs[repair].at == begin;
    repair += bad;
    const Span origin = decoded.origin.Origin(span);
    line += fmt::format(" {}{}-{}",
                        bad ? "!" : decoded.text.substr(begin, at - begin),
                        origin.begin, origin.end);
  }
  if (repair < decoded.repairs.size()) line += " and other repairs";
  return line;
}

struct Row {
  std::string bytes;
  std::string_view shown;
};

void Expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(Show(Decode(row.bytes)), row.shown);
}

void Expect(Encoding encoding, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(Show(Decode(row.bytes, encoding)), row.shown);
  }
}

TEST(DecodeTest, NothingIsUtf8) {
  Expect({{"", "UTF-8"},
          {"\xEF\xBB\xBF", "UTF-8 mark"},
          {"\xFF\xFE", "UTF-16LE mark"},
          {"\xFE\xFF", "UTF-16BE mark"}});
  for (const Encoding encoding : kEncodings) {
    EXPECT_EQ(Show(Decode("", encoding)), EncodingName(encoding));
  }
}

TEST(DecodeTest, Utf8) {
  Expect({{"县a𠮷。", "UTF-8 县0-3 a3-4 𠮷4-8 。8-11"},
          {"\xEF\xBB\xBF县a", "UTF-8 mark 县3-6 a6-7"},
          // Only the first mark is one.
          {"\xEF\xBB\xBF\xEF\xBB\xBF", "UTF-8 mark \uFEFF3-6"},
          {"县\uFEFF", "UTF-8 县0-3 \uFEFF3-6"}});
}

TEST(DecodeTest, Utf16) {
  Expect({{"\xFF\xFE\xBF\x53"s + "a\0"s, "UTF-16LE mark 县2-4 a4-6"},
          {"\xFE\xFF\x53\xBF"s + "\0a"s, "UTF-16BE mark 县2-4 a4-6"},
          {"\xFF\xFE\x42\xD8\xB7\xDF"s + "a\0"s, "UTF-16LE mark 𠮷2-6 a6-8"},
          {"\xFE\xFF\xD8\x42\xDF\xB7"s + "\0a"s, "UTF-16BE mark 𠮷2-6 a6-8"}});
  Expect(Encoding::kUtf16LittleEndian,
         {{"\xBF\x53"s + "a\0"s, "UTF-16LE 县0-2 a2-4"}});
  Expect(Encoding::kUtf16BigEndian,
         {{"\x53\xBF"s + "\0a"s, "UTF-16BE 县0-2 a2-4"}});
}

TEST(DecodeTest, Gb18030OfOneTwoAndFourBytes) {
  Expect(Encoding::kGb18030, {{"a\xCF\xD8\xA1\xA3", "GB18030 a0-1 县1-3 。3-5"},
                              // 㐂, in the basic plane, and 𠮷, beyond it.
                              {"\x81\x39\xEF\x31"
                               "a\x95\x34\xB2\x35",
                               "GB18030 㐂0-4 a4-5 𠮷5-9"},
                              {Encode("é县𠮷𠮷县", Encoding::kGb18030),
                               "GB18030 é0-2 县2-4 𠮷4-8 𠮷8-12 县12-14"}});
}

TEST(DecodeTest, Gb18030BehindItsMark) {
  Expect(Encoding::kGb18030,
         {{"\x84\x31\x95\x33\xCF\xD8", "GB18030 mark 县4-6"}});
}

TEST(DecodeTest, Big5) {
  Expect(Encoding::kBig5, {{"a\xBF\xA4\xA1\x43", "Big5 a0-1 縣1-3 。3-5"}});
}

// Unicode 15, 3.9, table 3-8 and what stands around it.
TEST(DecodeTest, EachMaximalRunOfBadUtf8IsOneReplacement) {
  Expect(Encoding::kUtf8,
         {{"a\x80", "UTF-8 a0-1 !1-2"},
          {"\x80\x80", "UTF-8 !0-1 !1-2"},
          {"\xC0\xAF", "UTF-8 !0-1 !1-2"},
          {"\xC2", "UTF-8 !0-1"},
          {"\xC2"
           "a",
           "UTF-8 !0-1 a1-2"},
          {"\xE5\x8E", "UTF-8 !0-2"},
          {"\xE5\x8E"
           "a",
           "UTF-8 !0-2 a2-3"},
          {"\xE5\x8E县", "UTF-8 !0-2 县2-5"},
          {"\xE0\x80\xAF", "UTF-8 !0-1 !1-2 !2-3"},
          {"\xED\xA0\x80", "UTF-8 !0-1 !1-2 !2-3"},
          {"\xF0\xA0\xAE", "UTF-8 !0-3"},
          {"\xF0\x80\x80\x80", "UTF-8 !0-1 !1-2 !2-3 !3-4"},
          {"\xF4\x90\x80\x80", "UTF-8 !0-1 !1-2 !2-3 !3-4"},
          {"\xF5\xFE\xFF", "UTF-8 !0-1 !1-2 !2-3"},
          {"\xF0\x9F\xE5\x8E\xBF", "UTF-8 !0-2 县2-5"},
          {"\xEF\xBB\xBF县\xFF村", "UTF-8 mark 县3-6 !6-7 村7-10"},
          // One that stood in the file stands for no bad bytes.
          {"\xEF\xBF\xBD\xFF", "UTF-8 \uFFFD0-3 !3-4"}});
}

TEST(DecodeTest, HalvesOfSurrogatePairsAndBytesAreReplaced) {
  Expect(Encoding::kUtf16BigEndian,
         {{"\xD8\x42", "UTF-16BE !0-2"},
          {"\xD8\x42\x53\xBF", "UTF-16BE !0-2 县2-4"},
          {"\xD8\x42\xD8\x42\xDF\xB7", "UTF-16BE !0-2 𠮷2-6"},
          {"\xDF\xB7\x53\xBF", "UTF-16BE !0-2 县2-4"},
          {"\x53\xBF\x53", "UTF-16BE 县0-2 !2-3"},
          {"\x53", "UTF-16BE !0-1"}});
  Expect(Encoding::kUtf16LittleEndian,
         {{"\x42\xD8\xBF\x53", "UTF-16LE !0-2 县2-4"},
          {"\xBF\x53\x42", "UTF-16LE 县0-2 !2-3"}});
}

TEST(DecodeTest, BadBytesInDoubleByteEncodingsAreReplaced) {
  Expect(Encoding::kGb18030,
         {{"a\xFF", "GB18030 a0-1 !1-2"},
          {"\xCF", "GB18030 !0-1"},
          {"\xCF"
           " \xCF\xD8",
           "GB18030 !0-1  1-2 县2-4"},
          {"\xFF\xFF\xCF\xD8", "GB18030 !0-1 !1-2 县2-4"},
          {"\xCF\xD8\x81\x30", "GB18030 县0-2 !2-4"},
          {Encode("县\uFFFD", Encoding::kGb18030), "GB18030 县0-2 \uFFFD2-6"}});
  Expect(Encoding::kBig5, {{"\xBF", "Big5 !0-1"},
                           {"\xBF"
                            " \xBF\xA4",
                            "Big5 !0-1  1-2 縣2-4"},
                           {"\xBF\xA4\xBF", "Big5 縣0-2 !2-3"}});
}

TEST(DecodeTest, AZeroIsACharacter) {
  Expect({{"县\0a"s, "UTF-8 县0-3 "s + '\0' + "3-4 a4-5"}});
}

TEST(DecodeTest, EncodingsHaveTheirUsualNames) {
  std::string names;
  for (const Encoding encoding : kEncodings) {
    names += std::string(EncodingName(encoding)) + " ";
  }
  EXPECT_EQ(names, "UTF-8 UTF-16LE UTF-16BE GB18030 Big5 ");
}

// --- The border between two chunks of a converter --------------------------

// What stands behind `before` ASCII characters, as Show would put it there.
TEST(DecodeTest, OriginsHoldAcrossTheConvertersChunks) {
  const std::string tails[] = {
      Encode("县村报告", Encoding::kGb18030),
      Encode("é㐂ü县", Encoding::kGb18030),
      Encode("𠮷𠮷县𠮷", Encoding::kGb18030),
      "\xFF\xFF\xCF\xD8\xFF",
      "\xCF\xD8\xCF",
      "\xCF\xD8\x81\x30\x81",
  };
  for (const std::string& tail : tails) {
    const Decoded alone = Decode(tail, Encoding::kGb18030);
    for (uint32_t before = 4088; before <= 4100; ++before) {
      const Decoded decoded =
          Decode(std::string(before, 'a') + tail, Encoding::kGb18030);
      ASSERT_EQ(decoded.text, std::string(before, 'a') + alone.text);
      ASSERT_EQ(decoded.repairs.size(), alone.repairs.size());
      for (size_t at = 0; at < alone.text.size();) {
        const auto begin = static_cast<uint32_t>(at);
        NextCharacter(alone.text, at);
        const auto end = static_cast<uint32_t>(at);
        Span origin = decoded.origin.Origin({before + begin, before + end});
        origin.begin -= before;
        origin.end -= before;
        ASSERT_EQ(origin, alone.origin.Origin({begin, end}))
            << "behind " << before << ", at " << begin;
      }
    }
  }
}

// --- Whatever is encoded is found again ------------------------------------

std::vector<std::string> CharactersOf(Encoding encoding) {
  if (encoding == Encoding::kBig5) {
    return {"a", " ", "\n", "縣", "鄉", "的", "。", "，", "㎡"};
  }
  return {"a",  " ",  "\n", "é",  "县", "㐂",
          "的", "。", "“",  "𠮷", "👨",  "\u200D"};
}

RC_GTEST_PROP(DecodeTest, EveryCharactersOriginIsItsBytes, ()) {
  const Encoding encoding = *rc::gen::elementOf(
      std::vector<Encoding>(std::begin(kEncodings), std::end(kEncodings)));
  const auto characters = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(CharactersOf(encoding)));
  std::string text;
  std::string bytes;
  std::vector<Span> spans;
  std::vector<Span> origins;
  for (const std::string& character : characters) {
    const auto begin = static_cast<uint32_t>(text.size());
    const auto origin = static_cast<uint32_t>(bytes.size());
    text += character;
    bytes += Encode(character, encoding);
    spans.push_back({begin, uint32_t(text.size())});
    origins.push_back({origin, uint32_t(bytes.size())});
  }
  const Decoded decoded = Decode(bytes, encoding);
  RC_ASSERT(decoded.text == text);
  RC_ASSERT(decoded.repairs.empty());
  RC_ASSERT(decoded.origin.size() == text.size());
  for (size_t i = 0; i < spans.size(); ++i) {
    RC_ASSERT(decoded.origin.Origin(spans[i]) == origins[i]);
  }
  RC_ASSERT(decoded.origin.Contiguous({0, uint32_t(text.size())}));
}

RC_GTEST_PROP(DecodeTest, AnyBytesGiveValidTextAndEveryByteIsAccountedFor,
              (const std::string& bytes)) {
  for (const Encoding encoding : kEncodings) {
    const Decoded decoded = Decode(bytes, encoding);
    RC_ASSERT(IsValidUtf8(decoded.text));
    RC_ASSERT(decoded.origin.size() == decoded.text.size());
    uint32_t at = decoded.has_mark ? (encoding == Encoding::kUtf8 ? 3 : 2) : 0;
    for (size_t i = 0; i < decoded.text.size();) {
      const auto begin = static_cast<uint32_t>(i);
      NextCharacter(decoded.text, i);
      const Span origin = decoded.origin.Origin({begin, uint32_t(i)});
      RC_ASSERT(origin.begin == at);
      RC_ASSERT(origin.end > at);
      at = origin.end;
    }
    RC_ASSERT(at == bytes.size());
  }
}

// --- Detection -------------------------------------------------------------

constexpr std::string_view kParagraph =
    "今年以来，全县上下坚持稳中求进工作总基调，统筹推进河道清淤、道路硬化和"
    "农村人居环境整治，共完成投资3.2亿元，同比增长12.5%。各乡镇要对照年初"
    "目标，逐项梳理存在的问题，明确责任单位和完成时限，确保按期完成。\n";

constexpr std::string_view kTraditional =
    "今年以來，全縣上下堅持穩中求進，統籌推進河道清淤、道路修築和農村環境整治，"
    "共完成投資3.2億元，較上年增長12.5%。各鄉鎮要對照年初目標，逐項梳理存在的"
    "問題，明確責任單位和完成時限。\n";

TEST(DetectEncodingTest, Paragraphs) {
  struct Case {
    std::string_view text;
    Encoding encoding;
  };
  const Case cases[] = {
      {kParagraph, Encoding::kUtf8},
      {kParagraph, Encoding::kUtf16LittleEndian},
      {kParagraph, Encoding::kUtf16BigEndian},
      {kParagraph, Encoding::kGb18030},
      {kTraditional, Encoding::kUtf8},
      {kTraditional, Encoding::kUtf16LittleEndian},
      {kTraditional, Encoding::kUtf16BigEndian},
      {kTraditional, Encoding::kBig5},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(EncodingName(DetectEncoding(Encode(one.text, one.encoding))),
              EncodingName(one.encoding));
  }
}

TEST(DetectEncodingTest, ShortTexts) {
  struct Case {
    std::string_view text;
    Encoding encoding;
  };
  const Case cases[] = {
      {"村", Encoding::kUtf8},
      {"", Encoding::kUtf8},
      {"2024", Encoding::kUtf8},
      {"关于防汛工作的报告", Encoding::kUtf8},
      {"关于防汛工作的报告", Encoding::kGb18030},
      {"关于防汛工作的报告", Encoding::kUtf16LittleEndian},
      {"关于防汛工作的报告", Encoding::kUtf16BigEndian},
      {"各村要巡查河道。", Encoding::kGb18030},
      {"縣政府工作報告", Encoding::kBig5},
      {"標題：防汛工作。", Encoding::kBig5},
      {"2024 report", Encoding::kUtf16LittleEndian},
      {"2024 report", Encoding::kUtf16BigEndian},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(EncodingName(DetectEncoding(Encode(one.text, one.encoding))),
              EncodingName(one.encoding))
        << one.text;
  }
}

TEST(DetectEncodingTest, MarksDecide) {
  EXPECT_EQ(DetectEncoding("\xEF\xBB\xBF"
                           "abc"),
            Encoding::kUtf8);
  EXPECT_EQ(DetectEncoding("\xFF\xFE"
                           "a"),
            Encoding::kUtf16LittleEndian);
  EXPECT_EQ(DetectEncoding("\xFE\xFF"
                           "a"),
            Encoding::kUtf16BigEndian);
}

TEST(DetectEncodingTest, Utf8WithSomeDamageStaysUtf8) {
  const std::string text(kParagraph);
  struct Case {
    std::string_view name;
    std::string bytes;
  };
  const Case cases[] = {
      {"a bad byte", text + "\xFF"},
      {"the last character cut", text + "\xE5\x8E"},
      {"the first character cut", text.substr(1)},
      {"GBK pasted in", text + "\xB8\xF7\xB4\xE5" + text},
      {"a zero", text + '\0' + text},
      {"zeros at the end", text + std::string(100, '\0')},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(EncodingName(DetectEncoding(one.bytes)), "UTF-8") << one.name;
  }
}

TEST(DetectEncodingTest, GbkWithSomeDamageStaysGbk) {
  const std::string text = Encode(kParagraph, Encoding::kGb18030);
  EXPECT_EQ(EncodingName(DetectEncoding(text + "\xFF")), "GB18030");
  EXPECT_EQ(EncodingName(DetectEncoding(text.substr(0, text.size() - 4))),
            "GB18030");
  EXPECT_EQ(EncodingName(DetectEncoding(text + "\xC8")), "GB18030");
}

TEST(DetectEncodingTest, MostlyAsciiWithAFewCharacters) {
  const std::string table = "2024-01-01,100,200\n2024-01-02,300,400\n";
  EXPECT_EQ(EncodingName(DetectEncoding(
                table + Encode("合计：各村上报", Encoding::kGb18030))),
            "GB18030");
  EXPECT_EQ(EncodingName(DetectEncoding(table + "合计：各村上报")), "UTF-8");
}

TEST(DetectEncodingTest, BytesThatAreNoTextAreUtf8) {
  EXPECT_EQ(DetectEncoding("\xFF\xFF\xFF\xFF\xFF"), Encoding::kUtf8);
  EXPECT_EQ(DetectEncoding("\x89PNG\r\n\x1A\n\x01\x02\xFF\xC0\xC1"),
            Encoding::kUtf8);
}

}  // namespace
}  // namespace reportlint
