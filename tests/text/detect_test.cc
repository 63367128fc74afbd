#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "text/decode.h"

namespace reportlint {
namespace {

std::string In(Encoding encoding, std::string_view text) {
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

// A few characters are enough, also where the bytes are valid UTF-8 by chance
// (通知, 小学).
TEST(DetectTest, ShortTexts) {
  for (const std::string_view text :
       {"通知", "联通", "小学", "工作总结", "关于做好汛期值守的通知",
        "会议纪要\n", "2025年工作要点", "附件：报名表"}) {
    for (const Encoding encoding : {Encoding::kUtf8, Encoding::kGb18030}) {
      EXPECT_EQ(DetectEncoding(In(encoding, text)), encoding) << text;
    }
  }
  for (const std::string_view text : {"通知", "工作報告", "關於颱風防範的說明",
                                      "113年度計畫\n", "附件：名冊"}) {
    for (const Encoding encoding :
         {Encoding::kUtf8, Encoding::kGb18030, Encoding::kBig5}) {
      EXPECT_EQ(DetectEncoding(In(encoding, text)), encoding) << text;
    }
  }
}

TEST(DetectTest, Utf16WithoutMark) {
  for (const std::string_view text : {"通知", "工作总结\n一、基本情况\n",
                                      "關於颱風防範的說明", "plain words\n"}) {
    for (const Encoding encoding :
         {Encoding::kUtf16LittleEndian, Encoding::kUtf16BigEndian}) {
      EXPECT_EQ(DetectEncoding(In(encoding, text)), encoding) << text;
    }
  }
}

TEST(DetectTest, OtherScriptsAreUtf8) {
  for (const std::string_view text :
       {"café", "Übergrößen", "Привет, мир", "Ελληνικά", "naïve\n", "plain"}) {
    EXPECT_EQ(DetectEncoding(text), Encoding::kUtf8) << text;
  }
}

TEST(DetectTest, DamageDoesNotChangeTheEncoding) {
  std::string utf8(In(Encoding::kUtf8, "全县防汛工作总结，水库安全运行。"));
  utf8.erase(4, 1);
  EXPECT_EQ(DetectEncoding(utf8), Encoding::kUtf8);
  std::string gb(In(Encoding::kGb18030, "全县防汛工作总结，水库安全运行。"));
  gb.insert(6, 1, '\xFF');
  EXPECT_EQ(DetectEncoding(gb), Encoding::kGb18030);
  std::string big5(In(Encoding::kBig5, "全縣防汛工作總結，水庫安全運行。"));
  big5.insert(6, 1, '\xFF');
  EXPECT_EQ(DetectEncoding(big5), Encoding::kBig5);
}

TEST(DetectTest, NonsenseIsUtf8) {
  std::string bytes;
  uint32_t state = 1;
  for (int i = 0; i < 4000; ++i) {
    state = state * 1664525u + 1013904223u;
    bytes += static_cast<char>(state >> 24);
  }
  EXPECT_EQ(DetectEncoding(bytes), Encoding::kUtf8);
}

TEST(DetectTest, WhatCanBeEncoded) {
  EXPECT_TRUE(CanEncode("後", Encoding::kBig5));
  EXPECT_FALSE(CanEncode("后发", Encoding::kBig5));
  EXPECT_TRUE(CanEncode("后发𠮷", Encoding::kGb18030));
}

}  // namespace
}  // namespace reportlint
