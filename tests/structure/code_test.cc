#include "structure/code.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(CodeTest, LooksAtALine) {
  const struct {
    std::string_view text;
    CodeLook look;
  } rows[] = {
      {"int level = read(gauge, 3);", CodeLook::kCode},
      {"print(\"水位超过警戒线，请立即上报\");", CodeLook::kCode},
      {"\"station\": \"清河站\",", CodeLook::kCode},
      {"<td class=\"level\">水位</td>", CodeLook::kCode},
      {"<td>水位超过警戒线，已通知下游各村</td>", CodeLook::kProse},
      {"<单位名称>", CodeLook::kProse},
      {"});", CodeLook::kCode},
      {"create table gauge(", CodeLook::kCode},
      {"for (int i = 0; i < n; ++i) { total[i] += level(i); }",
       CodeLook::kCertain},
      {"// 读取水位，单位为米", CodeLook::kPlain},
      {"gauge_number", CodeLook::kPlain},
      {"调用 read(gauge) 取得水位，再用 level == 3 判断。", CodeLook::kProse},
      {"GIS平台（V2.0）已接入12个站点;数据每5分钟更新一次。", CodeLook::kProse},
      {"1.接入站点<清河>和<白河>，返回level=3。", CodeLook::kProse},
      {"{站点名称}", CodeLook::kProse},
      {"https://example.com/gauge?id=3&day=2", CodeLook::kProse},
      {"HYPERLINK \\l \"_Toc1024\"  2.1 水位  PAGEREF _Toc1024 \\h  3",
       CodeLook::kProse},
      {"2023", CodeLook::kProse},
      {"", CodeLook::kProse},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(CodeLookOf(row.text), row.look) << row.text;
  }
}

// The kinds of lines of plain text: c for code, . for all else.
std::string Kinds(const std::vector<std::string_view>& lines,
                  bool given = false) {
  std::vector<Block> blocks;
  blocks.reserve(lines.size());
  for (const std::string_view line : lines) blocks.push_back({.text = line});
  FindCode(blocks, std::vector<bool>(lines.size(), given));
  std::string kinds;
  for (const Block& block : blocks) {
    kinds += block.kind == BlockKind::kCode ? 'c' : '.';
  }
  return kinds;
}

TEST(CodeTest, SeveralLinesTogetherAreCode) {
  EXPECT_EQ(Kinds({"程序如下：", "int level() {", "// 读取水位",
                   "return read(gauge, 3);", "}", "程序到此为止。"}),
            ".cccc.");
  EXPECT_EQ(Kinds({"水位由", "level = read(gauge);", "得到。"}), "...");
}

TEST(CodeTest, ProseBetweenLinesOfCodeStaysProse) {
  EXPECT_EQ(Kinds({"open(gauge, 3);", "再读取：", "read(gauge, 3);",
                   "最后关闭：", "close(gauge, 3);"}),
            "c.c.c");
}

TEST(CodeTest, WhatAFormatSaysIsNotDoubted) {
  EXPECT_EQ(
      Kinds({"open(gauge, 3);", "read(gauge, 3);", "close(gauge, 3);"}, true),
      "...");
}

}  // namespace
}  // namespace reportlint
