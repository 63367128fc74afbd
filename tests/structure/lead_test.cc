#include "structure/lead.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(LeadTest, WhatABlockIsAbout) {
  struct Row {
    std::string_view text;
    std::string_view lead;
  };
  const Row rows[] = {
      {"", ""},
      // Of a number, the heading or what stands before the text.
      {"二、存在的问题", "存在的问题"},
      {"（三）存在的问题。一是沙袋不足。", "存在的问题"},
      {"3.活动时间：4月23日", "活动时间"},
      {"一、加强领导，落实责任", "加强领导，落实责任"},
      // Without one, only what ends soon and is no clause.
      {"存在的问题：一是沙袋不足。", "存在的问题"},
      {"【存在的问题，原因】沙袋不足。", "【存在的问题，原因"},
      {"入汛以来，全镇没有险情。", ""},
      {"各村每天早晚各走一遍河堤并把险情当场插旗当天报告镇防汛办。", ""},
      // 一是 counts sentences.
      {"一是各村每天早晚各走一遍河堤并把险情当场插旗当天报告防汛办。", ""},
  };
  for (const Row& row : rows) {
    const Block block = {.text = row.text,
                         .enumerator = ParseEnumerator(row.text)};
    EXPECT_EQ(LeadOf(block), row.lead) << row.text;
  }
}

TEST(LeadTest, AHeadingIsItsOwnLead) {
  const Block block = {.kind = BlockKind::kHeading, .text = "下一步打算"};
  EXPECT_EQ(LeadOf(block), "下一步打算");
}

}  // namespace
}  // namespace reportlint
